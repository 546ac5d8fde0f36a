import io
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.model.draft import Draft
from app.model.errors import StoreError
from app.model.exchange.archive import closing, line, opening
from app.model.exchange.exchange import Tally
from app.viewmodels.history.bring_in import BringIn
from tests.standins import AtOnce

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


def archive(count: int) -> bytes:
    lines = [line(Draft(f"d{number}", NOW, NOW, text="words"), first=number == 0) for number in range(count)]
    return opening(NOW) + b"".join(lines) + closing()


class Files:
    def __init__(self, content: bytes) -> None:
        self.content, self.opened = content, []

    def open(self, path: str, most: int) -> io.BytesIO:
        self.opened.append(io.BytesIO(self.content))
        return self.opened[-1]


class Desk:
    def __init__(self, content: bytes) -> None:
        self.background, self.files = AtOnce(), Files(content)
        self.exchange = self.background.store.exchange
        self.model = BringIn(self.background, self.files)
        self.brought: list[bool] = []
        self.model.brought.connect(lambda: self.brought.append(True))


def test_first_a_look_then_all_of_it(qtbot):
    desk = Desk(archive(250))
    desk.exchange.known = {"d1", "d2"}
    desk.model.look("/home/copy.json")
    assert (desk.model.stage, desk.model.tally) == ("found", Tally(new=248, known=2))
    assert (desk.exchange.taken, desk.brought) == ([], [])
    desk.model.take_in()
    assert (desk.model.stage, desk.model.said, desk.model.trouble) == ("done", "It is all here now.", False)
    assert (len(desk.exchange.taken), desk.brought) == (250, [True])
    assert all(file.closed for file in desk.files.opened)


def test_it_tells_how_far_it_is():
    desk = Desk(archive(3000))
    shares = []
    desk.model.changed.connect(lambda: shares.append((desk.model.stage, desk.model.share)))
    desk.model.look("copy.json")
    looking = [share for stage, share in shares if stage == "looking"]
    assert looking == sorted(looking) and looking[-1] == 1.0 and len(set(looking)) > 2


@pytest.mark.parametrize(
    ("content", "words"), [(b"no json", "not a file that Own Words made"), (archive(250)[:-100], "ends before its end")]
)
def test_a_file_that_cannot_be_read_changes_nothing(content, words):
    desk = Desk(content)
    desk.model.look("copy.json")
    assert (desk.model.stage, desk.model.trouble) == ("done", True) and words in desk.model.said
    desk.model.take_in()
    assert desk.exchange.taken == [] and desk.files.opened[0].closed


def test_stopping_while_it_looks():
    desk = Desk(archive(250))
    desk.background.hold()
    desk.model.look("copy.json")
    desk.model.stop()
    desk.background.release()
    assert (desk.model.stage, desk.model.said) == ("done", "Stopped. Nothing was changed.")
    assert desk.model.tally is None and desk.files.opened[0].closed


def test_stopping_in_the_middle_of_a_look():
    desk = Desk(archive(250))
    desk.model.changed.connect(lambda: desk.model.stop() if desk.model.share else None)
    desk.model.look("copy.json")
    assert (desk.model.said, desk.files.opened[0].closed) == ("Stopped. Nothing was changed.", True)


def test_stopping_while_it_comes_in():
    desk = Desk(archive(250))
    desk.model.look("copy.json")
    desk.model.changed.connect(lambda: desk.model.stop() if desk.model.stage == "bringing" else None)
    desk.model.take_in()
    assert (desk.model.stage, desk.model.said, desk.model.trouble) == ("done", "Stopped. Nothing was changed.", False)
    assert desk.exchange.taken == [] and desk.brought == []


def test_trouble_with_the_store_is_told():
    desk = Desk(archive(3))
    desk.model.look("copy.json")
    desk.exchange.trouble = StoreError("There is no room left.")
    desk.model.take_in()
    assert (desk.model.said, desk.model.trouble, desk.brought) == ("There is no room left.", True, [])


def test_texts_come_in_as_drafts(tmp_path: Path):
    for name in ("To Sam.txt", "b.md"):
        (tmp_path / name).write_text("# Heading\nwords", "utf-8")
    desk = Desk(b"")
    desk.model.look_at_texts([str(path) for path in sorted(tmp_path.iterdir())])
    assert (desk.model.stage, desk.model.tally) == ("found", Tally(new=2))
    desk.model.take_in()
    assert [draft.title for draft in desk.exchange.taken] == ["To Sam", "Heading"]


def test_a_text_that_cannot_be_read_is_named(tmp_path: Path):
    (tmp_path / "a.txt").write_bytes(b"\xff\xff")
    desk = Desk(b"")
    desk.model.look_at_texts([str(tmp_path / "a.txt")])
    assert desk.model.trouble and desk.model.said.startswith("a.txt is no text")


def test_after_leaving_nothing_more_is_shown():
    desk = Desk(archive(3))
    desk.background.hold()
    desk.model.look("copy.json")
    desk.model.close()
    desk.background.release()
    assert (desk.model.stage, desk.model.tally) == ("waiting", None)
