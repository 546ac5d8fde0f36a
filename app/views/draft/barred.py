"""The ground of a note that lies open: raised, with a bar at its left in the colour of what it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath

from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

CORNER = 12
"""Pixels of the ground's round corners."""

_BAR = 4


def paint_barred(painter: QPainter, theme: Theme, rect: QRectF, token: str) -> None:
    """The ground in `rect` with a faint shade below it, which needs 2 px; `token` names the colour of the bar."""
    dark = theme.tokens.dark
    for inset in (2.0, 1.0):
        shade = QColor(0, 0, 0, 26 if dark else 6)
        rounded(painter, rect.adjusted(0, inset, 0, inset), CORNER, shade)
    rounded(painter, rect, CORNER, theme.color("surface"))
    shape = QPainterPath()
    shape.addRoundedRect(rect, CORNER, CORNER)
    painter.setClipPath(shape)
    painter.fillRect(QRectF(rect.left(), rect.top(), _BAR, rect.height()), theme.color(token))
    painter.setClipping(False)
    hairline = QColor(255, 255, 255, 13) if dark else QColor(0, 0, 0, 15)
    rounded(painter, rect, CORNER, None, hairline)
