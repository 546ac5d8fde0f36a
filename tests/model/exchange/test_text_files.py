import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.model.exchange.faults import CannotBring
from app.model.exchange.text_files import MOST_BYTES, draft_of, drafts_of

TEXT = "Sam, ich war müde. 🙂\nZwei Abende?"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_each_usual_way_to_write_text_down(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "To Sam.txt"
    path.write_bytes(TEXT.encode(encoding))
    draft = draft_of(path)
    assert (draft.title, draft.text) == ("To Sam", TEXT)


def test_big_end_first_and_other_line_ends(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xfe\xff" + "one\r\ntwo\rthree".encode("utf-16-be"))
    assert draft_of(path).text == "one\ntwo\nthree"


@pytest.mark.parametrize("content", [b"m\xfcde", b"\x89PNG\0\0", "müde".encode("utf-16-le"), b"\xff\xfea"])
def test_what_cannot_be_told_is_refused_calmly(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(content)
    with pytest.raises(CannotBring, match=r"^a\.txt is no text that can be read here"):
        draft_of(path)


@pytest.mark.parametrize(
    ("name", "written", "title", "text"),
    [
        ("a.md", "# To Sam #\n\nI felt lonely.", "To Sam", "I felt lonely."),
        ("a.md", "Words\n\n## Later\nmore", "Later", "Words\n\n## Later\nmore"),
        ("a.md", "#hashtag", "a", "#hashtag"),
        ("a.md", "# \nwords", "a", "# \nwords"),
        ("a.txt", "# To Sam\nwords", "a", "# To Sam\nwords"),
        ("a.MARKDOWN", "### Sam", "Sam", ""),
        ("empty.md", "", "empty", ""),
    ],
)
def test_the_title_is_the_first_heading_or_the_name(
    tmp_path: Path, name: str, written: str, title: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(written, "utf-8")
    draft = draft_of(path)
    assert (draft.title, draft.text) == (title, text)


def test_its_date_is_the_files(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("words", "utf-8")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    draft = draft_of(path)
    assert draft.created == draft.changed == datetime.fromtimestamp(1_700_000_000, UTC)


def test_too_large_gone_and_a_folder(tmp_path: Path) -> None:
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    with pytest.raises(CannotBring, match=r"^large\.txt is larger than 4 MB"):
        draft_of(large)
    for name in ("gone.txt", "."):
        with pytest.raises(CannotBring, match="cannot be read just now"):
            draft_of(tmp_path / name)


def test_one_that_cannot_be_read_keeps_all_out(tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text("words", "utf-8")
    bad.write_bytes(b"\xff")
    with pytest.raises(CannotBring, match=r"^bad\.txt"):
        drafts_of([str(good), str(bad)])
