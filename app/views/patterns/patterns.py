"""The page with pictures of what was noted."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.out import WriteFile
from app.viewmodels.patterns.patterns import PatternsViewModel
from app.views.charts.card import ChartCard
from app.views.charts.feelings import FeelingsChart
from app.views.charts.minutes import MinutesChart
from app.views.charts.month import MonthChart
from app.views.charts.strengths import StrengthsChart
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.page import ColumnPage

_TWO, _GAP = 880, 24
"""The width, in pixels at 100 %, from which on two cards stand side by side; and what lies between any two."""


class PatternsPage(ColumnPage):
    """A card for each picture, in one column, or in two where there is room. Where nothing is kept, one sentence.

    write: see WriteFile.
    """

    widest = 1120

    def __init__(
        self, theme: Theme, viewmodel: PatternsViewModel, write: WriteFile, parent: QWidget | None = None
    ) -> None:
        self._columns = QVBoxLayout(), QVBoxLayout()
        self._are_two: bool | None = None
        self.cards: list[ChartCard] = []
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self.title.setText(self.tr("In pictures"))
        self.subtitle.setText(self.tr("What you noted, side by side. All of it stays on this computer."))
        self.line = Label(theme, "", "body", "quiet", wrap=True)
        self.strengths, self.feelings = StrengthsChart(theme), FeelingsChart(theme)
        self.minutes, self.month = MinutesChart(theme), MonthChart(theme)
        self.cards += [
            ChartCard(theme, chart, write, parent=self.ground)
            for chart in (self.strengths, self.feelings, self.month, self.minutes)
        ]
        self._row = row = QHBoxLayout()
        row.setSpacing(_GAP)
        for column in self._columns:
            column.setSpacing(_GAP)
            column.addStretch(1)
            row.addLayout(column, 1)
        self.column.addSpacing(20)
        self.column.addWidget(self.line)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.month.day_wanted.connect(lambda day: viewmodel.show_day(_date(day)))
        self.month.day_opened.connect(lambda day: viewmodel.open_day(_date(day)))
        viewmodel.changed.connect(self._follow)
        viewmodel.month_changed.connect(self._follow_month)
        self.entrance = self.back
        self._arrange()
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is new."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin_at_top()
            self._viewmodel.look()

    def set_forget_after(self, milliseconds: int) -> None:
        """Leave what is copied in the clipboard for so long; 0: for good."""
        for card in self.cards:
            card.clipping.forget_after = milliseconds

    @Slot()
    def _follow(self) -> None:
        viewmodel, shown = self._viewmodel, self._viewmodel.shown
        is_there = shown is not None and not shown.is_empty and not viewmodel.trouble
        if shown is not None and is_there:
            self.strengths.show_told(shown.strengths)
            self.feelings.show_told(shown.feelings)
            self.minutes.show_told(shown.minutes)
            self._follow_month()
        for card in self.cards:
            card.setVisible(is_there)
        empty = self.tr("Nothing here yet. What you write, and what you note in Calm, shows here as pictures.")
        words = viewmodel.trouble or (empty if shown is not None and shown.is_empty else "")
        self.line.setText(words)
        self.line.setVisible(bool(words))
        self.announce(words)

    @Slot()
    def _follow_month(self) -> None:
        viewmodel = self._viewmodel
        if viewmodel.month is not None:
            day = viewmodel.day
            self.month.show_told(viewmodel.month, QDate(day.year, day.month, day.day))

    def _arrange(self) -> None:
        super()._arrange()
        are_two = self.width() >= self._theme.px(_TWO)
        if not self.cards or are_two == self._are_two:
            return
        self._are_two = are_two
        self._row.setStretch(1, 1 if are_two else 0)
        for place, card in enumerate(self.cards):
            for column in self._columns:
                column.removeWidget(card)
            into = self._columns[place % 2 if are_two else 0]
            into.insertWidget(into.count() - 1, card)


def _date(day: QDate) -> date:
    return date(day.year(), day.month(), day.day())
