"""The marks of the pictures, each told apart by its shape as well as its colour, and what they mean in words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.viewmodels.patterns.told import Key, Mark
from app.views.charts.axis import line_pen
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

EARLIER = 0.6
"""How much of its colour an earlier line has."""

SIZES: dict[Mark, float] = {"small": 0.45, "middle": 0.7, "large": 1.0}
"""The radius of a dot by how often something was, in parts of the largest."""

_GAP, _LINE = 8, 24


def paint_dot(painter: QPainter, theme: Theme, mark: Mark, middle: QPointF, radius: float) -> None:
    """A mark that is a dot: drafts a full one, sessions a ring, talks a diamond, the others by size in dusk."""
    painter.setPen(Qt.PenStyle.NoPen)
    match mark:
        case "draft":
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(middle, radius, radius)
        case "session":
            pen = radius * 0.45
            painter.setPen(QPen(theme.color("dusk"), pen))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, radius - pen / 2, radius - pen / 2)
        case "reflection":
            painter.setBrush(theme.color("text"))
            far = radius * 1.15
            corners = [QPointF(0, -far), QPointF(far, 0), QPointF(0, far), QPointF(-far, 0)]
            painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        case _:
            painter.setBrush(theme.color("dusk"))
            painter.drawEllipse(middle, radius * SIZES[mark], radius * SIZES[mark])


def paint_line(painter: QPainter, theme: Theme, mark: Mark, start: QPointF, end: QPointF) -> None:
    """A sample of a line with a dot in its middle; the dashed one has none."""
    color = theme.color({"latest": "accent", "earlier": "dusk"}.get(mark, "edge"))
    painter.setPen(line_pen(color, 3 if mark == "latest" else 1.6, dashed=mark == "higher"))
    painter.drawLine(start, end)
    if mark == "higher":
        return
    latest = mark == "latest"
    painter.setPen(Qt.PenStyle.NoPen if latest else QPen(color, 1.4))
    painter.setBrush(color if latest else theme.color("surface"))
    painter.drawEllipse((start + end) / 2, 5.0 if latest else 3.5, 5.0 if latest else 3.5)


class KeyWord(QWidget):
    """A mark and what it means."""

    def __init__(self, theme: Theme, key: Key, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._key = theme, key
        self.setAccessibleName(key.words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """The mark, the words, and air after them."""
        metrics = self.fontMetrics()
        wide = self._sample() + _GAP + metrics.horizontalAdvance(self._key.words) + 12
        return QSize(wide, metrics.height() + 6)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Mark, then words."""
        painter, sample, mirrored = smooth(self), float(self._sample()), self.isRightToLeft()
        left, height = self.width() - sample if mirrored else 0.0, self.height() / 2
        if self._is_line:
            paint_line(
                painter, self._theme, self._key.mark, QPointF(left + 2, height), QPointF(left + sample - 2, height)
            )
        else:
            paint_dot(painter, self._theme, self._key.mark, QPointF(left + sample / 2, height), sample / 2 - 1)
        painter.setPen(self._theme.color("quiet"))
        room = QRectF(self.rect())
        if mirrored:
            room.setRight(left - _GAP)
        else:
            room.setLeft(sample + _GAP)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading, self._key.words)

    @property
    def _is_line(self) -> bool:
        return self._key.mark in ("latest", "earlier", "higher")

    def _sample(self) -> int:
        return self._theme.px(_LINE if self._is_line else 14)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
