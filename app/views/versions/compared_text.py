"""A text with what changed in it: struck through where it went, underlined where it is new."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.viewmodels.hits import Stretch
from app.views.draft.rows import Row
from app.views.history.reader import HistoryReader
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class ComparedText(HistoryReader):
    """One side of a comparison, only to be read. gone: its changes are words that went, not words that came.

    Only what is in view is painted, however many changes there are. Places are UTF-16 units.
    """

    def __init__(self, theme: Theme, gone: bool, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.document().setDocumentMargin(2)  # room for the frame of a change at the edge
        self._gone = gone
        self._changes: Sequence[Stretch] = ()
        self._present = -1

    def show_changes(self, text: str, changes: Sequence[Stretch]) -> None:
        """Show a text from its beginning with these changes in it."""
        self._changes, self._present = changes, -1
        self.show_text(text, [])
        self.verticalScrollBar().setValue(0)
        self.viewport().update()

    def go_to(self, place: int) -> None:
        """Bring the change number `place` into the middle and let it stand out; -1 for none."""
        self._present = place
        if place >= 0:
            cursor = self.textCursor()
            cursor.setPosition(self._changes[place][0])
            self.setTextCursor(cursor)
            self.centerCursor()
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the present change in the middle."""
        super().resizeEvent(event)
        if self._present >= 0:
            self.centerCursor()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The grounds of the changes, the words, and a line through or under them."""
        rows = list(self._rows(event.rect()))
        painter = smooth(self.viewport())
        for row, left, right, present in self._changed_in(rows):
            ground = QRectF(left - 1, row.top - 1, right - left + 2, row.bottom - row.top + 3).toAlignedRect()
            border = self._theme.color(self._token) if present else None
            rounded(painter, QRectF(ground), 3, self._theme.color(f"{self._token}_soft"), border, 2)
        painter.end()
        super().paintEvent(event)
        painter = smooth(self.viewport())
        painter.setPen(QPen(self._theme.color(self._token), 1.6))
        for row, left, right, _ in self._changed_in(rows):
            self._draw_line(painter, row, left, right)

    @property
    def _token(self) -> str:
        return "dusk" if self._gone else "accent"

    def _draw_line(self, painter: QPainter, row: Row, left: float, right: float) -> None:
        y = row.baseline - QFontMetricsF(self.font()).strikeOutPos() if self._gone else row.baseline + 3
        y = int(y) + 0.5  # a whole row of pixels, or it would be pale
        painter.drawLine(QLineF(left, y, right, y))

    def _changed_in(self, rows: Sequence[Row]) -> Iterator[tuple[Row, float, float, bool]]:
        """Where changes are seen in these lines, as left and right edges, and whether each is the present one."""
        for row in rows:
            at = bisect_right(self._changes, row.start, key=lambda change: change[1])
            for place in range(at, bisect_left(self._changes, row.end, key=lambda change: change[0])):
                for left, right in row.stretches(*self._changes[place]):
                    yield row, left, right, place == self._present
