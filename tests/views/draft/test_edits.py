from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextDocumentLayout
from pytestqt.qtbot import QtBot

from app.views.draft.edits import Edits


class Paper:
    """A document, and what was told of its edits."""

    def __init__(self, text: str = "") -> None:
        self.document = QTextDocument()
        self.document.setDocumentLayout(QPlainTextDocumentLayout(self.document))
        self.edits = Edits(self.document)
        self.told: list[tuple[int, int, str]] = []
        self.edits.followers.append(lambda *edit: self.told.append(edit))
        with self.edits.silent():
            self.document.setPlainText(text)

    def put(self, start: int, end: int, text: str) -> None:
        cursor = QTextCursor(self.document)
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)


def test_each_edit_is_told_in_utf_16_units(qtbot: QtBot) -> None:
    paper = Paper("You 😀 never")
    paper.put(4, 6, "😀😀")
    paper.put(0, 3, "")
    paper.put(3, 3, "\n")
    assert paper.told[1:] == [(0, 3, ""), (3, 0, "\n")]
    at, removed, inserted = paper.told[0]
    assert "You 😀 never".encode("utf-16-le")[: 2 * at].decode("utf-16-le") + inserted == "You 😀😀"
    assert at + removed == 6
    assert paper.edits.length == paper.document.characterCount() - 1


def test_what_is_done_in_silence_is_told_to_nobody(qtbot: QtBot) -> None:
    paper = Paper("You never")
    assert paper.told == []
    assert paper.edits.length == 9
    paper.put(9, 9, " ask")
    assert paper.told == [(9, 0, " ask")]


def test_a_line_separator_is_the_end_of_a_line_when_it_is_typed_alone(qtbot: QtBot) -> None:
    paper = Paper()
    paper.put(0, 0, "\u2028")
    paper.put(1, 1, "a\u2028b")
    assert paper.told == [(0, 0, "\n"), (1, 0, "a\u2028b")]


def test_all_who_follow_are_told_in_their_order(qtbot: QtBot) -> None:
    paper = Paper()
    order: list[str] = []
    paper.edits.followers[:] = [lambda *_: order.append("one"), lambda *_: order.append("other")]
    paper.put(0, 0, "a")
    assert order == ["one", "other"]
