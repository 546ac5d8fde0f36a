"""One round of a breath, drawn: how full it is from its beginning to its end."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.breathing import Rhythm
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_HIGH = 72
_EDGE = 6
_POINTS = 160


class BreathShape(QWidget):
    """A line that rises while one breathes in, and the parts below it as wide as they are long."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rhythm: Rhythm | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("One round"))
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Wide and low."""
        return QSize(240, self._theme.px(_HIGH))

    def show_rhythm(self, rhythm: Rhythm | None, words: str) -> None:
        """Draw this one; `words` say the same. None leaves the ground empty."""
        self._rhythm = rhythm
        self.setAccessibleDescription(words)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground line, the borders of the parts, the breath."""
        painter = smooth(self)
        area = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
        painter.setPen(QPen(self._theme.color("line"), 1))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        if self._rhythm is not None:
            self._paint_borders(painter, area, self._rhythm)
            self._paint_breath(painter, area, self._rhythm)

    def _paint_borders(self, painter: QPainter, area: QRectF, rhythm: Rhythm) -> None:
        painter.setPen(QPen(self._theme.color("line"), 1, Qt.PenStyle.DotLine))
        place = 0
        for phase in rhythm.phases[:-1]:
            place += phase.tenths
            across = area.left() + area.width() * place / rhythm.cycle
            painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))

    def _paint_breath(self, painter: QPainter, area: QRectF, rhythm: Rhythm) -> None:
        breath = QPainterPath()
        for point in range(_POINTS + 1):
            share = min(point / _POINTS, 1 - 1e-6)
            fullness = rhythm.at(share * rhythm.cycle / 10).fullness
            at = QPointF(area.left() + area.width() * point / _POINTS, area.bottom() - area.height() * fullness)
            if point:
                breath.lineTo(at)
            else:
                breath.moveTo(at)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.color("accent"), 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(breath)
