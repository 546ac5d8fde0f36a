"""Whose turn it is, and how much of it is over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.model.turns import Turn
from app.viewmodels.rehearsal.turns import TurnsViewModel
from app.views.kit.buttons import Pressable
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_BAR = 6
_EDGE = 6
_GAP = 24


class TurnButton(Pressable):
    """A name, a time and a bar under them. Pressing it begins the turn, or pauses it, or goes on with it."""

    def __init__(self, theme: Theme, turns: TurnsViewModel, turn: Turn, keys: str, parent: QWidget | None = None):
        super().__init__(theme, turns.name(turn), parent)
        self._turns, self._turn, self._keys = turns, turn, keys
        self.clicked.connect(lambda: turns.press(turn))
        turns.changed.connect(self._follow)
        self._follow()

    def sizeHint(self) -> QSize:
        """200 px, or what both words need at their longest."""
        metrics = QFontMetrics(self._theme.font("second", 600))
        longest = self.tr("{spent} of {whole}").format(spent="0:00", whole="0:00")
        words = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(longest)
        width = words + self._sign() + 4 + _GAP + 2 * _EDGE
        return QSize(max(self._theme.px(200), width), max(40, metrics.height() + _BAR + 4 + 2 * _EDGE))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words, then the bar."""
        painter = smooth(self)
        present = self._turns.moment.turn == self._turn
        token = "text" if present else "quiet"
        veil = self._theme.color("text")
        veil.setAlphaF(0.06 * self._hover.value)
        rounded(painter, QRectF(self.rect()), 8, veil)
        painter.setFont(self._theme.font("second", 600 if present else 400))
        painter.setPen(self._theme.color(token))
        area = QRectF(self.rect()).adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE - _BAR - 4)
        middle, leading = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignLeading
        painter.drawText(area, middle | Qt.AlignmentFlag.AlignTrailing, self._turns.time_line(self._turn))
        if present:
            side = self._sign()
            mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            left = area.right() - side if mirrored else area.left()
            place = QRectF(round(left), round(area.center().y() - side / 2), side, side)
            paint_icon(painter, self._theme, "pause" if self._turns.running else "play", "accent", place)
            area.adjust(0, 0, -side - 4, 0) if mirrored else area.adjust(side + 4, 0, 0, 0)
        painter.drawText(area, middle | leading, self.text())
        self._paint_bar(QRectF(_EDGE, self.height() - _EDGE - _BAR, self.width() - 2 * _EDGE, _BAR))

    def _paint_bar(self, bar: QRectF) -> None:
        painter = smooth(self)
        rounded(painter, bar, _BAR / 2, self._theme.color("line"))
        filled = QRectF(bar)
        filled.setWidth(bar.width() * self._turns.share(self._turn))
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            filled.moveRight(bar.right())
        if filled.width() >= _BAR:
            rounded(painter, filled, _BAR / 2, self._theme.color("accent"))

    def _sign(self) -> int:
        return self._theme.px(16)

    @Slot()
    def _follow(self) -> None:
        act = self._turns.press_line(self._turn)
        if act != self.accessibleDescription():
            self.setAccessibleDescription(act)
            self.setToolTip(f"{act} ({self._keys})" if self._turns.moment.turn == self._turn else act)
        self.update()
