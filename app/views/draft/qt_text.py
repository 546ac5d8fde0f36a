"""Takes text out of a document as it is, where Qt's own ways would change it."""

from __future__ import annotations

from PySide6.QtGui import QTextCursor, QTextDocument

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


def _by_units(document: QTextDocument, start: int, end: int) -> str:
    return to_points("".join([document.characterAt(unit) for unit in range(start, end)])).replace(_PARAGRAPH, "\n")
