"""What helped before, to be said again with one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.helped_before import HelpedBefore
from app.views.kit.chips import MarkChip
from app.views.kit.fields import Field
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme


class HelpedChips(QWidget):
    """Offers to say in `field` what was said before, as long as nothing stands there."""

    def __init__(self, theme: Theme, viewmodel: HelpedBefore, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._field = field
        self.chips: list[MarkChip] = []
        self.setAccessibleName(self.tr("What helped before"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 10, 0, 0)
        row = QWidget()
        column.addWidget(row)
        self._flow = FlowLayout(8, row)
        field.textChanged.connect(self._follow)
        viewmodel.changed.connect(self._rebuild)
        self._rebuild()

    def _rebuild(self) -> None:
        while item := self._flow.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.chips = [MarkChip(self._theme, words, "plus") for words in self._viewmodel.words]
        for chip, words in zip(self.chips, self._viewmodel.words, strict=True):
            chip.setShortcut(QKeySequence())  # an ampersand among the words is none
            chip.setAccessibleName(self.tr("Again: {words}").format(words=words))
            chip.clicked.connect(partial(self._say, words))
            self._flow.addWidget(chip)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(bool(self.chips) and not self._field.text())

    def _say(self, words: str) -> None:
        """As if it had been typed."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.insert(words)
