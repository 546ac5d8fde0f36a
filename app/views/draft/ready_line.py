"""One line to tick, with a kind word below it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.views.kit.buttons import pressed_by_enter
from app.views.kit.icons import paint_icon
from app.views.kit.lines import Lines
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_AIR = 8
"""Pixels above and below it."""

_SIDE = 4
"""Pixels at its left and right."""

_GAP = 12
"""Pixels between the box and the words."""


class ReadyLine(QCheckBox):
    """A box, `name` and below it `aid`. Both wrap; all of it can be pressed."""

    def __init__(self, theme: Theme, name: str, aid: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme, self._aid = theme, aid
        self.setAccessibleDescription(aid)
        self.setProperty("ring", "inside")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def words_left(self) -> int:
        """Pixels from its edge to its words."""
        return _SIDE + self._side() + _GAP

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """What the words need."""
        room = self._room(width)
        return self._name.height(room) + self._told.height(room) + 2 * _AIR

    def sizeHint(self) -> QSize:
        """For a usual panel."""
        width = self._theme.px(280)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        longest = max(self._name.longest_word, self._told.longest_word)
        return QSize(self.words_left + longest + _SIDE + 1, self._name.step + self._told.step + 2 * _AIR)

    def hitButton(self, place: QPoint) -> bool:
        """Wherever it is pressed."""
        return self.rect().contains(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks it, and so does Enter."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, box, words."""
        painter, color = smooth(self), self._theme.color
        if self.underMouse():
            veil = color("text")
            veil.setAlphaF(0.10 if self.isDown() else 0.05)
            rounded(painter, QRectF(self.rect()), 8, veil)
        self._paint_box(painter)
        left, width = _SIDE if self.isRightToLeft() else self.words_left, self._room(self.width())
        painter.setPen(color("text"))
        self._name.draw(painter, QPointF(left, _AIR), width)
        painter.setPen(color("quiet"))
        self._told.draw(painter, QPointF(left, _AIR + self._name.height(width)), width)

    def _paint_box(self, painter: QPainter) -> None:
        side, color = self._side(), self._theme.color
        left = self.width() - _SIDE - side if self.isRightToLeft() else _SIDE
        box = QRectF(left, _AIR + round((self._name.step - side) / 2), side, side)
        if self.isChecked():
            rounded(painter, box, 5, color("fill"))
            paint_icon(painter, self._theme, "check", "on_fill", box.adjusted(2, 2, -2, -2))
        else:
            rounded(painter, box, 5, color("surface"), color("accent" if self.underMouse() else "edge"))

    @Slot()
    def _restyle(self) -> None:
        left, direction, font = Qt.AlignmentFlag.AlignLeft, self.layoutDirection(), self._theme.font
        self._name = Lines(self.text(), font("body", 600), left, direction)
        self._told = Lines(self._aid, font("second"), left, direction)
        self.updateGeometry()
        self.update()

    def _side(self) -> int:
        return self._theme.px(20)

    def _room(self, width: int) -> int:
        return max(1, width - self.words_left - _SIDE)
