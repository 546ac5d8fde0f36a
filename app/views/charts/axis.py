"""What all pictures of numbers share: the scale at their side, the words at their foot, and how lines are drawn."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from app.views.kit.theme import Theme

_STEPS = (1, 2, 5, 10)
_GAP = 10
"""Pixels between words and what they belong to."""


def round_ticks(most: float) -> tuple[float, ...]:
    """Nought, a half and a round number (1, 2 or 5 and noughts) that is at least `most`; the least is 2."""
    power = 10.0 ** math.floor(math.log10(max(most, 2.0)))
    top = next(step * power for step in _STEPS if step * power >= max(most, 2.0))
    return 0.0, top / 2, top


class Axis:
    """A scale within `area`, all of a picture: numbers at the leading side, room for one line of words at the foot.

    `ticks` are what the scale names, the lowest first; `names` the same in words. Where the picture is read from the
    right, x is counted from there: `at` says where that is.
    """

    def __init__(
        self,
        theme: Theme,
        metrics: QFontMetricsF,
        area: QRectF,
        ticks: Sequence[float],
        names: Sequence[str],
        mirrored: bool = False,
    ) -> None:
        self._theme, self._metrics, self._area, self._mirrored = theme, metrics, area, mirrored
        self._ticks, self._names = ticks, names
        self.side = max(metrics.horizontalAdvance(name) for name in names) + _GAP + 2
        self.top = area.top() + metrics.height() / 2 + 2
        self.foot = area.bottom() - metrics.height() * 1.5 - 4
        self.left, self.right = self.side, area.width()

    def above(self, room: float) -> None:
        """Keep `room` pixels free above the highest tick."""
        self.top += room

    def at(self, x: float) -> float:
        """A place `x` pixels from the leading side."""
        return self._area.right() - x if self._mirrored else self._area.left() + x

    def height(self, value: float) -> float:
        """How far down a value lies."""
        low, high = self._ticks[0], self._ticks[-1]
        return self.foot - (self.foot - self.top) * (value - low) / (high - low)

    def middle(self, place: int, count: int) -> float:
        """The x, from the leading side, of the middle of one of `count` places side by side."""
        return self.left + (self.right - self.left) * (place + 0.5) / count

    def paint_scale(self, painter: QPainter) -> None:
        """A line for each tick and its name."""
        for tick, name in zip(self._ticks, self._names, strict=True):
            height = self.height(tick)
            painter.setPen(QPen(self._theme.color("line"), 1))
            painter.drawLine(QPointF(self.at(self.left), height), QPointF(self.at(self.right), height))
            painter.setPen(self._theme.color("quiet"))
            wide = self._metrics.horizontalAdvance(name)
            paint_word(painter, name, QPointF(self.at(self.left - _GAP - wide / 2), height))

    def paint_feet(self, painter: QPainter, words: Sequence[str]) -> None:
        """The words under the places side by side, as many as have room, the last one in any case."""
        painter.setPen(self._theme.color("quiet"))
        count = len(words)
        for place in feet(words, (self.right - self.left) / max(1, count), self._metrics):
            wide = self._metrics.horizontalAdvance(words[place]) + 2
            x = min(max(self.middle(place, count), wide / 2), self.right - wide / 2)
            middle = QPointF(self.at(x), self._area.bottom() - self._metrics.height() / 2)
            paint_word(painter, words[place], middle)


def feet(words: Sequence[str], room: float, metrics: QFontMetricsF) -> list[int]:
    """Which of the words, `room` pixels from each other, can stand side by side: the last, and evenly before it.

    The last one may have been moved inwards, off the edge.
    """
    widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
    inwards = max(0.0, (widest - room) / 2)
    step = max(1, math.ceil((widest + inwards + _GAP) / max(1.0, room)))
    return list(range(len(words) - 1, -1, -step))


def paint_word(painter: QPainter, word: str, middle: QPointF) -> None:
    """A word with its middle there, in the painter's font and colour."""
    metrics = QFontMetricsF(painter.font())
    wide, high = metrics.horizontalAdvance(word) + 8, metrics.height()
    painter.drawText(
        QRectF(middle.x() - wide / 2, middle.y() - high / 2, wide, high), Qt.AlignmentFlag.AlignCenter, word
    )


def line_pen(color: QColor, width: float, *, dashed: bool) -> QPen:
    """A pen for a line that went down, or, dashed, for one that did not."""
    pen = QPen(color, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
    return pen
