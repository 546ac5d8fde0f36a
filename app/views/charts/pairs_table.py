"""Strength before and after, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.views.kit.theme import Theme

_SEEN = 6
"""Rows that are seen at once; the others come by scrolling."""


class PairsTable(QTableWidget):
    """A row for each time, the latest first; arrow keys move in it, Tab leaves it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 2, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Each time, before and after, the latest first"))
        self.setHorizontalHeaderLabels([self.tr("before"), self.tr("after")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setHighlightSections(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_pairs(self, pairs: Sequence[tuple[int, int]]) -> None:
        """Show these, given oldest first."""
        self.setRowCount(len(pairs))
        for row, pair in enumerate(reversed(pairs)):
            for column, strength in enumerate(pair):
                item = QTableWidgetItem(str(strength))
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                item.setTextAlignment(Qt.AlignmentFlag.AlignCenter)
                self.setItem(row, column, item)
        self._restyle()

    def sizeHint(self) -> QSize:
        """A few rows and their head."""
        return QSize(self._theme.px(200), self._high())

    def minimumSizeHint(self) -> QSize:
        """As high as that."""
        return QSize(self._theme.px(120), self._high())

    def _high(self) -> int:
        rows = max(1, min(_SEEN, self.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.horizontalHeader().setFont(self._theme.font("second", 600))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        self.updateGeometry()
