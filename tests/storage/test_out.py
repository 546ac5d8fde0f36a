import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from app.model.out import CannotLeave
from app.storage.out import write_file

WORDS = b"Sam, I felt lonely."

SMALL_DISK = """
import resource, sys
from app.model.out import CannotLeave
from app.storage.out import write_file
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
for replace in (False, True):
    try:
        write_file(sys.argv[1], b"words " * 1000, replace=replace)
    except (CannotLeave, FileExistsError) as error:
        print(type(error).__name__, error)
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_new_file_is_written_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    write_file(str(path), WORDS, replace=False)
    assert path.read_bytes() == WORDS
    assert names(tmp_path) == ["letter.txt"]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_another_file_is_never_written_over_unasked(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(b"older")
    with pytest.raises(FileExistsError):
        write_file(str(path), WORDS, replace=False)
    assert (path.read_bytes(), names(tmp_path)) == (b"older", ["letter.txt"])
    write_file(str(path), WORDS, replace=True)
    assert (path.read_bytes(), names(tmp_path)) == (WORDS, ["letter.txt"])


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_comes_to_be_meanwhile_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool) -> None:
    path = tmp_path / "letter.txt"
    sync = os.fsync

    def sync_while_another_writes(number: int) -> None:
        sync(number)
        path.write_bytes(b"older")

    monkeypatch.setattr(os, "fsync", sync_while_another_writes)
    if not links:
        monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FileExistsError):
        write_file(str(path), WORDS, replace=False)
    assert (path.read_bytes(), names(tmp_path)) == (b"older", ["letter.txt"])


def no_links(*_: object) -> None:
    raise PermissionError(errno.EPERM, "no links here")


def test_a_disk_without_links_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", no_links)
    write_file(str(tmp_path / "letter.txt"), WORDS, replace=False)
    assert (tmp_path / "letter.txt").read_bytes() == WORDS
    assert names(tmp_path) == ["letter.txt"]


def test_a_disk_without_links_that_fails_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.EIO, "cold words")

    monkeypatch.setattr(os, "link", no_links)
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(CannotLeave):
        write_file(str(tmp_path / "letter.txt"), WORDS, replace=False)
    assert names(tmp_path) == []


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit to the size of a file")
def test_a_full_disk_leaves_nothing_half_written(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    answer = subprocess.run(
        [sys.executable, "-c", SMALL_DISK, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.count("CannotLeave There is no room left for") == 2
    assert names(tmp_path) == []
    path.write_bytes(b"older")
    answer = subprocess.run(
        [sys.executable, "-c", SMALL_DISK, str(path)], capture_output=True, text=True, check=True, timeout=60
    )
    assert answer.stdout.startswith("FileExistsError")
    assert "CannotLeave" in answer.stdout
    assert (path.read_bytes(), names(tmp_path)) == (b"older", ["letter.txt"])


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "no room left"),
        (errno.EDQUOT, "no room left"),
        (errno.EACCES, "Nothing can be written at"),
        (errno.EROFS, "Nothing can be written at"),
        (errno.ENAMETOOLONG, "too long"),
    ],
)
def test_trouble_is_one_calm_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str) -> None:
    def fail(_: int) -> None:
        raise OSError(number, "cold words")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(CannotLeave, match=words) as caught:
        write_file(str(tmp_path / "letter.txt"), WORDS, replace=True)
    assert names(tmp_path) == []
    assert "cold" not in str(caught.value)
    assert "lonely" not in str(caught.value)


def test_a_folder_that_is_gone_or_no_folder_and_a_name_too_long(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for place in (tmp_path / "gone" / "letter.txt", tmp_path / "file" / "letter.txt"):
        with pytest.raises(CannotLeave, match="not there any more"):
            write_file(str(place), WORDS, replace=False)
    with pytest.raises(CannotLeave, match="too long"):
        write_file(str(tmp_path / ("x" * 300)), WORDS, replace=False)
    with pytest.raises(CannotLeave, match="Nothing can be written at"):
        write_file(str(tmp_path), WORDS, replace=True)
    assert names(tmp_path) == ["file"]


def test_a_forbidden_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(**_: object) -> None:
        raise PermissionError(errno.EACCES, "cold words")

    monkeypatch.setattr(tempfile, "mkstemp", fail)
    with pytest.raises(CannotLeave, match="Another folder, or another name, will do"):
        write_file(str(tmp_path / "letter.txt"), WORDS, replace=False)
    assert names(tmp_path) == []
