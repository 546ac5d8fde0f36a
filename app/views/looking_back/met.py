"""The page on what was shared with somebody and how it was met."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.out import WriteFile
from app.model.reflection import Answer
from app.viewmodels.looking_back.met import MetViewModel
from app.views.charts.card import ChartCard
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.choice import Choosing
from app.views.looking_back.met_chart import MetChart
from app.views.looking_back.page import ColumnPage


class MetPage(ColumnPage):
    """One person at a time: a picture with its words, or a table. Below three talks, one sentence.

    `look_back_wanted`: on any talk. write: see WriteFile.
    """

    look_back_wanted = Signal()

    def __init__(self, theme: Theme, viewmodel: MetViewModel, write: WriteFile, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self.title.setText(self.tr("Shared, and met"))
        self.subtitle.setText(
            self.tr("Being close is sharing that is met with respect. Both belong to it, and neither is owed.")
        )
        self.person = Choosing(Button(theme, "", "secondary", "chevron_down"), self.tr("Person"))
        self.nothing = Label(theme, "", "body", "quiet", wrap=True)
        self.begin = Button(theme, self.tr("Look back on a talk"), "link")
        answers: tuple[Answer, ...] = ("yes", "partly", "no", "")
        self.chart = MetChart(theme, {answer: viewmodel.answer(answer) for answer in answers})
        self.card = ChartCard(theme, self.chart, write)
        chip = QHBoxLayout()
        chip.addWidget(self.person.button)
        chip.addStretch(1)
        self.column.addSpacing(20)
        self.column.addLayout(chip)
        self.column.addSpacing(20)
        self.column.addWidget(self.nothing)
        self.column.addWidget(self.card)
        self.column.addSpacing(8)
        self.column.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        self.column.addStretch(1)
        self.person.chosen.connect(viewmodel.choose)
        self.begin.clicked.connect(self.look_back_wanted)
        viewmodel.changed.connect(self._follow)
        self.entrance = self.back
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is new."""
        super().showEvent(event)
        if not event.spontaneous():
            self._viewmodel.look()

    @Slot()
    def _follow(self) -> None:
        viewmodel = self._viewmodel
        sentence = viewmodel.trouble or viewmodel.nothing()
        self.person.choices = {name: name for name in viewmodel.people}
        self.person.show_chosen(viewmodel.person)
        self.person.button.setVisible(bool(viewmodel.people))
        self.nothing.setText(sentence)
        self.nothing.setVisible(bool(sentence))
        told = viewmodel.told()
        self.chart.show_told(told)
        self.card.setVisible(bool(viewmodel.people) and not viewmodel.trouble)
        self.begin.setVisible(not told.enough and not viewmodel.trouble)
