"""Trouble becomes a calm sentence; bugs stay bugs."""

import errno
import subprocess
import sys
from pathlib import Path

import pytest

from app.model.errors import StoreError, StoreNewer, StoreUnwritable
from app.storage.store import open_store
from app.storage.trouble import calmly

PATH = Path("/somewhere/own-words.db")

ONLY_SMALL_FILES = """
import pathlib, resource, sys
from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreError
from app.storage.store import open_store
folder = pathlib.Path(sys.argv[1])
store = open_store(folder)
now = utc_now()
first = Draft.new(now).edited(now, to="Sam", title="", text="short")
store.drafts.save(first)
size = (folder / "own-words.db").stat().st_size
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
try:
    store.drafts.save(first.edited(now, to="Sam", title="", text="long " * 100_000))
except StoreError as error:
    print(type(error).__name__, error)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert store.drafts.latest() == first
store.close()
"""


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EACCES, "cannot write"),
        (errno.EROFS, "cannot write"),
    ],
)
def test_the_systems_trouble(number: int, words: str) -> None:
    with pytest.raises(StoreUnwritable, match=words), calmly(PATH):
        raise OSError(number, "cold words")


def test_sentences_are_calm_and_name_the_place() -> None:
    with pytest.raises(StoreUnwritable) as caught, calmly(PATH):
        raise PermissionError
    assert str(PATH) in str(caught.value)
    assert "!" not in str(caught.value)


def test_bugs_and_sentences_pass_as_they_are() -> None:
    for error in (KeyError("a bug"), StoreNewer("A sentence.")):
        with pytest.raises(type(error)) as caught, calmly(PATH):
            raise error
        assert caught.value is error


@pytest.mark.skipif(sys.platform == "win32", reason="Windows limits no file sizes")
def test_a_disk_that_refuses_to_write_loses_nothing(folder: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", ONLY_SMALL_FILES, str(folder)], capture_output=True, text=True, check=True
    )
    name, _, sentence = child.stdout.partition(" ")
    assert name in {"StoreError", "StoreUnwritable"}
    assert sentence.startswith(("The disk", "There is no room"))
    assert child.stderr == ""


def test_a_file_that_cannot_be_made(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr("app.storage.store.make_file", refuse)
    with pytest.raises(StoreError, match="cannot write"):
        open_store(folder)
    assert list(folder.iterdir()) == []
