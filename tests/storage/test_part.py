import errno
import os
from pathlib import Path

import pytest

from app.model.exchange.faults import CannotBring
from app.model.exchange.text_files import draft_of
from app.model.out import CannotLeave
from app.storage.part import DiskFiles


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_not_there_before_it_is_whole(tmp_path: Path) -> None:
    part = DiskFiles().new_file(str(tmp_path / "copy.json"), replace=False)
    part.write(b"one ")
    assert not (tmp_path / "copy.json").exists()
    part.write(b"two")
    assert part.finish() == "copy.json"
    assert (tmp_path / "copy.json").read_bytes() == b"one two"
    assert names(tmp_path) == ["copy.json"]


def test_nothing_is_left_of_one_that_is_let_go(tmp_path: Path) -> None:
    files = DiskFiles()
    part, folder = files.new_file(str(tmp_path / "a"), replace=True), files.new_folder(str(tmp_path), "b")
    part.write(b"one")
    folder.write(b"two", "c.md")
    for _ in range(2):
        part.discard()
        folder.discard()
    assert names(tmp_path) == []


def test_a_folder_gets_a_name_of_its_own(tmp_path: Path) -> None:
    for number in range(3):
        folder = DiskFiles().new_folder(str(tmp_path), "Own Words")
        folder.write(f"{number}".encode(), "a.md")
        folder.finish()
    assert names(tmp_path) == ["Own Words", "Own Words (2)", "Own Words (3)"]
    assert (tmp_path / "Own Words (3)" / "a.md").read_text() == "2"
    if os.name == "posix":
        assert (tmp_path / "Own Words").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_written_to_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = DiskFiles().new_folder(str(tmp_path), "Own Words")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "cold words")

    monkeypatch.setattr(Path, "open", full)
    with pytest.raises(CannotLeave, match="no room left") as caught:
        folder.write(b"words", "a.md")
    assert "cold" not in str(caught.value)
    assert names(tmp_path) == []


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    with pytest.raises(CannotLeave, match="not there any more"):
        DiskFiles().new_folder(str(tmp_path / "gone"), "Own Words")


def test_a_file_to_read_and_one_that_is_too_large_or_gone(tmp_path: Path) -> None:
    path = tmp_path / "copy.json"
    with path.open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(CannotBring, match=r"^copy\.json is larger than 1 GB"):
        DiskFiles().open(str(path), 1 << 30)
    path.write_bytes(b"words")
    with DiskFiles().open(str(path), 1 << 30) as found:
        assert found.read() == b"words"
    path.unlink()
    with pytest.raises(CannotBring, match="cannot be read just now"):
        DiskFiles().open(str(path), 1 << 30)


@pytest.mark.skipif(os.name != "posix", reason="other systems keep their pipes elsewhere")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "copy.json"
    os.mkfifo(path)
    with pytest.raises(CannotBring, match="cannot be read just now"):
        DiskFiles().open(str(path), 1 << 30)
    with pytest.raises(CannotBring, match="cannot be read just now"):
        draft_of(path)
