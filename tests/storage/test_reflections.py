"""Talks looked back on."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from app.model.draft import Draft
from app.model.reflection import Reflection, TalksWith
from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.reflections import StoredReflections
from app.storage.store import SqlStore

NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
TALK = Reflection(
    "t", NOW, NOW, "d", "Sam", "yes", "partly", "no", "They \ud83d\0 are tired", "I rush", "Breathe", "soothe", 0
)


def talk(name: str, days: int, to: str = "Sam", **more: str) -> Reflection:
    when = NOW + timedelta(days=days)
    return replace(Reflection(name, when, when, to=to), **more)


def ids(found: Sequence[Reflection]) -> list[str]:
    return [one.id for one in found]


def test_all_of_it_comes_back(store: SqlStore) -> None:
    assert store.reflections.get("t") is None
    store.reflections.save(TALK)
    assert store.reflections.get("t") == TALK
    bare = Reflection("t", NOW, NOW + timedelta(hours=1))
    store.reflections.save(bare)
    assert store.reflections.get("t") == bare


def test_it_is_in_the_timeline_and_found_by_its_words(store: SqlStore) -> None:
    store.reflections.save(TALK)
    (entry,) = store.history.entries()
    assert (entry.kind, entry.id, entry.when, entry.title, entry.after) == ("reflection", "t", NOW, "Sam", 0)
    assert (entry.preview, entry.thread) == ("They are tired", "d")
    assert [found.preview for found in store.history.entries("breathe")] == ["Breathe"]
    assert [found.preview for found in store.history.entries("ru")] == ["I rush"]
    assert [found.preview for found in store.history.entries("sam")] == ["They are tired"]
    store.reflections.save(replace(TALK, about_me=""))
    assert store.history.entries("rush") == []


def test_those_of_a_draft_and_of_a_person(store: SqlStore) -> None:
    for one in (talk("b", 2, " sam", draft_id="d"), talk("a", 1, draft_id="d"), talk("m", 3, "Mum"), talk("n", 4, "")):
        store.reflections.save(one)
    assert ids(store.reflections.of_draft("d")) == ["b", "a"]
    assert ids(store.reflections.with_person("SAM ")) == ["a", "b"]
    assert store.reflections.people() == [TalksWith("Mum", 1), TalksWith("sam", 2)]
    store.history.trash("reflection", "b", NOW)
    assert ids(store.reflections.of_draft("d")) == ids(store.reflections.with_person("sam")) == ["a"]
    assert store.reflections.people() == [TalksWith("Mum", 1), TalksWith("Sam", 1)]
    assert store.reflections.get("b") is not None


def test_lessons_come_newest_first_page_by_page_and_by_person_and_skill(store: SqlStore) -> None:
    for number in range(5):
        store.reflections.save(talk(str(number), number, "Sam" if number % 2 else "Mum", about_me="learned"))
    store.reflections.save(talk("none", 9))
    store.reflections.save(talk("skilled", 8, differently="Ask", skill="be_curious"))
    first = store.reflections.lessons(3)
    assert ids(first) == ["skilled", "4", "3"]
    assert ids(store.reflections.lessons(3, first[-1])) == ["2", "1", "0"]
    assert ids(store.reflections.lessons(person="mum")) == ["4", "2", "0"]
    assert ids(store.reflections.lessons(skill="be_curious")) == ["skilled"]
    assert store.reflections.lessons(person="Mum", skill="be_curious") == []


def shared(store: SqlStore, name: str, when: datetime) -> Draft:
    kept = Draft(name, when, when, "Sam").marked("shared", when)
    store.drafts.save(kept)
    return kept


EVENING = datetime(2026, 3, 1, 22, 30, tzinfo=timezone(timedelta(hours=-8)))
MORNING = EVENING + timedelta(hours=2)
"""The day after, where the person is; in UTC it is the same day."""


def test_a_shared_draft_is_offered_from_the_next_local_day_on(store: SqlStore) -> None:
    store.drafts.save(Draft("ready", EVENING, EVENING, status="ready"))
    assert store.reflections.to_look_back_on(MORNING) is None
    kept = shared(store, "d", EVENING.astimezone(UTC))
    assert store.reflections.to_look_back_on(EVENING + timedelta(hours=1)) is None
    assert store.reflections.to_look_back_on(MORNING) == kept
    assert store.reflections.to_look_back_on(MORNING + timedelta(days=9)) == kept


def test_the_one_shared_last_is_offered_and_none_in_trash_or_archive(store: SqlStore) -> None:
    first, last = shared(store, "a", EVENING - timedelta(days=1)), shared(store, "b", EVENING)
    assert store.reflections.to_look_back_on(MORNING) == replace(last, **utc(last))
    store.history.archive_many([("draft", "b")], EVENING)
    assert store.reflections.to_look_back_on(MORNING) == replace(first, **utc(first))
    store.history.trash("draft", "a", EVENING)
    assert store.reflections.to_look_back_on(MORNING) is None


def utc(draft: Draft) -> dict[str, datetime]:
    return {name: getattr(draft, name).astimezone(UTC) for name in ("created", "changed", "shared_at")}


@pytest.mark.parametrize("dismissed", [True, False])
def test_it_is_offered_once_and_again_only_when_it_is_shared_again(store: SqlStore, dismissed: bool) -> None:
    shared(store, "d", EVENING)
    if dismissed:
        store.reflections.dismiss("d", MORNING)
    else:
        store.reflections.save(Reflection("t", MORNING, MORNING, "d", "Sam"))
    assert store.reflections.to_look_back_on(MORNING + timedelta(days=1)) is None
    store.history.set_status([("draft", "d")], "ready", MORNING)
    store.history.set_status([("draft", "d")], "shared", MORNING + timedelta(days=1))
    assert store.reflections.to_look_back_on(MORNING + timedelta(days=1)) is None
    assert store.reflections.to_look_back_on(MORNING + timedelta(days=2)) is not None


def test_words_that_were_changed_are_gone_from_the_disk(database: Database) -> None:
    reflections = StoredReflections(database)
    for one in ("to", "about_them", "about_me", "differently"):
        reflections.save(replace(TALK, **{one: "Qzxwordthatgoes"}))
        assert b"thatgoes" in database.path.read_bytes()
        reflections.save(TALK)
        assert b"thatgoes" not in database.path.read_bytes()
    assert StoredHistory(database).entries("Qzx") == []
