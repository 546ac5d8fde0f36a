from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.views.out.clipboard import SystemClipboard

WORDS = "Sam,\nI felt “cold” 🙂"


def test_it_holds_plain_words_that_histories_are_asked_to_leave_out(qapp: QApplication) -> None:
    clipboard = SystemClipboard()
    clipboard.put(WORDS)
    held = QGuiApplication.clipboard().mimeData()
    assert held.text() == WORDS
    assert not held.hasHtml()
    assert len([kind for kind in held.formats() if "passwordManagerHint" in kind or "Exclude" in kind]) == 1
    assert clipboard.holds(WORDS)


def test_it_knows_its_words_with_other_line_ends_and_nothing_else(qapp: QApplication) -> None:
    clipboard = SystemClipboard()
    QGuiApplication.clipboard().setText(WORDS.replace("\n", "\r\n"))
    assert clipboard.holds(WORDS)
    QGuiApplication.clipboard().setText("a recipe")
    assert not clipboard.holds(WORDS)


def test_it_is_cleared(qapp: QApplication) -> None:
    clipboard = SystemClipboard()
    clipboard.put(WORDS)
    clipboard.clear()
    assert QGuiApplication.clipboard().text() == ""
    assert not clipboard.holds(WORDS)
