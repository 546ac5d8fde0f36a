"""How long keeping a draft takes, against SQLite alone doing the same, and against a table that cannot be searched."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from bench_measuring import Row, alternate, row, timed
from bench_text import made_up_text
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # it ships no types

from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.place import database_file
from app.storage.store import SqlStore, open_store

_AS_SAFELY = ("journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON")
_DRAFTS = [made_up_text(300, seed=seed) for seed in range(200)]


def rows() -> list[Row]:
    """Two rows: what our own layer adds, and what being searchable costs."""
    with TemporaryDirectory() as place:
        folders = [Path(place) / name for name in ("ours", "straight", "bare")]
        for folder in folders:
            folder.mkdir()
        store = _filled(folders[0])
        _filled(folders[1]).close()
        straight = sqlite.connect(database_file(folders[1]), isolation_level=None)
        bare = sqlite.connect(database_file(folders[2]), isolation_level=None)
        bare.execute("CREATE TABLE drafts (number INTEGER PRIMARY KEY, changed INTEGER, text BLOB)")
        bare.executemany("INSERT INTO drafts(text) VALUES (?)", [(text.encode(),) for text in _DRAFTS])
        save = timed(_save(store))
        beside_straight = alternate(save, timed(_update(straight)), rounds=150, warm_ups=10)
        beside_bare = alternate(save, timed(_update(bare)), rounds=150, warm_ups=10)
        for opened in (store, straight, bare):
            opened.close()
    same, plain = "the same straight to SQLite", "the same in a table without search"
    return [
        row("a 300-word draft kept, one word added", beside_straight, floor=same, goal=2.2),
        row("a 300-word draft kept, one word added", beside_bare, floor=plain, goal=16, unit="ms"),
    ]


def _filled(folder: Path) -> SqlStore:
    store = open_store(folder)
    for text in _DRAFTS:
        store.drafts.save(Draft.new(utc_now()).edited(utc_now(), to="Sam", title="The holidays", text=text))
    return store


def _save(store: SqlStore) -> Callable[[], None]:
    draft = store.drafts.latest()
    if draft is None:
        raise RuntimeError("The drafts that were just kept are not there.")
    words = count()

    def save() -> None:
        text = f"{draft.text} {next(words)}"
        store.drafts.save(draft.edited(utc_now(), to=draft.to, title=draft.title, text=text))

    return save


def _update(connection: Any) -> Callable[[], None]:
    for setting in _AS_SAFELY:
        connection.execute(f"PRAGMA {setting}")
    words = count()
    last = connection.execute("SELECT max(number) FROM drafts").fetchone()[0]

    def update() -> None:
        """Keep the last draft with another word at its end; its number moves on, as with each save."""
        nonlocal last
        text = f"{_DRAFTS[-1]} {next(words)}".encode()
        change = "UPDATE drafts SET text = ?, changed = ?, number = number + 1 WHERE number = ?"
        if connection.execute(change, (text, 1, last)).rowcount != 1:
            raise RuntimeError("The draft that is kept again and again is not there.")
        last += 1

    return update
