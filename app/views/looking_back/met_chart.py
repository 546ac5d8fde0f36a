"""Sharing and how it was met, with what its dots mean."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.model.reflection import Answer
from app.viewmodels.looking_back.met import MetTold
from app.views.charts.chart import Chart
from app.views.kit.flow import FlowLayout
from app.views.kit.theme import Theme
from app.views.looking_back.dots import DotWord
from app.views.looking_back.met_picture import MetPicture


class MetChart(Chart):
    """Two dots for each talk, and below them a dot for each answer with its word. `answers`: these words."""

    def __init__(self, theme: Theme, answers: Mapping[Answer, str], parent: QWidget | None = None) -> None:
        self.picture = MetPicture(theme)
        super().__init__(theme, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        legend = QWidget()
        keys = FlowLayout(8, legend)
        for answer, word in answers.items():
            keys.addWidget(DotWord(theme, answer, word))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.picture)
        column.addWidget(legend)

    def sizeHint(self) -> QSize:
        """Picture and words."""
        layout = self.layout()
        return layout.sizeHint() if layout else self.picture.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """The same at its narrowest."""
        layout = self.layout()
        return layout.minimumSize() if layout else self.picture.minimumSizeHint()

    def show_told(self, told: MetTold) -> None:
        """Show these talks from now on."""
        self.picture.show_talks(told.talks, told.dates, told.spoken)
        self._tell(told)
