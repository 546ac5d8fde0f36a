"""What a practice did so far, for this one person: a quiet line, and on request each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.so_far import SoFarViewModel
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.views.charts.pairs import PairsView


class SoFarPart(QWidget):
    """Not there at all where too little is known. `each`, a picture or a table, is made when it is first wanted."""

    def __init__(self, theme: Theme, viewmodel: SoFarViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._viewmodel = viewmodel
        self._open = False
        self.sentence = Label(theme, "", "second", wrap=True)
        self.more = Button(theme, "", "link", "chevron_right")
        self.more.clicked.connect(self._turn)
        self.each: PairsView | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 16, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        viewmodel.changed.connect(self._show)
        self._show()

    def _turn(self) -> None:
        self._open = not self._open
        if self._open and self.each is None:
            from app.views.charts.pairs import PairsView

            self.each = PairsView(self._theme)
            self._column.addWidget(self.each)
        self._show()

    def _show(self) -> None:
        told = self._viewmodel.so_far
        self.setVisible(told is not None)
        if told is None:
            return
        sentence = self._viewmodel.sentence()
        self.sentence.setText(sentence)
        self.more.setText(self.tr("Hide each time") if self._open else self.tr("Show each time"))
        self.more.set_icon("chevron_down" if self._open else "chevron_right")
        if self.each is not None:
            self.each.show_pairs(told.pairs, sentence, self._viewmodel.summary())
            self.each.setVisible(self._open)
