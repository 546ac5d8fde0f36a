"""Strength before and after, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.views.charts.table import FiguresTable
from app.views.kit.theme import Theme


class PairsTable(FiguresTable):
    """A row for each time, the latest first."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self.setAccessibleName(self.tr("Each time, before and after, the latest first"))

    def show_pairs(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Show these, given oldest first."""
        self.show_rows([self.tr("before"), self.tr("after")], list(reversed(pairs)))
