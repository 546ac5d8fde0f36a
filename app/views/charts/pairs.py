"""Strength before and after, each time: a picture with its numbers in words, or a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.charts.pairs_table import PairsTable
from app.views.charts.slope import SlopePicture
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class PairsView(QWidget):
    """The picture first; `as_table` turns to the table and back."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabled = False
        self.picture = SlopePicture(theme)
        self.table = PairsTable(theme)
        self.summary = Label(theme, "", "second", "quiet", wrap=True)
        self.as_table = Button(theme, "", "link", "table")
        self.as_table.clicked.connect(self._turn)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        for part in (self.picture, self.table, self.summary):
            column.addWidget(part)
        column.addWidget(self.as_table, 0, Qt.AlignmentFlag.AlignLeading)
        self._show()

    def show_pairs(self, pairs: Sequence[tuple[int, int]], sentence: str, summary: str) -> None:
        """Show these, oldest first; `sentence` and `summary` say the same in words, `summary` is shown, too."""
        self.picture.show_pairs(pairs, f"{sentence} {summary}")
        self.table.show_pairs(pairs)
        self.summary.setText(summary)

    def _turn(self) -> None:
        self._tabled = not self._tabled
        self._show()

    def _show(self) -> None:
        self.as_table.setText(self.tr("As a picture") if self._tabled else self.tr("As a table"))
        self.picture.setVisible(not self._tabled)
        self.table.setVisible(self._tabled)
