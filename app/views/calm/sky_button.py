"""The buttons that stand on the sky: a pill, or only words."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from app.views.calm.sky import faint
from app.views.kit.buttons import pressed_by_enter
from app.views.kit.theme import Theme

Sign = Literal["", "pause", "go on"]

_HEIGHT = 48
_AIR = 32
_SIGN = 11


class SkyButton(QAbstractButton):
    """A button in the sky's colours, 48 high or more: a `pill` has a ground, a `sign` stands before its words."""

    def __init__(self, theme: Theme, text: str, pill: bool, sign: Sign = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pill = pill
        self._sign: Sign = sign
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._restyle)
        self._restyle()

    def set_sign(self, sign: Sign, text: str) -> None:
        """Another mark and other words."""
        self._sign = sign
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words, the mark and air around them."""
        words = self.fontMetrics().size(0, self.text())
        sign = self._sign_width()
        return QSize(words.width() + sign + 2 * _AIR, max(_HEIGHT, words.height() + 24))

    def minimumSizeHint(self) -> QSize:
        """It does not shrink."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space presses it, and so does Enter."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, mark and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._pill or self.underMouse() or self.isDown():
            self._paint_ground(painter)
        words = self.fontMetrics().size(0, self.text())
        start = (self.width() - words.width() - self._sign_width()) / 2
        if self._sign:
            self._paint_sign(painter, QPointF(start, self.height() / 2))
            start += self._sign_width()
        painter.setPen(self._theme.color("sky_text"))
        painter.drawText(QRectF(start, 0, words.width() + 1, self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())

    def _paint_ground(self, painter: QPainter) -> None:
        dark = self._theme.tokens.dark
        strength = 0.10 if dark else 0.58
        if self.isDown():
            strength *= 0.7
        elif self.underMouse():
            strength *= 1.4
        ground = QColor(255, 255, 255)
        ground.setAlphaF(min(1.0, strength if self._pill else strength * 0.6))
        painter.setBrush(ground)
        painter.setPen(QPen(faint(self._theme, "sky_text", 0.2), 1) if self._pill else Qt.PenStyle.NoPen)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)

    def _paint_sign(self, painter: QPainter, left: QPointF) -> None:
        color = self._theme.color("sky_text")
        side = self._theme.px(_SIGN)
        half = side / 2
        if self._sign == "pause":
            painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            for x in (side * 0.23, side * 0.73):
                painter.drawLine(left + QPointF(x, -half), left + QPointF(x, half))
            return
        painter.setPen(QPen(color, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolygon(
            QPolygonF([left + QPointF(2, -half), left + QPointF(2, half), left + QPointF(side - 0.5, 0)])
        )

    def _sign_width(self) -> int:
        return self._theme.px(_SIGN) + 10 if self._sign else 0

    def _restyle(self) -> None:
        self.setFont(self._theme.font("body", 600))
        self.setProperty("corner", self.sizeHint().height() // 2)
        self.updateGeometry()
        self.update()
