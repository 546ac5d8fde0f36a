"""What is kept leaves as it is, and comes in all or not at all, with nothing that is here changed."""

import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.model.breathing import Phase
from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.errors import KnownError, StoreUnwritable
from app.model.exchange.archive import closing, line, opening, read_archive
from app.model.exchange.exchange import Tally
from app.model.exchange.faults import Stopped
from app.model.exchange.items import AsideLine, Item, Thing, identity
from app.model.history import Key
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.version import Version
from app.storage.engine import Database
from app.storage.exchange import StoredExchange
from app.storage.history import StoredHistory
from app.storage.store import SqlStore, open_store
from tests.any_item import items

NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
DRAFT = Draft("a", NOW, NOW, "Sam", "Evenings", "I felt lonely. \ud83d\0", shared_at=NOW, status="shared")
BEFORE = Version("v", "a", NOW - timedelta(hours=1), "You never help.", "quiet")
SESSION = CalmSession("s", NOW, "box", "Box", 600, 570, 7, 4, "finished", draft_id="a")
TALK = Reflection("r", NOW, NOW, "a", "Sam", "yes", "partly", about_me="I waited", strength=3)
PATTERN = OwnPattern("p", "Mine", (Phase("in", 40), Phase("out", 60)))
LINE = AsideLine("phrase", "absolutes", "you never")
THING = Thing("walk to the river")
ALL = [DRAFT, BEFORE, SESSION, TALK, PATTERN, THING, LINE]


def take_in(store: SqlStore | StoredExchange, given_items: Iterable[Item]) -> Tally:
    exchange = store if isinstance(store, StoredExchange) else store.exchange
    return exchange.take_in(given_items, "From a file", lambda _: None)


def keys(store: SqlStore) -> list[Key]:
    return [entry.key for entry in store.history.entries(limit=1000)]


def everything(store: SqlStore) -> list[Item]:
    return [*store.exchange.read(keys(store), versions=True), *store.exchange.beside()]


def test_all_that_is_kept_goes_from_one_store_to_another(store: SqlStore, tmp_path: Path) -> None:
    assert take_in(store, ALL) == Tally(new=4)
    taken_out = everything(store)
    assert sorted(map(repr, taken_out)) == sorted(map(repr, ALL))
    assert taken_out.index(BEFORE) == taken_out.index(DRAFT) + 1
    other_folder = tmp_path / "other"
    other_folder.mkdir()
    other = open_store(other_folder)
    assert other.exchange.compare(taken_out) == Tally(new=4)
    assert take_in(other, taken_out) == Tally(new=4)
    assert everything(other) == taken_out
    assert other.drafts.get("a") == DRAFT
    assert other.sessions.get("s") == SESSION
    assert other.reflections.of_draft("a") == [TALK]
    assert [entry.id for entry in other.history.entries("lonely")] == ["a"]
    assert other.things.all() == ["walk to the river"]
    assert other.set_aside.load() == [{"by": "phrase", "rule": "absolutes", "words": "you never"}]
    other.close()


def test_a_second_time_nothing_is_new(store: SqlStore) -> None:
    take_in(store, ALL)
    before = everything(store)
    assert store.exchange.compare(ALL) == Tally(known=4)
    assert take_in(store, ALL) == Tally(known=4)
    assert everything(store) == before


def test_what_differs_stays_and_the_words_of_the_file_are_kept_beside_it(store: SqlStore) -> None:
    take_in(store, ALL)
    theirs = replace(DRAFT, text="I felt alone.", title="Other", changed=NOW + timedelta(days=1))
    talked = replace(TALK, about_me="I rushed")
    assert store.exchange.compare([theirs, talked]) == Tally(differing=2)
    assert take_in(store, [theirs, talked]) == Tally(differing=2)
    assert store.drafts.get("a") == DRAFT
    assert store.reflections.get("r") == TALK
    newest = store.versions.of("a")[0]
    assert (newest.text, newest.name, newest.when) == ("I felt alone.", "From a file", theirs.changed)


