"""Small strokes that several parts share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPaintDevice, QPainter, QPen


def smooth(device: QPaintDevice) -> QPainter:
    """A painter with soft edges."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def rounded(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: QColor | None,
    border: QColor | None = None,
    width: float = 1.0,
) -> None:
    """A filled rectangle with round corners; a border lies wholly within it."""
    painter.setBrush(Qt.BrushStyle.NoBrush if fill is None else fill)
    if border is None:
        painter.setPen(Qt.PenStyle.NoPen)
    else:
        painter.setPen(QPen(border, width))
        inset = width / 2
        rect, radius = rect.adjusted(inset, inset, -inset, -inset), radius - inset
    painter.drawRoundedRect(rect, radius, radius)


def between(start: QColor, end: QColor, share: float) -> QColor:
    """The colour `share` (0 to 1) of the way from one to the other, see-through colours included."""
    rest = 1 - share
    return QColor.fromRgbF(
        start.redF() * rest + end.redF() * share,
        start.greenF() * rest + end.greenF() * share,
        start.blueF() * rest + end.blueF() * share,
        start.alphaF() * rest + end.alphaF() * share,
    )


def clear(color: QColor) -> QColor:
    """The same colour, wholly see-through."""
    color = QColor(color)
    color.setAlpha(0)
    return color
