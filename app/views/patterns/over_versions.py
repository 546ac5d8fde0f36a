"""The page that shows how the hints of a draft went from version to version."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.model.out import WriteFile
from app.viewmodels.patterns.over_versions import OverVersionsViewModel
from app.views.charts.card import ChartCard
from app.views.charts.hints import HintsChart
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.page import ColumnPage


class OverVersionsPage(ColumnPage):
    """One card with its picture, and one sentence until all versions are read.

    write: see WriteFile.
    """

    def __init__(
        self, theme: Theme, viewmodel: OverVersionsViewModel, write: WriteFile, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", "", parent)
        self._viewmodel = viewmodel
        self.title.setText(self.tr("From version to version"))
        self.subtitle.setText(self.tr("Each version is read again, as if it were written today."))
        self.line = Label(theme, "", "body", "quiet", wrap=True)
        self.chart = HintsChart(theme)
        self.card = ChartCard(theme, self.chart, write, parent=self.ground)
        self.column.addSpacing(20)
        self.column.addWidget(self.line)
        self.column.addWidget(self.card)
        self.column.addStretch(1)
        viewmodel.changed.connect(self._follow)
        self.entrance = self.back
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """Read them."""
        super().showEvent(event)
        if not event.spontaneous():
            self.begin_at_top()
            self._viewmodel.look()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody waits for the rest of it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._viewmodel.rest()

    def set_forget_after(self, milliseconds: int) -> None:
        """Leave what is copied in the clipboard for so long; 0: for good."""
        self.card.clipping.forget_after = milliseconds

    @Slot()
    def _follow(self) -> None:
        told, line = self._viewmodel.told, self._viewmodel.line
        if told is not None:
            self.chart.show_told(told)
        self.card.setVisible(told is not None and not self._viewmodel.trouble)
        self.line.setText(line)
        self.line.setVisible(bool(line))
        self.announce(line or self.chart.told.sentence)
