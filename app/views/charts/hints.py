"""Hints for the length of a draft, from its first version to its last."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.viewmodels.patterns.hints import HintsTold
from app.viewmodels.patterns.told import number
from app.views.charts.axis import Axis, line_pen, paint_word, round_ticks
from app.views.charts.chart import Chart
from app.views.charts.marks import EARLIER
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme


class HintsChart(Chart):
    """A small line; the first and the last version have their numbers. A stretch that did not go down is dashed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._shown = HintsTold("", "")

    def show_told(self, told: HintsTold) -> None:
        """Show these versions from now on."""
        self._shown = told
        self._tell(told)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Scale, days, line, numbers."""
        rates = self._shown.rates
        if not rates:
            return
        painter, metrics = smooth(self), self._metrics()
        painter.setFont(self.font())
        ticks = round_ticks(max(rates))
        names = [number(tick) for tick in ticks]
        axis = Axis(self._theme, metrics, QRectF(self.rect()), ticks, names, self.isRightToLeft())
        axis.above(metrics.height() * 1.2)
        painter.setPen(self._theme.color("quiet"))
        wide = metrics.horizontalAdvance(self._shown.unit)
        paint_word(painter, self._shown.unit, QPointF(axis.at(wide / 2), metrics.height() / 2))
        axis.paint_scale(painter)
        points = self._points(axis)
        self._paint_line(painter, points)
        self._paint_ends(painter, axis, points)

    def _points(self, axis: Axis) -> list[QPointF]:
        """Where each version lies; the ends keep room for their words."""
        metrics, rates = self._metrics(), self._shown.rates
        room = max(metrics.horizontalAdvance(word) for word in (*self._shown.ends, *self._shown.numbers)) / 2 + 8
        start, end = axis.left + room, axis.right - room
        step = (end - start) / (len(rates) - 1)
        return [QPointF(axis.at(start + place * step), axis.height(rate)) for place, rate in enumerate(rates)]

    def _paint_line(self, painter: QPainter, points: Sequence[QPointF]) -> None:
        rates = self._shown.rates
        for place in range(len(points) - 1):
            dashed = rates[place + 1] >= rates[place]
            color = self._theme.color("edge" if dashed else "dusk")
            color.setAlphaF(EARLIER)
            painter.setPen(line_pen(color, 1.6, dashed=dashed))
            painter.drawLine(points[place], points[place + 1])
        painter.setPen(QPen(self._theme.color("dusk"), 1.4))
        painter.setBrush(self._theme.color("surface"))
        for point in points[:-1]:
            painter.drawEllipse(point, 4.0, 4.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color("accent"))
        painter.drawEllipse(points[-1], 5.5, 5.5)

    def _paint_ends(self, painter: QPainter, axis: Axis, points: Sequence[QPointF]) -> None:
        metrics = self._metrics()
        for point, rate, day in zip((points[0], points[-1]), self._shown.numbers, self._shown.ends, strict=True):
            painter.setFont(self.font())
            painter.setPen(self._theme.color("quiet"))
            paint_word(painter, day, QPointF(point.x(), self.height() - metrics.height() / 2))
            painter.setFont(self._theme.font("second", 600))
            painter.setPen(self._theme.color("accent" if point == points[-1] else "dusk"))
            paint_word(painter, rate, point - QPointF(0, metrics.height() / 2 + 8))
