"""Finding by filters and by relevance; many entries changed at once; the trash emptied."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.model.calm import CalmSession
from app.model.draft import Draft, Person
from app.model.history import Filters, Key
from app.model.reflection import Reflection
from app.model.version import Version
from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.store import SqlStore, open_store

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


@pytest.fixture
def told(store: SqlStore) -> SqlStore:
    """Two drafts with what belongs to them, and a session and a talk on their own; newest last."""
    sam = Draft("sam", NOW, at(1), "Sam ", "", "one word", "partner", "strained", status="ready")
    mum = Draft("mum", NOW, at(2), "Mum", "", "another word", "parent", "win").marked("shared", NOW)
    calm = CalmSession(
        "calm", at(3), "box", "Box", 600, 600, 8, 3, "finished", "a word", ("sad", 'odd"\\ é'), draft_id="sam"
    )
    alone = CalmSession("alone", at(4), "box", "Box", 600, 600, None, 5, "finished", "a word", ("angry",))
    talk = Reflection("talk", at(5), at(5), "mum", "mum", about_me="a word", strength=2)
    other = Reflection("other", at(6), at(6), "", "Renée", about_me="a word")
    for draft in (sam, mum):
        store.drafts.save(draft)
    for session in (calm, alone):
        store.sessions.save(session)
    for reflection in (talk, other):
        store.reflections.save(reflection)
    return store


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        (Filters(), "other talk alone calm mum sam"),
        (Filters(person="SAM"), "calm sam"),
        (Filters(person=" mum"), "talk mum"),
        (Filters(person="renée"), "other"),
        (Filters(person="Nobody"), ""),
        (Filters(tie="parent"), "talk mum"),
        (Filters(situation="strained"), "calm sam"),
        (Filters(person="Sam", tie="parent"), ""),
        (Filters(kinds=("session", "draft")), "alone calm mum sam"),
        (Filters(statuses=("ready", "kept")), "sam"),
        (Filters(statuses=("shared",), person="mum"), "mum"),
        (Filters(since=at(3)), "other talk alone calm"),
        (Filters(until=at(3)), "mum sam"),
        (Filters(since=at(2), until=at(4)), "calm mum"),
        (Filters(feelings=("sad",)), "calm"),
        (Filters(feelings=("sad", "angry")), "alone calm"),
        (Filters(feelings=('odd"\\ é',)), "calm"),
        (Filters(feelings=("sa", "odd")), ""),
        (Filters(strength_from=5), "alone calm"),
        (Filters(strength_to=3), "talk calm"),
        (Filters(strength_from=4, strength_to=5), "alone"),
        (Filters(archived=True), ""),
        (Filters(trashed=True), ""),
    ],
)
@pytest.mark.parametrize(("search", "by_relevance"), [("", False), ("word", False), ("w", True)])
def test_filters_let_through_what_they_say(
    told: SqlStore, filters: Filters, found: str, search: str, by_relevance: bool
) -> None:
    entries = told.history.entries(search, filters=filters, by_relevance=by_relevance)
    names = [entry.id for entry in entries]
    assert (sorted(names), sorted(found.split())) == (sorted(found.split()), sorted(names))
    if not by_relevance:
        assert names == found.split()


def test_what_is_linked_says_so(told: SqlStore) -> None:
    entries = {entry.id: entry for entry in told.history.entries()}
    assert {name: entry.thread for name, entry in entries.items()} == {
        "sam": "sam",
        "calm": "sam",
        "mum": "mum",
        "talk": "mum",
        "alone": "",
        "other": "",
    }
    assert (entries["sam"].status, entries["mum"].status, entries["calm"].status) == ("ready", "shared", None)
    assert entries["calm"].feelings == ("sad", 'odd"\\ é')


def test_people_are_those_of_drafts_and_of_talks(told: SqlStore) -> None:
    assert told.history.people() == [Person("Renée"), Person("mum", "parent"), Person("Sam", "partner")]


def test_the_most_relevant_come_first_and_the_newest_among_equals(store: SqlStore) -> None:
    texts = ["tea", "tea and cake and more", "tea tea tea", "rain", "tea"]
    for number, text in enumerate(texts):
        store.drafts.save(Draft(str(number), NOW, at(number), text=text))
    found = store.history.entries("tea", by_relevance=True)
    assert [entry.id for entry in found] == ["2", "4", "0", "1"]
    assert found[0].preview == "tea tea tea"
    assert [entry.id for entry in store.history.entries("tea", 2, by_relevance=True)] == ["2", "4"]
    assert [entry.id for entry in store.history.entries("", by_relevance=True)] == ["4", "3", "2", "1", "0"]


def test_a_phrase_stands_together(store: SqlStore) -> None:
    store.drafts.save(Draft("apart", NOW, NOW, text="evenings, and another two of them; two mornings"))
    store.drafts.save(Draft("together", NOW, at(1), text="two evenings a week"))
    assert [entry.id for entry in store.history.entries("two evenings")] == ["together", "apart"]
    for search in ('"two evenings"', '"two even', "“two evenings” a"):
        assert [entry.id for entry in store.history.entries(search)] == ["together"]
    assert store.history.entries('"two even"') == []


@pytest.mark.parametrize("by_relevance", [True, False])
def test_a_search_that_nobody_wants_any_more_ends(store: SqlStore, by_relevance: bool) -> None:
    for number in range(300):
        store.drafts.save(Draft(str(number), NOW, at(number), text="a word among words"))
    asked = 0

    def wanted() -> bool:
        nonlocal asked
        asked += 1
        return False

    assert store.history.entries("w", 300, by_relevance=by_relevance, wanted=wanted) == []
    assert asked
    assert len(store.history.entries("w", 300, by_relevance=by_relevance, wanted=lambda: True)) == 300
    store.drafts.save(Draft("after", NOW, NOW, text="kept"))
    assert len(store.history.entries("kept")) == 1


ALL_KEYS: Sequence[Key] = (
    ("draft", "sam"),
    ("draft", "mum"),
    ("session", "calm"),
    ("session", "alone"),
    ("reflection", "talk"),
    ("reflection", "other"),
)


def test_many_go_to_the_trash_and_come_back_at_once(told: SqlStore) -> None:
    before = told.history.entries()
    told.history.trash_many(ALL_KEYS, at(9))
    assert told.history.entries() == told.history.entries("word") == []
    assert told.history.people() == []
    assert told.history.entries(filters=Filters(trashed=True)) == before
    told.history.restore_many(ALL_KEYS)
    assert told.history.entries() == before
    told.history.trash_many([], at(9))
    assert told.history.entries() == before


def test_more_than_one_statement_can_name(store: SqlStore) -> None:
    store.drafts.save(Draft("last", NOW, NOW))
    keys: list[Key] = [("draft", str(number)) for number in range(40_000)]
    store.history.trash_many([*keys, ("draft", "last")], NOW)
    assert store.history.entries() == []


def test_the_archive_takes_drafts_alone_and_gives_them_back(told: SqlStore) -> None:
    told.history.archive_many(ALL_KEYS, at(9))
    assert [entry.id for entry in told.history.entries()] == ["other", "talk", "alone", "calm"]
    assert [entry.id for entry in told.history.entries("word", filters=Filters(archived=True))] == ["mum", "sam"]
    assert told.drafts.latest() is None
    kept = told.drafts.latest(["sam"])
    assert kept is not None
    assert kept.archived_at == at(9)
    told.history.trash_many([("draft", "sam")], at(10))
    assert [entry.id for entry in told.history.entries(filters=Filters(trashed=True))] == ["sam"]
    told.history.archive_many([("draft", "mum")], None)
    assert told.drafts.latest() is not None


def test_a_draft_that_is_written_on_leaves_the_archive(told: SqlStore) -> None:
    told.history.archive_many([("draft", "sam")], at(9))
    kept = told.drafts.get("sam")
    assert kept is not None
    told.drafts.save(kept)
    assert told.drafts.get("sam") == kept
    told.drafts.save(kept.edited(at(10), to="Sam", title="", text="more"))
    assert [entry.id for entry in told.history.entries("more")] == ["sam"]
    assert told.drafts.get("sam") == replace(kept, changed=at(10), to="Sam", title="", text="more", archived_at=None)


def test_a_status_is_given_to_drafts_alone_and_moves_nothing(told: SqlStore) -> None:
    before = [entry.id for entry in told.history.entries()]
    told.history.set_status(ALL_KEYS, "shared", at(9))
    sam, mum = told.drafts.get("sam"), told.drafts.get("mum")
    assert sam is not None
    assert mum is not None
    assert (sam.status, sam.shared_at, sam.changed) == ("shared", at(9), at(1))
    assert (mum.status, mum.shared_at) == ("shared", NOW)
    told.history.set_status(ALL_KEYS, "let_go", at(10))
    sam = told.drafts.get("sam")
    assert sam is not None
    assert (sam.status, sam.shared_at) == ("let_go", None)
    assert [entry.id for entry in told.history.entries()] == before


def test_what_leaves_the_trash_leaves_the_disk_with_all_that_was_its_own(database: Database) -> None:
    store = SqlStore(database)
    history = StoredHistory(database)
    store.drafts.save(Draft("gone", NOW, NOW, "Qzxperson", "Qzxtitle", "Qzxtext", hope="Qzxhope"))
    store.drafts.save(Draft("stays", NOW, NOW, text="other words"))
    store.versions.add(Version("v", "gone", NOW, "Qzxversion", "asked", "Qzxname"))
    store.sessions.save(CalmSession("s", NOW, "box", "Box", 600, helped="Tea", draft_id="gone"))
    store.reflections.save(Reflection("t", NOW, NOW, "gone", "Sam", about_me="I wait"))
    store.sessions.save(CalmSession("old", NOW, "box", "Box", 600, helped="Qzxhelped"))
    store.reflections.save(Reflection("past", NOW, NOW, "", "Qzxsomebody", about_me="Qzxlesson"))
    assert b"Qzx" in database.path.read_bytes()
    keys: list[Key] = [("draft", "gone"), ("session", "old"), ("reflection", "past")]
    history.trash_many(keys, at(1))
    history.empty_trash(at(1))
    assert len(history.entries(filters=Filters(trashed=True))) == 3
    history.empty_trash(at(2))
    assert history.entries(filters=Filters(trashed=True)) == []
    assert store.drafts.get("gone") is None
    assert store.versions.of("gone") == []
    assert b"qzx" not in database.path.read_bytes().lower()
    assert {entry.id: entry.thread for entry in history.entries()} == {"stays": "stays", "s": "", "t": ""}


def test_the_whole_trash_is_emptied_now(told: SqlStore) -> None:
    told.history.trash_many(ALL_KEYS, at(9))
    told.history.restore("draft", "sam")
    told.history.empty_trash()
    assert told.history.entries(filters=Filters(trashed=True)) == []
    assert [entry.id for entry in told.history.entries()] == ["sam"]


def test_opening_writes_nothing_where_nothing_has_to_leave(store: SqlStore) -> None:
    store.drafts.save(Draft("d", NOW, NOW, text="word"))
    store.history.trash("draft", "d", NOW)
    path = store._database.path
    before = path.read_bytes()
    open_store(path.parent, lambda: NOW + timedelta(days=30)).close()
    assert path.read_bytes() == before
