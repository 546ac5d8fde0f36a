"""Feelings to note before a time-out."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.how_it_is import HowItIs
from app.views.feelings.picker import WordPicker
from app.views.kit.chips import MarkChip
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme

_LIST = 212


class FeelingsPart(QWidget):
    """What is noted, as chips that can be taken away again, and the list they come from."""

    def __init__(self, theme: Theme, viewmodel: HowItIs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._shown: tuple[str, ...] = ()
        self.chips: list[MarkChip] = []
        self._chosen = QWidget()
        self._flow = FlowLayout(8, self._chosen)
        self._chosen.hide()
        self.picker = WordPicker(theme, viewmodel.words, self.tr("Search feelings"))
        self.picker.taken.connect(self._take)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._chosen)
        column.addWidget(self.picker)
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def enter(self) -> None:
        """Begin to look for a word."""
        self.picker.open()

    def _take(self, word: str) -> None:
        """Note it, or note it no more; then a search is over, while who only looks through stays where they are."""
        if word in self._viewmodel.feelings:
            self._viewmodel.take_away(word)
        else:
            self._viewmodel.add_feeling(word)
        if self.picker.field.text():
            self.picker.open()

    def _take_away(self, word: str) -> None:
        place = self._shown.index(word)
        self._viewmodel.take_away(word)
        next_one = self.chips[min(place, len(self.chips) - 1)] if self.chips else self.picker.field
        next_one.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self) -> None:
        feelings = self._viewmodel.feelings
        if feelings == self._shown:
            return
        self._shown = feelings
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.chips = []
        for word in feelings:
            chip = MarkChip(self._theme, "", "close", self._chosen)
            chip.set_look(word, "close", on=True)
            chip.setAccessibleName(self.tr("Take away {word}").format(word=word))
            chip.clicked.connect(partial(self._take_away, word))
            self._flow.addWidget(chip)
            chip.show()
            self.chips.append(chip)
        self._chosen.setVisible(bool(feelings))
        self._in_order()

    def _in_order(self) -> None:
        """Tab goes from chip to chip, then to the search."""
        order = [*self.chips, self.picker.field, self.picker.list]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _restyle(self) -> None:
        self.picker.list.setFixedHeight(self._theme.px(_LIST))
