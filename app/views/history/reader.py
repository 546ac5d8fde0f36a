"""Shows the words of a draft to read again: selectable, with what was looked for on a soft ground."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QWidget

from app.viewmodels.draft.marks import Marks
from app.viewmodels.hits import Stretch
from app.views.draft.leading import with_leading
from app.views.draft.marks import MarkPainter
from app.views.draft.rows import Paragraph, Row
from app.views.history.line import hit_ground
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_STEP = 1.8
"""From line to line, in sizes of the font."""


class HistoryReader(QPlainTextEdit):
    """A read-only page without a frame of its own; its ground is the card it lies on."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._text = ""
        self._hits: list[Stretch] = []
        self._marks, self._marking = Marks(), MarkPainter(theme)
        self.document().setDocumentMargin(0)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What you wrote"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str, hits: list[Stretch]) -> None:
        """Show a text from its first hit, or from its beginning; the same text stays where it is."""
        if text == self._text and hits == self._hits:
            return
        if text != self._text:
            self.setPlainText(text)
        self._text, self._hits = text, hits
        self.viewport().update()
        if hits:
            cursor = self.textCursor()
            cursor.setPosition(min(hits[0][0], self.document().characterCount() - 1))
            self.setTextCursor(cursor)
            self.centerCursor()

    def show_marks(self, marks: Marks) -> None:
        """Show these below the words."""
        self._marks = marks
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of the hits, then the words, then their marks."""
        if self._hits:
            painter = smooth(self.viewport())
            for row in self._rows(event.rect()):
                self._paint_hits(painter, row)
            painter.end()
        super().paintEvent(event)
        if len(self._marks):
            self._marking.paint_marks(self.viewport(), list(self._rows(event.rect())), self._marks)

    def _paint_hits(self, painter: QPainter, row: Row) -> None:
        at = bisect_right(self._hits, row.start, key=lambda hit: hit[1])
        for start, end in takewhile(lambda hit: hit[0] < row.end, self._hits[at:]):
            for left, right in row.stretches(start, end):
                ground = QRectF(left, row.top, right - left, row.bottom - row.top).adjusted(-1.5, -1, 1.5, 1)
                rounded(painter, ground, 3, hit_ground(self._theme))

    def _rows(self, area: QRect) -> Iterator[Row]:
        block = self.cursorForPosition(area.topLeft()).block()
        while block.isValid():
            place = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if place.top() > area.bottom():
                return
            yield from Paragraph(block, place.topLeft()).rows(area)
            block = block.next()

    def _restyle(self) -> None:
        self.setStyleSheet("QPlainTextEdit { background: transparent; border: none; border-radius: 0; padding: 0; }")
        self.setFont(with_leading(self._theme.font("voice"), _STEP))
