"""Own breathing patterns come back as they were saved."""

from dataclasses import replace
from pathlib import Path

from app.model.breathing import Phase
from app.model.own_patterns import OwnPattern
from app.storage.engine import Database
from app.storage.own_patterns import StoredPatterns
from app.storage.store import SqlStore, open_store

FIRST = OwnPattern("b", "Before sleep \ud83d\0", (Phase("in", 1), Phase("hold", 2, "stay"), Phase("out", 600, "go")))
SECOND = OwnPattern("a", "Mine", (Phase("in", 40), Phase("out", 60)))


def test_they_are_told_oldest_first_after_a_restart(folder: Path) -> None:
    store = open_store(folder)
    assert store.patterns.all() == []
    store.patterns.save(FIRST)
    store.patterns.save(SECOND)
    store.close()
    store = open_store(folder)
    assert store.patterns.all() == [FIRST, SECOND]
    store.close()


def test_one_saved_again_is_as_old_as_before(store: SqlStore) -> None:
    store.patterns.save(FIRST)
    store.patterns.save(SECOND)
    changed = replace(FIRST, name="Other", phases=SECOND.phases)
    store.patterns.save(changed)
    assert store.patterns.all() == [changed, SECOND]


def test_one_removed_is_gone_and_its_name_from_the_disk(database: Database) -> None:
    patterns = StoredPatterns(database)
    patterns.save(replace(FIRST, name="Qzxnamethatgoes"))
    patterns.save(SECOND)
    assert b"thatgoes" in database.path.read_bytes()
    patterns.remove(FIRST.id)
    patterns.remove("unknown")
    assert patterns.all() == [SECOND]
    assert b"thatgoes" not in database.path.read_bytes()


def test_one_that_was_damaged_has_no_phases_and_can_be_mended(database: Database) -> None:
    patterns = StoredPatterns(database)
    patterns.save(FIRST)
    patterns.save(SECOND)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE patterns SET phases = x'5b7b' WHERE id = ?", (FIRST.id,))
    assert patterns.all() == [replace(FIRST, phases=()), SECOND]
    patterns.save(FIRST)
    assert patterns.all() == [FIRST, SECOND]
