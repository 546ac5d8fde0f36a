"""One of a few words, or none."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.chips import Chip
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class _Choice(Chip):
    """`stepped(chip, step)`: an arrow key asks for the chip before (-1) or after (1). Qt's own lead out of the row."""

    stepped = Signal(object, int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go to the chip beside."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            mirrored = self.isRightToLeft() and key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self.stepped.emit(self, -_STEPS[key] if mirrored else _STEPS[key])
        else:
            super().keyPressEvent(event)


class OneOf(QWidget):
    """A row of chips of which one is chosen, or none: pressing the chosen one takes it back.

    `choices` are words by value. `chosen(value)`: what a person chose, or "". Arrow keys go from chip to chip; one Tab
    reaches the row.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, choices: dict[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.chips = {value: _Choice(theme, word) for value, word in choices.items()}
        flow = FlowLayout(8, self)
        for value, chip in self.chips.items():
            chip.setAccessibleDescription(name)
            flow.addWidget(chip)
            chip.stepped.connect(self._step)
            chip.clicked.connect(lambda on, value=value: self._choose(value if on else ""))
        self.show_chosen("")

    def show_chosen(self, value: str) -> None:
        """Show that this one is chosen, none for "", without a signal."""
        for each, chip in self.chips.items():
            chip.setChecked(each == value)
        self._let_tab_reach(self.chips.get(value) or next(iter(self.chips.values())))

    def _step(self, chip: _Choice, step: int) -> None:
        chips = list(self.chips.values())
        there = chips.index(chip) + step
        if 0 <= there < len(chips):
            self._let_tab_reach(chips[there])
            chips[there].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _choose(self, value: str) -> None:
        self.show_chosen(value)
        self.chosen.emit(value)

    def _let_tab_reach(self, one: Chip) -> None:
        for chip in self.chips.values():
            chip.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chip is one else Qt.FocusPolicy.ClickFocus)
