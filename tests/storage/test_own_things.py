"""One's own things to do come back as they were written."""

from pathlib import Path

from app.storage.engine import Database
from app.storage.own_things import StoredThings
from app.storage.store import SqlStore, open_store


def test_they_come_back_in_their_order_after_a_restart(folder: Path) -> None:
    store = open_store(folder)
    assert store.things.all() == []
    store.things.replace(["walk the dog", "call Ana \ud83d\0", "walk the dog"])
    store.close()
    store = open_store(folder)
    assert store.things.all() == ["walk the dog", "call Ana \ud83d\0", "walk the dog"]
    store.close()


def test_others_take_their_place(store: SqlStore) -> None:
    store.things.replace(["a", "b", "c"])
    store.things.replace(["c", "d"])
    assert store.things.all() == ["c", "d"]
    store.things.replace([])
    assert store.things.all() == []


def test_what_is_gone_leaves_the_disk(database: Database) -> None:
    things = StoredThings(database)
    things.replace(["qzxwordsthatgo"])
    assert b"wordsthatgo" in database.path.read_bytes()
    things.replace(["tea"])
    assert b"wordsthatgo" not in database.path.read_bytes()
