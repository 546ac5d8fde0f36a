"""One value out of a menu."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu

from app.views.kit.buttons import Button, Pressable
from app.views.kit.chips import FilterChip


class ChoiceMenu(QObject):
    """A press on `button` shows what can be chosen. `choices` are words by value; `chosen(value)`: a person did."""

    chosen = Signal(str)

    def __init__(self, button: Pressable, name: str) -> None:
        super().__init__(button)
        self._button = button
        self.value = ""
        self.choices: Mapping[str, str] = {}
        self.menu = QMenu(button)
        self.menu.setAccessibleName(name)
        button.clicked.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Show the menu with the present value, or the first one, chosen."""
        self.menu.clear()
        for value, words in self.choices.items():
            action = self.menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(value))
        actions = self.menu.actions()
        if actions:
            self.menu.popup(self._button.mapToGlobal(QPoint(0, self._button.height() + 4)))
            self.menu.setActiveAction(next((action for action in actions if action.isChecked()), actions[0]))


class Filtering(ChoiceMenu):
    """A filter chip with its choices; its x chooses ""."""

    def __init__(self, chip: FilterChip) -> None:
        super().__init__(chip, chip.text())
        self.chip = chip
        chip.cleared.connect(lambda: self.chosen.emit(""))

    def show_chosen(self, value: str) -> None:
        """Show this one; "" for none."""
        self.value = value
        self.chip.set_value(self.choices.get(value, value) or None)


class Choosing(ChoiceMenu):
    """A button that says what is chosen; something always is."""

    def __init__(self, button: Button, name: str) -> None:
        super().__init__(button, name)
        self.button, self._name = button, name

    def show_chosen(self, value: str) -> None:
        """Show this one."""
        self.value = value
        words = self.choices.get(value, value)
        self.button.setText(words.replace("&", "&&"))
        self.button.setAccessibleName(self.tr("{name}: {value}").format(name=self._name, value=words))
