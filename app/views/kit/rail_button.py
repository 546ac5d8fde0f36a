"""What stands at the rail's foot: an icon over a word, as a tab, but not one of them."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.kit.buttons import Pressable
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class RailButton(Pressable):
    """As wide as the rail it stands in. Checked, it has the tile of a chosen tab."""

    def __init__(self, theme: Theme, icon: str, word: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, word, parent)
        self._icon = icon
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._restyle()

    def sizeHint(self) -> QSize:
        """The word and air beside it, 60 px high or more."""
        metrics = self.fontMetrics()
        height = max(60, self._theme.px(24) + metrics.height() + 20)
        return QSize(metrics.horizontalAdvance(self.text()) + 16, height)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the tile."""
        return self._tile().adjusted(3, 3, -3, -3), 9

    def paintEvent(self, event: QPaintEvent) -> None:
        """Tile, icon, word."""
        painter, tile, side = smooth(self), self._tile(), self._theme.px(24)
        if self.isChecked():
            rounded(painter, QRectF(tile), 12, self._theme.color("accent_soft"))
        elif self._hover.value:
            veil = self._theme.color("text")
            veil.setAlphaF(0.05 * self._hover.value)
            rounded(painter, QRectF(tile), 12, veil)
        token = "accent" if self.isChecked() else "quiet"
        painter.setFont(self._theme.font("small", 600 if self.isChecked() else 500))
        words = painter.fontMetrics().height()
        top = tile.top() + (tile.height() - side - 4 - words) / 2
        place = QRectF(round(tile.center().x() - side / 2 + 0.5), round(top), side, side)
        paint_icon(painter, self._theme, self._icon, token, place)
        painter.setPen(self._theme.color(token))
        area = QRectF(0, place.bottom() + 4, self.width(), words)
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())

    def _tile(self) -> QRect:
        return self.rect().adjusted(8, 2, -8, -2)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("small", 600))
        super()._restyle()
