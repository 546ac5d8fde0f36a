"""Calm minutes, a quiet column for each week."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.viewmodels.patterns.minutes import MinutesTold
from app.viewmodels.patterns.told import number
from app.views.charts.axis import Axis, paint_word, round_ticks
from app.views.charts.chart import Chart
from app.views.charts.marks import EARLIER
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_SHARE, _WIDEST = 0.56, 28
"""How much of its week's room a column takes, and how wide it is at most, in pixels."""


class MinutesChart(Chart):
    """The latest week stands out, with its number. There is no goal."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown = MinutesTold("", "")

    def show_told(self, told: MinutesTold) -> None:
        """Show these weeks from now on."""
        self._shown = told
        self._tell(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, dates, columns."""
        if not self._shown.weeks:
            return
        painter, metrics = smooth(self), self._metrics()
        painter.setFont(self.font())
        ticks = round_ticks(max(minutes for _, minutes in self._shown.weeks))
        names = [number(tick) for tick in ticks]
        axis = Axis(self._theme, metrics, QRectF(self.rect()), ticks, names, self.isRightToLeft())
        axis.above(metrics.height() * 1.2)
        painter.setPen(self._theme.color("quiet"))
        wide = metrics.horizontalAdvance(self._shown.unit)
        paint_word(painter, self._shown.unit, QPointF(axis.at(wide / 2), metrics.height() / 2))
        axis.paint_scale(painter)
        axis.paint_feet(painter, [date for date, _ in self._shown.weeks])
        for place in range(len(self._shown.weeks)):
            self._paint_column(painter, axis, place)

    def _paint_column(self, painter: QPainter, axis: Axis, place: int) -> None:
        count = len(self._shown.weeks)
        minutes, latest = self._shown.weeks[place][1], place == count - 1
        wide = max(3.0, min((axis.right - axis.left) / count * _SHARE, self._theme.px(_WIDEST)))
        x, height = axis.at(axis.middle(place, count)), axis.height(minutes)
        color = self._theme.color("accent" if latest else "dusk")
        if not latest:
            color.setAlphaF(EARLIER)
        if minutes:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            round_by = min(3.0, wide / 2)
            painter.drawRoundedRect(QRectF(x - wide / 2, height, wide, axis.foot - height), round_by, round_by)
        if latest:
            painter.setFont(self._theme.font("second", 600))
            painter.setPen(color)
            half = painter.fontMetrics().horizontalAdvance(number(minutes)) / 2 + 2
            x = min(max(x, half), self.width() - half)
            paint_word(painter, number(minutes), QPointF(x, height - self._metrics().height() / 2 - 2))
