"""Strength before and after, a line for each time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.charts.axis import line_pen, paint_word
from app.views.charts.marks import EARLIER
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

TOP = 10
_SCALE = (0, 5, TOP)
_HIGH, _WIDE, _WIDEST = 168, 240, 420


class SlopePicture(QWidget):
    """Pairs of strengths, each 0 to 10, oldest first: the latest stands out, with its numbers.

    Where it was lower the line is whole, else dashed. `words` is what a screen reader says of all of it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pairs: tuple[tuple[int, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_pairs(self, pairs: Sequence[tuple[int, int]], words: str) -> None:
        """Show these from now on."""
        self._pairs = tuple(pairs)
        self.setAccessibleName(words)
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the scale, the lines, and a word under each end."""
        return QSize(self._theme.px(_WIDE), self._theme.px(_HIGH) + self._line())

    def minimumSizeHint(self) -> QSize:
        """It can be narrower, not lower."""
        return QSize(self._theme.px(_WIDE) // 2, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, earlier lines, the latest line."""
        painter = smooth(self)
        self._paint_scale(painter)
        if not self._pairs:
            return
        latest = self._pairs[-1]
        for pair in sorted(set(self._pairs[:-1]) - {latest}):
            self._paint_earlier(painter, pair)
        self._paint_latest(painter, latest)

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _number(self) -> int:
        return self.fontMetrics().horizontalAdvance("10")

    def _ends(self) -> tuple[float, float]:
        """Where "before" and "after" stand, from left to right or the other way."""
        left = 2 * self._number() + 28.0
        right = min(self.width(), self._theme.px(_WIDEST)) - self._number() - 20.0
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            return self.width() - left, self.width() - right
        return left, right

    def _height_of(self, strength: int) -> float:
        top, foot = self._line() / 2 + 4, self.height() - self._line() - self._line() / 2 - 6
        return foot - (foot - top) * strength / TOP

    def _points(self, pair: tuple[int, int]) -> tuple[QPointF, QPointF]:
        before, after = self._ends()
        return QPointF(before, self._height_of(pair[0])), QPointF(after, self._height_of(pair[1]))

    def _paint_scale(self, painter: QPainter) -> None:
        before, after = self._ends()
        outer = -1 if before < after else 1
        start = before + outer * (self._number() + 16)
        painter.setFont(self._theme.font("second"))
        for strength in _SCALE:
            height = self._height_of(strength)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(start, height), QPointF(after, height))
            painter.setPen(self._theme.color("quiet"))
            paint_word(painter, str(strength), QPointF(start + outer * (self._number() / 2 + 4), height))
        for place, word in ((before, self.tr("before")), (after, self.tr("after"))):
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(place, self._height_of(TOP)), QPointF(place, self._height_of(0)))
            painter.setPen(self._theme.color("quiet"))
            wide = self.fontMetrics().horizontalAdvance(word) / 2
            inside = min(max(place, wide + 2), self.width() - wide - 2)
            paint_word(painter, word, QPointF(inside, self.height() - self._line() / 2))

    def _paint_earlier(self, painter: QPainter, pair: tuple[int, int]) -> None:
        color = self._theme.color("dusk" if pair[1] < pair[0] else "edge")
        color.setAlphaF(EARLIER)
        points = self._points(pair)
        painter.setPen(line_pen(color, 1.6, dashed=pair[1] >= pair[0]))
        painter.drawLine(*points)
        painter.setPen(QPen(self._theme.color("dusk"), 1.4))
        painter.setBrush(self._theme.color("surface"))
        for point in points:
            painter.drawEllipse(point, 3.5, 3.5)

    def _paint_latest(self, painter: QPainter, pair: tuple[int, int]) -> None:
        color, points = self._theme.color("accent"), self._points(pair)
        painter.setPen(line_pen(color, 3, dashed=pair[1] >= pair[0]))
        painter.drawLine(*points)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.setFont(self._theme.font("second", 600))
        before, after = self._ends()
        for point, strength, outer in zip(points, pair, (-1, 1) if before < after else (1, -1), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(point, 5.5, 5.5)
            painter.setPen(color)
            paint_word(painter, str(strength), point + QPointF(outer * (self._number() / 2 + 11), 0))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
