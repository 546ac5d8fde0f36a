"""The chips below the search, each with a small menu."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.model.history import Filters
from app.viewmodels.history.facets import FACETS, Choices, Facet, Group, name_of
from app.viewmodels.history.filtering import Filtering
from app.views.kit.buttons import Button
from app.views.kit.chips import FilterChip
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme

_ALWAYS: tuple[Facet, ...] = ("person", "kind", "dates")
"""The facets that are always there; the others come out of "More" once they are set."""

_LONGEST = 180
"""Pixels of a value at the usual size of words; its end is told by the tooltip and to screen readers."""


class FilterChips(QWidget):
    """A chip for each facet. `menu` is the one that is open, or was open last."""

    def __init__(self, theme: Theme, filtering: Filtering, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._filtering = theme, filtering
        self.menu: QMenu | None = None
        self.chips = {facet: FilterChip(theme, name_of(facet)) for facet in FACETS}
        self.more = FilterChip(theme, self.tr("More"))
        self.clear = Button(theme, self.tr("Show everything"), "link")
        flow = FlowLayout(8, self)
        for facet, chip in self.chips.items():
            flow.addWidget(chip)
            chip.clicked.connect(partial(self._open, facet))
            chip.cleared.connect(partial(self._clear, facet))
        for button in (self.more, self.clear):
            flow.addWidget(button)
        self.more.clicked.connect(self._open_more)
        self.clear.clicked.connect(self._clear_all)
        filtering.changed.connect(self._follow)
        filtering.people_known.connect(self._open_people)
        theme.changed.connect(self._follow)
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Show what is set."""
        for facet, chip in self.chips.items():
            value = self._filtering.value(facet)
            if value is not None:
                room = self._theme.px(_LONGEST)
                chip.set_value(chip.fontMetrics().elidedText(value, Qt.TextElideMode.ElideRight, room))
                chip.setToolTip(self.tr("{facet}: {value}").format(facet=name_of(facet), value=value))
                chip.setAccessibleName(chip.toolTip())
                chip.setAccessibleDescription(self.tr("Delete takes it away."))
            else:
                chip.set_value(None)
                chip.setAccessibleDescription("")
            self._show(chip, facet in _ALWAYS or value is not None)
        self._show(self.clear, len(self._filtering.set_facets) > 1)

    def _show(self, part: QWidget, seen: bool) -> None:
        """Show or hide it; the focus stays near, also that which comes back from an open menu."""
        if not seen and self.window().focusWidget() is part:
            self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        part.setVisible(seen)

    def _clear(self, facet: Facet) -> None:
        self._filtering.clear(facet)

    @Slot()
    def _clear_all(self) -> None:
        self._filtering.clear_all()

    def _open(self, facet: Facet) -> None:
        if facet == "person":
            self._filtering.look_up_people()
            return
        menu = self._new_menu(self.chips[facet])
        self._fill(menu, self._filtering.choices(facet))
        self._pop_up(menu, self.chips[facet])

    @Slot()
    def _open_people(self) -> None:
        chip = self.chips["person"]
        menu, choices = self._new_menu(chip), self._filtering.choices("person")
        self._fill(menu, choices)
        if not choices:
            menu.addAction(self.tr("No names yet")).setEnabled(False)
        self._pop_up(menu, chip)

    @Slot()
    def _open_more(self) -> None:
        menu = self._new_menu(self.more)
        for facet in FACETS:
            if facet == "place":
                menu.addSeparator()
                self._fill(menu, self._filtering.choices(facet))
            elif facet not in _ALWAYS:
                self._fill(menu.addMenu(name_of(facet)), self._filtering.choices(facet))
        self._pop_up(menu, self.more)

    def _new_menu(self, chip: FilterChip) -> QMenu:
        menu = self.menu = QMenu(chip)
        menu.setAccessibleName(chip.text())
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, choices: Choices) -> None:
        for part in choices:
            if isinstance(part, Group):
                self._fill(menu.addMenu(_plain(part.name)), part.choices)
            else:
                action = menu.addAction(_plain(part.name))
                action.setCheckable(True)
                action.setChecked(part.chosen)
                action.triggered.connect(partial(self._choose, part.filters))

    def _choose(self, filters: Filters) -> None:
        self._filtering.choose(filters)

    def _pop_up(self, menu: QMenu, chip: FilterChip) -> None:
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 4)))
        chosen = next((action for action in menu.actions() if action.isChecked()), None)
        menu.setActiveAction(chosen or menu.actions()[0])


def _plain(name: str) -> str:
    """As it is: a menu takes "&" for a mark before a key."""
    return name.replace("&", "&&")
