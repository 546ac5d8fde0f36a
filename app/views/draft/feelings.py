"""Feelings and needs at hand beside the page of a draft."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.views.draft.beside_panel import BesidePanel
from app.views.feelings.picker import WordPicker
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme


class FeelingsPanel(BesidePanel):
    """`taken(word)`: a person chose it. `closed`: they want to go back to where they were, with nothing."""

    taken = Signal(str)

    def __init__(self, theme: Theme, viewmodel: FeelingsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Which word fits?"), self.tr("Feelings and needs"), parent)
        self._viewmodel = viewmodel
        self.switch = Segments(theme, [self.tr("Feelings"), self.tr("Needs")], self.tr("What to show"))
        self.switch.chosen.connect(self._show_kind)
        self._picker = WordPicker(theme, viewmodel, self.tr("Search feelings and needs"), self.switch)
        self.field, self.list = self._picker.field, self._picker.list
        self._picker.taken.connect(self.taken)
        self.body.addWidget(self._picker, 1)
        QWidget.setTabOrder(self.list, self.close_button)

    def open(self, search: str = "") -> None:
        """Begin anew, searching for this, with the focus in the search."""
        self.show()
        self._picker.open(search)

    @Slot(int)
    def _show_kind(self, place: int) -> None:
        self._viewmodel.show_needs(place == 1)
        self._picker.look_again()
