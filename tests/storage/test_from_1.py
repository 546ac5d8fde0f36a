"""A file that the program itself wrote at schema 1, opened by the present one."""

import gzip
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.model.calm import CalmSession
from app.model.draft import Draft, Person
from app.model.version import Version
from app.storage.engine import connect
from app.storage.header import SCHEMA, read_header
from app.storage.place import database_file
from app.storage.store import open_store

FILE = Path(__file__).with_name("own-words-1.db.gz")
NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
LETTER = Draft(
    "a", NOW, NOW + timedelta(minutes=1), "Sam", "Evenings", "I felt lonely.\r\nTwo evenings a week? \ud83d\0"
)
THROWN = Draft("b", NOW, NOW, "Mum", "", "Thrown away")
SESSION = CalmSession("s", NOW, "longer_out", "Longer out", 1200, 640, 7, None, "early", "Rain on the roof")


@pytest.fixture
def old(folder: Path) -> Path:
    path = database_file(folder)
    path.write_bytes(gzip.decompress(FILE.read_bytes()))
    header = read_header(path)
    assert header is not None
    assert header.schema == 1
    return path


def test_everything_in_it_is_there(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    assert store.drafts.latest() == LETTER
    assert store.drafts.get("b") == THROWN
    assert store.sessions.latest() == SESSION
    assert [entry.id for entry in store.history.entries()] == ["a", "s"]
    assert [entry.id for entry in store.history.entries("lonely")] == ["a"]
    assert store.drafts.people() == [Person("Sam")]
    assert store.versions.of("a") == []
    assert store.set_aside.load() == []
    store.close()
    header = read_header(old)
    assert header is not None
    assert header.schema == SCHEMA


def test_what_is_new_can_be_kept_in_it(old: Path) -> None:
    store = open_store(old.parent, lambda: NOW)
    store.versions.add(Version("v", "a", NOW, LETTER.text, "left"))
    draft = Draft("a", NOW, NOW, "Sam", "", "Other words", "partner", "strained", "Two evenings", "pour")
    store.drafts.save(draft)
    store.close()
    store = open_store(old.parent, lambda: NOW)
    assert store.drafts.get("a") == draft
    assert [version.text for version in store.versions.of("a")] == [LETTER.text]
    assert store.history.entries("lonely") == []
    store.close()


def test_it_is_copied_as_it_was_before(old: Path) -> None:
    before = rows(old)
    open_store(old.parent, lambda: NOW).close()
    copy = old.with_name(f"own-words.before-{SCHEMA}.db")
    assert sorted(old.parent.iterdir()) == sorted([copy, old])
    assert rows(copy) == before


def rows(path: Path) -> list[list[tuple[object, ...]]]:
    raw = connect(path)
    found = [raw.execute(f"SELECT * FROM {table}").fetchall() for table in ("sqlite_schema", "drafts", "sessions")]
    raw.close()
    return found
