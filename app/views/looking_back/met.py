"""The page on what was shared with somebody and how it was met."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.viewmodels.looking_back.met import MetViewModel
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.choice import Choosing
from app.views.looking_back.dots import DotWord
from app.views.looking_back.met_picture import MetPicture
from app.views.looking_back.met_table import MetTable
from app.views.looking_back.page import ColumnPage


class MetPage(ColumnPage):
    """One person at a time: a picture with its words, or a table. Below three talks, one sentence.

    `look_back_wanted`: on any talk.
    """

    look_back_wanted = Signal()

    def __init__(self, theme: Theme, viewmodel: MetViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self._tabled = False
        self.title.setText(self.tr("Shared, and met"))
        self.subtitle.setText(
            self.tr("Being close is sharing that is met with respect. Both belong to it, and neither is owed.")
        )
        self.person = Choosing(Button(theme, "", "secondary", "chevron_down"), self.tr("Person"))
        self.few = Label(theme, "", "body", wrap=True)
        self.begin = Button(theme, self.tr("Look back on a talk"), "link")
        self.card = Card(theme, 1)
        self.picture = MetPicture(theme)
        self.table = MetTable(theme)
        self.sentence = Label(theme, "", "second", "quiet", wrap=True)
        self.as_table = Button(theme, "", "link", "table")
        self._legend = QWidget()
        self._lay_out()
        self.person.chosen.connect(viewmodel.choose)
        self.as_table.clicked.connect(self._turn)
        self.begin.clicked.connect(self.look_back_wanted)
        viewmodel.changed.connect(self._follow)
        self.entrance = self.back
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is new."""
        super().showEvent(event)
        if not event.spontaneous():
            self._viewmodel.look()

    def _lay_out(self) -> None:
        chip = QHBoxLayout()
        chip.addWidget(self.person.button)
        chip.addStretch(1)
        self.column.addSpacing(20)
        self.column.addLayout(chip)
        self.column.addSpacing(20)
        self.column.addWidget(self.few)
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        inside = self.card.column()
        inside.setSpacing(16)
        legend = FlowLayout(8, self._legend)
        for answer in ("yes", "partly", "no", ""):
            legend.addWidget(DotWord(self._theme, answer, self._viewmodel.answer(answer)))
        for part in (self.picture, self._legend, self.table, self.sentence):
            inside.addWidget(part)
        inside.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeading)

    @Slot()
    def _follow(self) -> None:
        viewmodel = self._viewmodel
        self.person.choices = {name: name for name in viewmodel.people}
        self.person.show_chosen(viewmodel.person)
        self.person.button.setVisible(bool(viewmodel.people))
        shown = viewmodel.is_enough and not viewmodel.trouble
        sentence = viewmodel.trouble or viewmodel.sentence()
        self.few.setText(sentence)
        self.few.setVisible(not shown)
        self.begin.setVisible(not shown and bool(sentence) and not viewmodel.trouble)
        self.card.setVisible(shown)
        self.sentence.setText(sentence)
        days = [viewmodel.day(talk.when) for talk in viewmodel.talks]
        shared = [viewmodel.answer(talk.shared) for talk in viewmodel.talks]
        met = [viewmodel.answer(talk.met) for talk in viewmodel.talks]
        dates = [viewmodel.short_day(talk.when) for talk in viewmodel.talks]
        self.picture.show_talks(viewmodel.talks, dates, f"{sentence} {viewmodel.told()}")
        self.table.show_rows(list(zip(days, shared, met, strict=True)))
        self._show()

    @Slot()
    def _turn(self) -> None:
        self._tabled = not self._tabled
        self._show()

    def _show(self) -> None:
        self.as_table.setText(self.tr("As a picture") if self._tabled else self.tr("As a table"))
        self.picture.setVisible(not self._tabled)
        self._legend.setVisible(not self._tabled)
        self.table.setVisible(self._tabled)
