"""A file that the program itself wrote at schema 2, opened by the present one."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.model.breathing import Phase
from app.model.calm import CalmSession
from app.model.draft import Draft, Person
from app.model.errors import StoreNewer
from app.model.own_patterns import OwnPattern
from app.model.rehearsal import Pair
from app.model.version import Version
from app.storage.engine import Database, connect
from app.storage.header import SCHEMA, read_header
from app.storage.place import database_file
from app.storage.store import open_store

FILE = Path(__file__).with_name("own-words-2.db.gz")
NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
LETTER = Draft(
    "a",
    NOW,
    NOW + timedelta(minutes=1),
    "Sam",
    "Evenings",
    "I felt lonely.\r\nTwo evenings a week? \ud83d\0",
    "partner",
    "strained",
    "Two evenings",
    "pour",
)
THROWN = Draft("b", NOW, NOW, "Mum", "", "Thrown away", "parent")
SESSION = CalmSession("s", NOW, "longer_out", "Longer out", 1200, 640, 7, 4, "early", "Rain on the roof")
LEFT = CalmSession("r", NOW + timedelta(hours=1), "box", "Box", 600, 60, 8)
GONE = CalmSession("g", NOW, "box", "Box", 600, 600, 5, 3, "finished", "Thrown rain")


@pytest.fixture
def old(folder: Path) -> Path:
    path = database_file(folder)
    path.write_bytes(gzip.decompress(FILE.read_bytes()))
    assert schema(path) == 2
    return path


def schema(path: Path) -> int:
    header = read_header(path)
    assert header is not None
    return header.schema


def test_everything_in_it_is_there(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    assert store.drafts.latest() == LETTER
    assert store.drafts.get("b") == THROWN
    assert store.drafts.people() == [Person("Sam", "partner")]
    assert [store.sessions.get(name) for name in "srg"] == [SESSION, LEFT, GONE]
    assert store.versions.of("a") == [Version("v", "a", NOW, "I was lonely.", "asked", "The first")]
    assert store.set_aside.load() == [{"by": "phrase", "rule": "absolute.never", "words": "you never listen"}]
    assert [entry.id for entry in store.history.entries()] == ["r", "a", "s"]
    assert store.patterns.all() == []
    store.close()
    assert schema(old) == SCHEMA


def test_what_was_under_way_and_what_was_noted_is_known(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    assert store.sessions.unfinished() == LEFT
    assert store.sessions.pairs("longer_out") == [(7, 4)]
    assert store.sessions.pairs("box") == []
    store.close()


def test_old_sessions_are_found_still_and_those_in_the_trash_are_not(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    assert [entry.id for entry in store.history.entries("rain roof")] == ["s"]
    assert [entry.id for entry in store.history.entries("box")] == ["r"]
    store.history.restore("session", "g")
    assert [entry.id for entry in store.history.entries("thrown rain")] == ["g"]
    store.close()


def test_what_is_new_can_be_kept_in_it(old: Path) -> None:
    draft = replace(LETTER, ready=("calm",), pairs=(Pair("They go quiet", "I wait"),))
    session = replace(
        SESSION,
        helped="Tea",
        feelings=("lonely",),
        signs=("heat",),
        pulse=104,
        trigger="The dishes",
        extra_seconds=600,
        seen=NOW,
    )
    pattern = OwnPattern("p", "Mine", (Phase("in", 40), Phase("out", 61, "let go")))
    store = open_store(old.parent, lambda: NOW)
    store.drafts.save(draft)
    store.sessions.save(session)
    store.patterns.save(pattern)
    store.close()
    store = open_store(old.parent, lambda: NOW)
    assert store.drafts.get("a") == draft
    assert store.sessions.get("s") == session
    assert store.patterns.all() == [pattern]
    assert [entry.id for entry in store.history.entries("dish")] == ["s"]
    assert store.history.entries("rain") == []
    store.close()


def test_words_changed_in_it_are_gone_from_the_disk(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    store.sessions.save(replace(SESSION, trigger="Qzxwordthatgoes"))
    assert b"thatgoes" in old.read_bytes()
    store.sessions.save(replace(SESSION, helped="Tea", trigger=""))
    store.close()
    assert b"thatgoes" not in old.read_bytes()
    assert b"roof" not in old.read_bytes()


def test_its_index_says_what_its_sessions_say(old: Path) -> None:
    open_store(old.parent, lambda: NOW).close()
    database = Database(old)
    with database.writing() as connection:  # raises if it does not
        connection.exec_driver_sql("INSERT INTO session_words(session_words, rank) VALUES ('integrity-check', 1)")
    database.close()


def test_it_is_copied_as_it_was_before(old: Path) -> None:
    before = rows(old)
    open_store(old.parent, lambda: NOW).close()
    copy = old.with_name(f"own-words.before-{SCHEMA}.db")
    assert sorted(old.parent.iterdir()) == sorted([copy, old])
    assert schema(copy) == 2
    assert rows(copy) == before


def test_a_file_of_tomorrow_is_left_as_it_is(old: Path) -> None:
    open_store(old.parent, lambda: NOW).close()
    raw = connect(old)
    raw.execute(f"PRAGMA user_version = {SCHEMA + 1}")
    raw.close()
    before = old.read_bytes()
    with pytest.raises(StoreNewer):
        open_store(old.parent, lambda: NOW)
    assert old.read_bytes() == before


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    raw = connect(path)
    tables = ("sqlite_schema", "drafts", "sessions", "versions", "set_aside")
    found = [raw.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
    raw.close()
    return found
