"""A file that the program itself wrote at schema 3, opened by the present one."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.model.breathing import Phase
from app.model.calm import CalmSession
from app.model.draft import Draft, Person
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.rehearsal import Pair
from app.model.version import Version
from app.storage.engine import Database, connect
from app.storage.header import SCHEMA, read_header
from app.storage.place import database_file
from app.storage.store import SqlStore, open_store

FILE = Path(__file__).with_name("own-words-3.db.gz")
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
    ("calm",),
    (Pair("They go quiet", "I wait"),),
)
THROWN = Draft("b", NOW, NOW, "Mum", "", "Thrown away", "parent")
SAME_MOMENT = Draft("c", NOW, NOW + timedelta(minutes=1), "Sam", "", "Said in the same moment", "partner")
LONG_BEFORE = Draft("e", NOW, NOW - timedelta(days=30), "Renée", "", "Written last, long before", "friend")
SESSION = CalmSession(
    "s",
    NOW,
    "longer_out",
    "Longer out",
    1200,
    640,
    7,
    4,
    "early",
    "Rain on the roof",
    ("lonely",),
    ("heat",),
    104,
    "The dishes",
    600,
    NOW,
)
LEFT = CalmSession("r", NOW + timedelta(hours=1), "box", "Box", 600, 60, 8)
GONE = CalmSession("g", NOW, "box", "Box", 600, 600, 5, 3, "finished", "Thrown rain")


@pytest.fixture
def old(folder: Path) -> Path:
    path = database_file(folder)
    path.write_bytes(gzip.decompress(FILE.read_bytes()))
    assert schema(path) == 3
    return path


def opened(path: Path, now: datetime = NOW) -> SqlStore:
    return open_store(path.parent, lambda: now)


def schema(path: Path) -> int:
    header = read_header(path)
    assert header is not None
    return header.schema


def test_everything_in_it_is_there(old: Path) -> None:
    store = opened(old)
    assert [store.drafts.get(name) for name in "abce"] == [LETTER, THROWN, SAME_MOMENT, LONG_BEFORE]
    assert [store.sessions.get(name) for name in "srg"] == [SESSION, LEFT, GONE]
    assert store.drafts.people() == [Person("Sam", "partner"), Person("Renée", "friend")]
    assert store.versions.of("a") == [Version("v", "a", NOW, "I was lonely.", "asked", "The first")]
    assert store.set_aside.load() == [{"by": "phrase", "rule": "absolute.never", "words": "you never listen"}]
    assert store.patterns.all() == [OwnPattern("p", "Mine", (Phase("in", 40), Phase("out", 61, "let go")))]
    assert store.sessions.unfinished() == LEFT
    assert store.reflections.people() == []
    store.close()
    assert schema(old) == SCHEMA


def test_its_timeline_stands_in_the_order_of_its_times(old: Path) -> None:
    store = opened(old)
    assert [entry.id for entry in store.history.entries()] == ["r", "c", "a", "s", "e"]
    assert store.drafts.latest() == SAME_MOMENT
    store.drafts.save(replace(LETTER, changed=NOW + timedelta(minutes=2)))
    assert [entry.id for entry in store.history.entries()] == ["r", "a", "c", "s", "e"]
    store.close()


def test_its_words_are_found(old: Path) -> None:
    store = opened(old)
    for search, ids in (("l", "ase"), ("lo", "ase"), ("renee", "e"), ('"same moment"', "c"), ("dish", "s")):
        assert "".join(entry.id for entry in store.history.entries(search)) == ids
    store.close()


def test_its_indexes_say_what_its_rows_say(old: Path) -> None:
    opened(old).close()
    database = Database(old)
    with database.writing() as connection:  # raises if they do not
        for index in ("draft_words", "session_words", "reflection_words"):
            connection.exec_driver_sql(f"INSERT INTO {index}({index}, rank) VALUES ('integrity-check', 1)")
    database.close()


def test_what_is_new_can_be_kept_in_it(old: Path) -> None:
    store = opened(old)
    talk = Reflection("t", NOW, NOW, "a", "Sam", "yes", "partly", "no", "They are tired", "I too", "", "share", 3)
    store.reflections.save(talk)
    store.sessions.save(replace(SESSION, draft_id="a"))
    store.history.set_status([("draft", "a")], "shared", NOW)
    store.close()
    store = opened(old)
    assert store.reflections.of_draft("a") == [talk]
    assert store.sessions.get("s") == replace(SESSION, draft_id="a")
    assert store.drafts.get("a") == LETTER.marked("shared", NOW)
    store.close()


def test_what_was_in_the_trash_for_thirty_days_leaves_when_it_is_opened(old: Path) -> None:
    store = opened(old, NOW + timedelta(days=30))
    assert store.drafts.get("b") == THROWN
    store.close()
    store = opened(old, NOW + timedelta(days=30, seconds=1))
    assert store.drafts.get("b") is None
    assert store.sessions.get("g") is None
    assert store.drafts.get("a") == LETTER
    store.close()
    assert b"Thrown" not in old.read_bytes()
    assert b"thrown" not in old.read_bytes()


def test_it_is_copied_as_it_was_before(old: Path) -> None:
    before = rows(old)
    opened(old).close()
    copy = old.with_name(f"own-words.before-{SCHEMA}.db")
    assert sorted(old.parent.iterdir()) == sorted([copy, old])
    assert schema(copy) == 3
    assert rows(copy) == before


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    raw = connect(path)
    tables = ("sqlite_schema", "drafts", "sessions", "versions", "set_aside", "patterns")
    found = [raw.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
    raw.close()
    return found
