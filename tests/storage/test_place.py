"""The folder and its file: where, for whom, and whether they can be used."""

import errno
import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.model.errors import StoreForeign, StoreNewer, StoreUnwritable
from app.storage.engine import connect
from app.storage.place import check_place, data_folder, database_file, make_file
from app.storage.store import open_store

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no modes")
linux = pytest.mark.skipif(sys.platform != "linux", reason="XDG folders are for Linux")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "home"
    place.mkdir()
    monkeypatch.setenv("HOME", str(place))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("OWN_WORDS_DATA", raising=False)
    monkeypatch.chdir(tmp_path)
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_the_chosen_folder_comes_first_then_the_environment(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OWN_WORDS_DATA", str(tmp_path / "named"))
    assert data_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert data_folder(None) == tmp_path / "named"


@linux
def test_the_system_has_a_place(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data_folder(None) == home / ".local/share/own-words"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "xdg"))
    assert data_folder(None) == tmp_path / "xdg/own-words"


@linux
@pytest.mark.parametrize("value", ["", "data", "./data", "~/data"])
def test_an_empty_or_relative_xdg_folder_counts_as_none(
    home: Path, monkeypatch: pytest.MonkeyPatch, value: str
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", value)
    monkeypatch.setenv("OWN_WORDS_DATA", "")
    assert data_folder(None) == home / ".local/share/own-words"


def test_a_relative_choice_becomes_absolute(home: Path, tmp_path: Path) -> None:
    assert data_folder(Path("mine")) == tmp_path / "mine"
    assert (tmp_path / "mine").is_dir()


@posix
@pytest.mark.parametrize("umask", [0o000, 0o022, 0o777])
def test_only_the_owner_may_look_whatever_the_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        folder = data_folder(tmp_path / "new")
        make_file(database_file(folder))
    finally:
        os.umask(before)
    assert mode(folder) == 0o700
    assert mode(database_file(folder)) == 0o600


@posix
def test_our_own_folder_and_file_are_closed_again(home: Path) -> None:
    folder = data_folder(None)
    make_file(database_file(folder))
    folder.chmod(0o755)
    database_file(folder).chmod(0o644)
    make_file(database_file(data_folder(None)))
    assert mode(folder) == 0o700
    assert mode(database_file(folder)) == 0o600


@posix
def test_a_chosen_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert mode(data_folder(tmp_path)) == 0o755


def test_a_file_in_the_folders_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a")
    for chosen in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(StoreUnwritable, match="There is a file where Own Words needs a folder"):
            data_folder(chosen)
    assert (tmp_path / "file").read_text() == "a"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr(Path, "mkdir", refuse)
    with pytest.raises(StoreUnwritable, match="another folder with --data-dir"):
        data_folder(tmp_path / "new")


def test_a_good_place_passes_and_stays_empty(folder: Path) -> None:
    check_place(folder)
    assert list(folder.iterdir()) == []


def test_a_store_of_ours_and_an_empty_file_pass(folder: Path) -> None:
    database_file(folder).touch()
    check_place(folder)
    open_store(folder).close()
    check_place(folder)


def some_notes(path: Path) -> None:
    path.write_text("Shopping: milk, bread.\n" * 50)


def a_few_bytes(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def noise(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def another_programs_database(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE recipes (name)")
    other.close()


@pytest.mark.parametrize("make", [some_notes, a_few_bytes, noise, another_programs_database])
def test_a_foreign_file_is_left_as_it_is(folder: Path, make: Callable[[Path], None]) -> None:
    path = database_file(folder)
    make(path)
    path.chmod(0o644)
    before = path.read_bytes(), path.stat().st_mtime_ns, mode(path)
    for attempt in (check_place, open_store):
        with pytest.raises(StoreForeign, match="left as it is"):
            attempt(folder)
    assert (path.read_bytes(), path.stat().st_mtime_ns, mode(path)) == before
    assert list(folder.iterdir()) == [path]


@posix
def test_what_is_no_file_at_all_is_foreign_and_nothing_waits_for_it(folder: Path) -> None:
    os.mkfifo(database_file(folder))
    with pytest.raises(StoreForeign):
        check_place(folder)
    database_file(folder).unlink()
    database_file(folder).mkdir()
    with pytest.raises(StoreForeign):
        check_place(folder)


def test_a_newer_file_is_left_as_it_is(folder: Path) -> None:
    open_store(folder).close()
    path = database_file(folder)
    raw = connect(path)
    raw.execute("PRAGMA user_version = 99")
    raw.close()
    before = path.read_bytes()
    for attempt in (check_place, open_store):
        with pytest.raises(StoreNewer, match="newer version"):
            attempt(folder)
    assert path.read_bytes() == before
    assert list(folder.iterdir()) == [path]


def test_a_missing_folder_cannot_be_used(folder: Path) -> None:
    with pytest.raises(StoreUnwritable):
        check_place(folder / "gone")


@pytest.mark.parametrize("locked", ["folder", "file"])
def test_what_the_system_refuses_is_unwritable(folder: Path, monkeypatch: pytest.MonkeyPatch, locked: str) -> None:
    open_store(folder).close()
    refused = folder if locked == "folder" else database_file(folder)
    monkeypatch.setattr(os, "access", lambda path, _: Path(path) != refused)
    with pytest.raises(StoreUnwritable) as caught:
        check_place(folder)
    assert str(refused) in str(caught.value)


def test_looking_at_the_place_costs_no_sqlalchemy() -> None:
    code = "import sys, app.storage.place; sys.exit('sqlalchemy' in sys.modules or 'sqlcipher3' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
