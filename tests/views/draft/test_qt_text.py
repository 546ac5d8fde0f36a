import pytest
from PySide6.QtGui import QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from app.views.draft.qt_text import text_between

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("text", ["a", "a\xa0b", "a\u2028b", "a\0b", "one\n\ntwo", "😀😀 long enough 😀", "א"])
def test_it_takes_what_is_there(text: str) -> None:
    document = QTextDocument(text)
    document.setPlainText(text)
    assert text_between(document, 0, document.characterCount() - 1) == text


def test_what_qt_hands_out_itself_would_be_changed() -> None:
    document = QTextDocument()
    document.setPlainText("a\xa0b")
    assert document.toPlainText() == "a b"


@pytest.mark.parametrize("more", ["", " and more words than a key brings"])
def test_halves_of_characters_are_there_too(qtbot: QtBot, more: str) -> None:
    document = QTextDocument()
    document.setPlainText(f"a😀b{more}")
    cursor = QTextCursor(document)
    cursor.setPosition(2)
    cursor.deleteChar()
    assert text_between(document, 0, document.characterCount() - 1) == f"a\ud83db{more}"
