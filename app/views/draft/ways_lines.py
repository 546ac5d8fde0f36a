"""First lines to put into a draft, by situation; while answering somebody, what to hold on to besides."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.draft.ways import WaysViewModel
from app.views.draft.offer_button import OfferButton
from app.views.kit.card import Card
from app.views.kit.chips import Chip
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class WaysLines(QWidget):
    """One situation at a time. `taken(line)`: put it into the draft."""

    taken = Signal(str)

    def __init__(self, theme: Theme, viewmodel: WaysViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel = theme, viewmodel
        self.lines: list[OfferButton] = []
        self._shown: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        self.chips = self._make_chips()
        self._column.addStretch(1)
        self._choose(viewmodel.situation)

    @property
    def entrance(self) -> QWidget:
        """Where one begins."""
        return next((chip for chip in self.chips.values() if chip.isChecked()), self)

    def _make_chips(self) -> dict[str, Chip]:
        choice = QWidget()
        choice.setAccessibleName(self.tr("How it is now"))
        flow = FlowLayout(parent=choice)
        chips: dict[str, Chip] = {}
        for situation in self._viewmodel.situations:
            chip = chips[situation.id] = Chip(self._theme, situation.name, choice)
            chip.clicked.connect(lambda _=False, key=situation.id: self._choose(key))
            flow.addWidget(chip)
        self._column.addWidget(choice)
        return chips

    def _choose(self, situation: str) -> None:
        """Show the lines for `situation` in the place of those before."""
        for key, chip in self.chips.items():
            chip.setChecked(key == situation)
        if self._shown is not None:
            self._shown.hide()
            self._shown.deleteLater()
        shown = self._shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        answer = self._viewmodel.answer(situation)
        if answer is not None:
            column.addWidget(self._label(answer.lead))
            self._add_list(column, self.tr("What helps"), answer.do)
            self._add_list(column, self.tr("What to leave out"), answer.leave)
            column.addSpacing(8)
        column.addWidget(self._label(self.tr("A first line, yours to change"), "quiet", 600))
        self.lines = [OfferButton(self._theme, line) for line in self._viewmodel.lines(situation)]
        card = Card(self._theme)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(10, 10, 10, 10)
        rows.setSpacing(8)
        column.addWidget(card)
        for line in self.lines:
            rows.addWidget(line)
            line.clicked.connect(lambda _=False, words=line.offer: self.taken.emit(words))
        self._column.insertWidget(1, shown)
        shown.show()

    def _add_list(self, column: QVBoxLayout, name: str, entries: Sequence[str]) -> None:
        column.addSpacing(4)
        column.addWidget(self._label(name, "quiet", 600))
        for entry in entries:
            column.addWidget(self._label(entry))

    def _label(self, words: str, token: str = "text", weight: int | None = None) -> Label:
        label = Label(self._theme, words, "second", token, wrap=True, weight=weight)
        label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        label.setMinimumWidth(1)  # one long word must not make it wider than the panel
        return label
