"""Paints the marks of a page: dots under hints, a thin line under strengths, a soft ground behind the open sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen, QPixmap

from app.viewmodels.draft.marks import Marks, Note
from app.views.draft.rows import Row
from app.views.kit.theme import Theme

_BELOW = 5.5
_LANE = 4.0
_DOT = 2.4
_DOT_EVERY = 5.0
_LINE = 1.3
_TILE = 100
"""Pixels of dots rendered once and laid side by side; a multiple of `_DOT_EVERY`, whole at every screen's ratio."""

Found = Sequence[tuple[int, int, Note]]


class MarkPainter:
    """Paints for one theme. Distances are pixels at 100 %, and grow with the words."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint_marks(self, device: QPaintDevice, rows: Sequence[Row], marks: Marks) -> None:
        """The marks of `rows`, below the baseline; a strength that shares its words with a hint one lane lower."""
        found = list(marks.between(rows[0].start, rows[-1].end)) if rows else []
        if not found:
            return
        zoom = self._theme.zoom
        painter = QPainter(device)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("strength"), _LINE * zoom))
        dots = self._dots(device.devicePixelRatio())
        for row, start, end, note in _by_row(rows, found):
            y = row.baseline + _BELOW * zoom
            for left, right in row.stretches(start, end):
                if note.kind == "hint":
                    self._paint_dots(painter, dots, left, right, y)
                else:
                    lane = _LANE * zoom if _shares_words(start, end, found) else 0.0
                    painter.drawLine(QLineF(left, y + lane, right, y + lane))
        painter.end()

    def paint_ground(self, painter: QPainter, rows: Sequence[Row], start: int, end: int, color: QColor) -> None:
        """A ground behind the units `start:end`, as high as their words with their marks."""
        reach = 4 * self._theme.zoom
        for row in rows:
            if row.start < end and start < row.end:
                top, bottom = row.top - reach, max(row.bottom, row.baseline + _BELOW * self._theme.zoom) + reach
                for left, right in row.stretches(start, end):
                    painter.fillRect(QRectF(left, top, right - left, bottom - top), color)

    def paint_sample(self, painter: QPainter, kind: str, left: float, right: float, y: float) -> None:
        """A piece of the mark of a kind by itself, for a list or a tally."""
        zoom = self._theme.zoom
        if kind == "hint":
            self._paint_dots(painter, self._dots(painter.device().devicePixelRatio()), left, right, y)
        else:
            painter.setPen(QPen(self._theme.color("strength"), 1.5 * zoom))
            painter.drawLine(QLineF(left, y, right, y))

    def _paint_dots(self, painter: QPainter, dots: QPixmap, left: float, right: float, y: float) -> None:
        """As many whole dots as there is room for, one at least."""
        zoom = self._theme.zoom
        every, dot = _DOT_EVERY * zoom, _DOT * zoom
        width = max(1.0, (right - left + every - dot) // every) * every
        painter.drawTiledPixmap(QRectF(left, y - dot / 2 - 1, width, dot + 2), dots, QPointF())

    def _dots(self, ratio: float) -> QPixmap:
        key = ("dots", ratio, self._theme.zoom)
        pictures = self._theme.pictures
        if key not in pictures:
            pictures[key] = self._render_dots(ratio)
        return pictures[key]

    def _render_dots(self, ratio: float) -> QPixmap:
        zoom = self._theme.zoom
        dot = _DOT * zoom
        tile = QPixmap(round(_TILE * zoom * ratio), round((dot + 2) * ratio))
        tile.setDevicePixelRatio(ratio)
        tile.fill(Qt.GlobalColor.transparent)
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("hint"))
        for number in range(round(_TILE / _DOT_EVERY)):
            painter.drawEllipse(QPointF(dot / 2 + number * _DOT_EVERY * zoom, dot / 2 + 1), dot / 2, dot / 2)
        painter.end()
        return tile


def _by_row(rows: Sequence[Row], found: Found) -> Iterator[tuple[Row, int, int, Note]]:
    """Each mark with each line it reaches into; both are in reading order."""
    first = 0
    for start, end, note in found:
        while rows[first].end <= start:
            first += 1
        for row in rows[first:]:
            if row.start >= end:
                break
            yield row, start, end, note


def _shares_words(start: int, end: int, found: Found) -> bool:
    return any(note.kind == "hint" and a < end and start < b for a, b, note in found)