def test_the_same_words_at_the_same_time_are_one_whatever_their_id(store: SqlStore) -> None:
    take_in(store, ALL)
    twins = [
        replace(TALK, id="r2", draft_id="a2"),
        replace(DRAFT, id="a2"),
        replace(BEFORE, id="v2", draft_id="a2", text="Another one"),
        replace(SESSION, id="s3", started=NOW + timedelta(hours=1), draft_id="a2"),
    ]
    assert store.exchange.compare(twins) == Tally(new=1, known=2)
    assert take_in(store, twins) == Tally(new=1, known=2)
    assert store.drafts.get("a2") is None
    assert [version.text for version in store.versions.of("a")] == ["Another one", "You never help."]
    led_to = store.sessions.get("s3")
    assert led_to is not None
    assert led_to.draft_id == "a"


def test_ids_are_each_kinds_own(store: SqlStore) -> None:
    alike = [replace(DRAFT, id="x"), replace(SESSION, id="x"), replace(TALK, id="x")]
    assert take_in(store, alike) == Tally(new=3)
    assert sorted(map(repr, everything(store))) == sorted(map(repr, alike))


def test_what_lies_in_the_trash_stays_there(store: SqlStore) -> None:
    take_in(store, ALL)
    store.history.trash("draft", "a", NOW)
    assert take_in(store, ALL) == Tally(known=4)
    assert sorted(keys(store)) == [("reflection", "r"), ("session", "s")]


def test_many_of_one_moment_stand_beside_each_other(store: SqlStore) -> None:
    many = [Draft(f"d{number}", NOW, NOW, text=f"words {number}") for number in range(450)]
    assert take_in(store, many) == Tally(new=450)
    assert len(keys(store)) == 450
    assert take_in(store, many) == Tally(known=450)


def test_all_or_nothing(store: SqlStore) -> None:
    def run_dry() -> Iterator[Item]:
        for number in range(300):
            yield Draft(f"d{number}", NOW, NOW, text=f"{number}")
        raise KnownError("Line 301 cannot be read.")

    with pytest.raises(KnownError, match="Line 301"):
        take_in(store, run_dry())
    assert keys(store) == []


def test_it_can_be_stopped_on_the_way(store: SqlStore) -> None:
    many = [Draft(f"d{number}", NOW, NOW, text=f"{number}") for number in range(500)]
    told: list[int] = []

    def go_on(done: int) -> None:
        told.append(done)
        if done >= 400:
            raise Stopped

    with pytest.raises(Stopped):
        store.exchange.take_in(many, "From a file", go_on)
    assert told == [200, 400]
    assert keys(store) == []


def test_a_full_disk_changes_nothing(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
    exchange = StoredExchange(database)
    with pytest.raises(StoreUnwritable, match="no room left"):
        take_in(exchange, [Draft(f"d{number}", NOW, NOW, text="words " * 1000) for number in range(300)])
    assert StoredHistory(database).entries() == []


def test_a_version_without_its_draft_is_let_go(store: SqlStore) -> None:
    take_in(store, [BEFORE])
    take_in(store, [DRAFT])
    assert store.versions.of("a") == []


def test_those_that_are_gone_are_passed_over(store: SqlStore) -> None:
    take_in(store, [DRAFT])
    assert store.exchange.read([("draft", "gone"), ("draft", "a"), ("session", "s")], versions=False) == [DRAFT]


ANYTHING = st.lists(items, max_size=8, unique_by=lambda item: identity(item) or repr(item))


@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ANYTHING)
def test_whatever_there_is_comes_back_through_a_file(
    tmp_path_factory: pytest.TempPathFactory, kept: list[Item]
) -> None:
    stores = [open_store(tmp_path_factory.mktemp("store")) for _ in range(2)]
    take_in(stores[0], kept)
    taken_out = everything(stores[0])
    written = opening(NOW) + b"".join(line(item, first=place == 0) for place, item in enumerate(taken_out)) + closing()
    read = list(read_archive(io.BytesIO(written), "copy.json"))
    assert read == taken_out
    assert take_in(stores[1], read).new == sum(not isinstance(item, Version | Thing | AsideLine) for item in taken_out)
    assert sorted(map(repr, everything(stores[1]))) == sorted(map(repr, taken_out))
    assert take_in(stores[0], read).new == 0
    for each in stores:
        each.close()
