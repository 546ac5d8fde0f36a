"""One file: made, opened again, shared by two windows, and left tidy."""

import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreUnwritable
from app.model.store import Store
from app.storage.place import database_file
from app.storage.store import SqlStore, open_store

OTHER_WINDOW = """
import json, pathlib, sys
from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.store import open_store
store = open_store(pathlib.Path(sys.argv[1]))
print(json.dumps([entry.preview for entry in store.history.entries()]), flush=True)
for number in range(int(sys.argv[2])):
    now = utc_now()
    store.drafts.save(Draft.new(now).edited(now, to="", title="", text=f"theirs {number}"))
store.close()
"""


def other_window(folder: Path, saves: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", OTHER_WINDOW, str(folder), str(saves)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def save(store: SqlStore, text: str) -> None:
    now = utc_now()
    store.drafts.save(Draft.new(now).edited(now, to="", title="", text=text))


def test_it_is_a_store(store: SqlStore) -> None:
    kept: Store = store
    assert kept.drafts.latest() is None
    assert kept.sessions.latest() is None
    assert kept.history.entries() == []
    assert kept.versions.of("d") == []
    assert kept.set_aside.load() == []
    assert kept.patterns.all() == []


def test_one_private_file_and_nothing_beside_it(folder: Path) -> None:
    store = open_store(folder)
    save(store, "mine")
    store.close()
    assert list(folder.iterdir()) == [database_file(folder)]
    if sys.platform != "win32":
        assert stat.S_IMODE(database_file(folder).stat().st_mode) == 0o600


def test_opening_again_changes_nothing(folder: Path) -> None:
    open_store(folder).close()
    before = database_file(folder).read_bytes()
    open_store(folder).close()
    assert database_file(folder).read_bytes() == before


def test_no_folder_no_store(tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable):
        open_store(tmp_path / "none")
    assert list(tmp_path.iterdir()) == []


def test_two_windows_see_and_keep_what_the_other_saves(store: SqlStore, folder: Path) -> None:
    save(store, "mine")
    with other_window(folder, 30) as other:
        assert other.stdout is not None
        assert json.loads(other.stdout.readline()) == ["mine"]
        for number in range(30):
            save(store, f"mine {number}")
    assert other.returncode == 0
    assert len(store.history.entries("theirs")) == 30
    assert len(store.history.entries("mine")) == 31


def test_two_windows_may_make_the_file_at_once(folder: Path) -> None:
    windows = [other_window(folder, 1) for _ in range(2)]
    for window in windows:
        window.communicate()
    assert [window.returncode for window in windows] == [0, 0]
    store = open_store(folder)
    assert len(store.history.entries("theirs")) == 2
    store.close()
    assert list(folder.iterdir()) == [database_file(folder)]
