"""Strength before and after each session."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.patterns.strengths import StrengthsTold
from app.views.charts.chart import Chart
from app.views.charts.slope import SlopePicture
from app.views.kit.theme import Theme


class StrengthsChart(Chart):
    """A line for each session, the latest with its numbers."""

    slim = True

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        self.picture = SlopePicture(theme)
        super().__init__(theme, parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.picture)

    def sizeHint(self) -> QSize:
        """The picture's."""
        return self.picture.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The picture's."""
        return self.picture.minimumSizeHint()

    def show_told(self, told: StrengthsTold) -> None:
        """Show these sessions from now on."""
        self.picture.show_pairs(told.pairs, told.sentence)
        self._tell(told)
