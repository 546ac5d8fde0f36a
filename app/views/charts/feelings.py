"""Feelings by week: a row for each, a dot for each week it was noted in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.patterns.feelings import FeelingRow
from app.viewmodels.patterns.feelings import FeelingsTold
from app.viewmodels.patterns.told import Mark
from app.views.charts.axis import feet, paint_word
from app.views.charts.chart import Chart
from app.views.charts.marks import paint_dot
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_AIR = 20
"""Pixels between a word and its first dot."""

_MARKS: tuple[Mark, ...] = ("small", "middle", "large")
_RADIUS, _WORDS = 8, 0.42
"""The largest dot in pixels, and how much of the width the words may take beside the dots."""


class FeelingsChart(Chart):
    """The words stand at the leading side, above their dots where they are too long. The dates stand below.

    A larger dot: noted more often that week.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown = FeelingsTold("", "")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_told(self, told: FeelingsTold) -> None:
        """Show these weeks from now on."""
        self._shown = told
        self._tell(told)

    def sizeHint(self) -> QSize:
        """A line for each feeling and one for the dates."""
        wide = self._theme.px(420)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """The longest word, or dots that can be told apart."""
        wide = max(self._theme.px(180), round(self._widest()) + 1)
        return QSize(wide, self.heightForWidth(self._theme.px(420)))

    def hasHeightForWidth(self) -> bool:
        """Narrower may mean that words go above their dots."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all rows and the dates at that width."""
        return round(len(self._shown.feelings) * self._row(width)) + self.fontMetrics().height() + 8

    def paintEvent(self, event: QPaintEvent) -> None:
        """Rows, then dates."""
        if not self._shown.feelings:
            return
        painter = smooth(self)
        painter.setFont(self.font())
        for place, row in enumerate(self._shown.feelings):
            self._paint_row(painter, row, place * self._row(self.width()))
        painter.setPen(self._theme.color("quiet"))
        metrics, weeks = self._metrics(), self._shown.weeks
        for place in feet(weeks, self._week(), metrics):
            wide = metrics.horizontalAdvance(weeks[place]) + 2
            x = min(self._names() + (place + 0.5) * self._week(), self.width() - wide / 2)
            paint_word(painter, weeks[place], QPointF(self._at(x), self.height() - metrics.height() / 2))

    def _paint_row(self, painter: QPainter, row: FeelingRow, top: float) -> None:
        painter.setPen(self._theme.color("text"))
        height = top + self._row(self.width()) - self._line() / 2
        word_height = top + self._line() / 2 if self._is_stacked(self.width()) else height
        room = QRectF(0, word_height - self._line() / 2, self.width(), self._line())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, row.word)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(QPointF(self._at(self._names()), height), QPointF(self._at(self.width()), height))
        radius = min(float(self._theme.px(_RADIUS)), self._week() / 2 - 1)
        for place, times in enumerate(row.times):
            if times:
                mark = _MARKS[min(times, len(_MARKS)) - 1]
                x = self._at(self._names() + (place + 0.5) * self._week())
                paint_dot(painter, self._theme, mark, QPointF(x, height), radius)

    def _line(self) -> int:
        return max(self._theme.px(28), self.fontMetrics().height() + 8)

    def _row(self, width: float) -> int:
        return self._line() * (2 if self._is_stacked(width) else 1)

    def _widest(self) -> float:
        return max((self._metrics().horizontalAdvance(row.word) for row in self._shown.feelings), default=0.0)

    def _is_stacked(self, width: float) -> bool:
        return self._widest() + _AIR > width * _WORDS

    def _names(self) -> float:
        """The room the words take beside the dots, air after them included."""
        return 0.0 if self._is_stacked(self.width()) else self._widest() + _AIR

    def _week(self) -> float:
        return (self.width() - self._names()) / len(self._shown.weeks)

    def _at(self, x: float) -> float:
        return self.width() - x if self.isRightToLeft() else x
