from dataclasses import dataclass, field

import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.model.out import CannotLeave, Letter
from app.viewmodels.out import FORGET_AFTER, Form, OutViewModel


@dataclass
class ClipboardInMemory:
    held: str = ""

    def put(self, text: str) -> None:
        self.held = text

    def holds(self, text: str) -> bool:
        return self.held == text

    def clear(self) -> None:
        self.held = ""


@dataclass
class FilesInMemory:
    files: dict[str, bytes] = field(default_factory=dict)
    trouble: CannotLeave | None = None

    def __call__(self, path: str, content: bytes, *, replace: bool) -> None:
        if self.trouble:
            raise self.trouble
        if path in self.files and not replace:
            raise FileExistsError(path)
        self.files[path] = content


class Way:
    """A way out with stand-ins around it, and what it told."""

    def __init__(self, forget_after: int = FORGET_AFTER) -> None:
        self.letter = Letter("Sam, I felt cold.", "Evenings")
        self.files, self.clipboard = FilesInMemory(), ClipboardInMemory()
        self.out = OutViewModel(lambda: self.letter, self.files, self.clipboard, lambda _: b"%PDF", forget_after)
        self.told: list[tuple[str, bool]] = []
        self.out.told.connect(lambda sentence, trouble: self.told.append((sentence, trouble)))


@pytest.fixture
def way(qtbot: QtBot) -> Way:
    return Way()


def test_copying_takes_the_words_alone_after_a_breath(way: Way) -> None:
    way.out.leave("copy")
    assert way.clipboard.held == ""
    way.out.breath.go_on()
    assert way.clipboard.held == "Sam, I felt cold."
    assert way.told == [("Copied. The clipboard lets go of it in 60 seconds, or when Own Words closes.", False)]


def test_the_words_that_leave_are_those_at_the_end_of_the_breath(way: Way) -> None:
    way.out.leave("copy")
    way.letter = Letter("Sam, come in.")
    way.out.breath.go_on()
    assert way.clipboard.held == "Sam, come in."


def test_the_clipboard_lets_go_after_its_time(qtbot: QtBot) -> None:
    way = Way(forget_after=40)
    way.out.breath.set_on(False)
    way.out.leave("copy")
    qtbot.waitUntil(lambda: way.clipboard.held == "", timeout=2000)


def test_what_someone_else_copied_meanwhile_stays(way: Way, qtbot: QtBot) -> None:
    way.out.breath.set_on(False)
    way.out.leave("copy")
    way.clipboard.held = "a recipe"
    way.out.close()
    assert way.clipboard.held == "a recipe"


def test_how_long_the_clipboard_holds_can_be_chosen(way: Way, qtbot: QtBot) -> None:
    way.out.breath.set_on(False)
    way.out.set_forget_after(30)
    way.out.leave("copy")
    assert way.clipboard.held
    qtbot.waitUntil(lambda: way.clipboard.held == "", timeout=2000)


def test_it_may_stay_in_the_clipboard_even_past_the_end(way: Way) -> None:
    way.out.breath.set_on(False)
    way.out.leave("copy")
    way.out.set_forget_after(0)
    way.out.leave("copy")
    way.out.close()
    assert way.clipboard.held


@pytest.mark.parametrize(
    ("seconds", "words"), [(15, "in 15 seconds"), (60, "in 60 seconds"), (90, "in 90 seconds"), (300, "in 5 minutes")]
)
def test_it_says_how_long_the_clipboard_holds_it(way: Way, seconds: int, words: str) -> None:
    way.out.breath.set_on(False)
    way.out.set_forget_after(seconds * 1000)
    told = QSignalSpy(way.out.told)
    way.out.leave("copy")
    assert words in told.at(0)[0]


def test_closing_clears_the_clipboard_and_lets_nothing_leave_any_more(way: Way) -> None:
    way.out.leave("copy")
    way.out.breath.go_on()
    way.out.leave("print")
    printed = QSignalSpy(way.out.print_wanted)
    way.out.close()
    way.out.breath.go_on()
    assert (way.clipboard.held, printed.count()) == ("", 0)


def test_printing_asks_for_a_preview_of_the_letter(way: Way, qtbot: QtBot) -> None:
    way.out.leave("print")
    with qtbot.waitSignal(way.out.print_wanted, check_params_cb=lambda letter: letter == way.letter):
        way.out.breath.go_on()


@pytest.mark.parametrize(
    ("form", "content"),
    [
        ("pdf", b"%PDF"),
        ("text", b"Sam, I felt cold."),
        ("markdown", b"# Evenings\n\nSam, I felt cold.\n"),
        ("html", b"<!DOCTYPE html>"),
    ],
)
def test_a_file_asks_for_its_place_and_is_written_there(way: Way, qtbot: QtBot, form: Form, content: bytes) -> None:
    way.out.leave(form)
    with qtbot.waitSignal(way.out.file_wanted, check_params_cb=lambda wanted: wanted == form):
        way.out.breath.go_on()
    way.out.save(form, "/home/kim/letter.x")
    assert way.files.files["/home/kim/letter.x"].startswith(content)
    assert way.told == [("It is in letter.x now, and only you can open it.", False)]


def test_a_file_that_is_there_is_replaced_only_when_asked(way: Way, qtbot: QtBot) -> None:
    way.files.files["/letter.txt"] = b"older"
    with qtbot.waitSignal(way.out.there_already, check_params_cb=lambda *asked: asked == ("text", "/letter.txt")):
        way.out.save("text", "/letter.txt")
    assert (way.files.files["/letter.txt"], way.told) == (b"older", [])
    way.out.save("text", "/letter.txt", replace=True)
    assert way.files.files["/letter.txt"] == b"Sam, I felt cold."


def test_trouble_is_told_and_another_place_can_be_chosen(way: Way, qtbot: QtBot) -> None:
    way.out.breath.set_on(False)
    way.out.leave("html")
    way.files.trouble = CannotLeave("There is no room left.")
    way.out.save("html", "/letter.html")
    assert way.told == [("There is no room left.", True)]
    with qtbot.waitSignal(way.out.file_wanted, check_params_cb=lambda form: form == "html"):
        way.out.again()


def test_a_blank_page_says_so_and_takes_no_breath(way: Way) -> None:
    way.letter = Letter(" \n", "Evenings")
    began = QSignalSpy(way.out.breath.begun)
    way.out.leave("copy")
    assert began.count() == 0
    assert way.told == [("There is nothing on the page yet. Once there is, you can take it with you.", False)]


def test_another_draft_on_the_page_keeps_what_was_about_to_leave(way: Way) -> None:
    way.out.leave("copy")
    way.out.stay()
    way.out.breath.go_on()
    assert way.clipboard.held == ""
