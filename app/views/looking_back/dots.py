"""An answer as a dot: full for yes, half for partly, hollow for no, a dash where nothing was noted."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.model.reflection import Answer
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_PEN, _GAP = 2.0, 8


def paint_dot(painter: QPainter, theme: Theme, middle: QPointF, radius: float, answer: Answer, token: str) -> None:
    """Draw the dot in the token's colour, `radius` pixels from its middle to its rim."""
    color, pen = theme.color(token), _PEN * max(1.0, theme.zoom)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if not answer:
        painter.setPen(QPen(theme.color("edge"), pen, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(middle - QPointF(radius / 2, 0), middle + QPointF(radius / 2, 0))
        return
    inner = radius - pen / 2
    rim = QRectF(middle.x() - inner, middle.y() - inner, 2 * inner, 2 * inner)
    painter.setPen(QPen(color, pen))
    painter.setBrush(color if answer == "yes" else theme.color("surface"))
    painter.drawEllipse(rim)
    if answer == "partly":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawChord(rim, 90 * 16, 180 * 16)


class DotWord(QWidget):
    """A dot and what it means."""

    def __init__(self, theme: Theme, answer: Answer, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._answer, self._word = theme, answer, word
        self.setAccessibleName(word)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """The dot, the word, and air after it."""
        metrics = self.fontMetrics()
        return QSize(2 * self._radius() + _GAP + metrics.horizontalAdvance(self._word) + 12, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dot, then word."""
        painter, radius, mirrored = smooth(self), self._radius(), self.isRightToLeft()
        middle = QPointF(self.width() - radius if mirrored else radius, self.height() / 2)
        paint_dot(painter, self._theme, middle, radius, self._answer, "quiet")
        painter.setPen(self._theme.color("quiet"))
        room = QRectF(self.rect()).adjusted(
            *((0, 0, -2 * radius - _GAP, 0) if mirrored else (2 * radius + _GAP, 0, 0, 0))
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._word)

    def _radius(self) -> int:
        return self._theme.px(6)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
