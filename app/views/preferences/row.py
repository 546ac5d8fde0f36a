"""One preference: what it is, what it means, and the control for it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.views.kit.card import Card
from app.views.kit.labels import Label
from app.views.kit.switch import Switch
from app.views.kit.theme import Theme

_WORDS = 260
"""Pixels that words need beside a control, at 100 %."""

_SIDE, _GAP = 20, 24


class PreferenceRow(QWidget):
    """Words at the left and `control` at the right; below them where there is no room beside.

    A click anywhere on it turns a switch.
    """

    def __init__(self, theme: Theme, title: str, meaning: str, control: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.control = theme, control
        self.lined = False
        words = self._words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, title, "body", wrap=True, weight=500))
        if meaning:
            words.addWidget(Label(theme, meaning, "second", "quiet", wrap=True))
            control.setAccessibleDescription(meaning)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.addLayout(words, 1)
        self._row.addWidget(control)
        self._row.setAlignment(control, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self._arrange)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """No wider than words and control below each other, so that it can become that narrow."""
        needed = (self.control.minimumSizeHint().width(), self._words.minimumSize().width())
        width = sum(needed) + _GAP if isinstance(self.control, Switch) else max(needed)
        return QSize(width + 2 * _SIDE, self._row.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the control beside the words, or below them."""
        super().resizeEvent(event)
        self._arrange()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Turn the switch."""
        switch, left = self.control, event.button() is Qt.MouseButton.LeftButton
        if isinstance(switch, Switch) and left and self.rect().contains(event.position().toPoint()):
            switch.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A hairline from the words on, where a row stands above."""
        if self.lined:
            color = self._theme.color("line")
            left = 0 if self.isRightToLeft() else _SIDE
            QPainter(self).fillRect(left, 0, self.width() - _SIDE, 1, color)

    def _arrange(self) -> None:
        needed = self._theme.px(_WORDS) + self.control.sizeHint().width() + 2 * _SIDE
        beside = isinstance(self.control, Switch) or self.width() >= needed
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._row.setSpacing(_GAP if beside else 10)
        self._row.setContentsMargins(_SIDE, 12, _SIDE, 12)


def card_of(theme: Theme, rows: list[PreferenceRow], parent: QWidget) -> Card:
    """A card with these rows below each other."""
    card = Card(theme, 1, parent)
    column = QVBoxLayout(card)
    column.setContentsMargins(0, 2, 0, 2)
    column.setSpacing(0)
    for place, row in enumerate(rows):
        row.lined = place > 0
        column.addWidget(row)
    return card
