"""Takes text out of a document as it is, where Qt's own ways would change it, and puts text in."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QPlainTextEdit

from app.viewmodels.offsets import to_points, to_units

_PARAGRAPH = "\u2029"
_FEW = 4
"""Up to so many units, as a key brings, asking for each is quicker than making a cursor."""


def text_between(document: QTextDocument, start: int, end: int) -> str:
    """The text of the units `start:end`, paragraphs ending in line feeds.

    Unlike toPlainText() it keeps no-break spaces, line separators and halves of characters.
    """
    if end - start <= _FEW:
        return _by_units(document, start, end)
    cursor = QTextCursor(document)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    text = cursor.selectedText()
    if len(text) != end - start and len(to_units(text)) != end - start:
        # PySide leaves out halves of characters when it hands over a string, but not when it hands over one of them.
        return _by_units(document, start, end)
    return text.replace(_PARAGRAPH, "\n")


def put_into(edit: QPlainTextEdit, start: int, end: int, text: str, select: tuple[int, int] | None = None) -> None:
    """Put `text` in the place of `start:end`, undone by one undo; then select the units `select`, to type over."""
    cursor = edit.textCursor()
    cursor.beginEditBlock()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.insertText(text)
    cursor.endEditBlock()
    edit.document().setModified(False)  # what is typed next is undone by itself
    if select is not None:
        cursor.setPosition(select[0])
        cursor.setPosition(select[1], QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)
    edit.ensureCursorVisible()


def _by_units(document: QTextDocument, start: int, end: int) -> str:
    units = "".join(map(document.characterAt, range(start, end)))
    return units if units.isascii() else to_points(units).replace(_PARAGRAPH, "\n")
