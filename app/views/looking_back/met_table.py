"""Sharing and how it was met, as a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from app.views.kit.theme import Theme

_SEEN = 10
"""Rows that are seen at once; the others come by scrolling."""


class MetTable(QTableWidget):
    """A row for each talk, the oldest first; arrow keys move in it, Tab leaves it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        self._theme = theme
        self.setAccessibleName(self.tr("Each talk, what was shared and how it was met"))
        self.setHorizontalHeaderLabels([self.tr("Day"), self.tr("What I shared"), self.tr("How it was met")])
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, rows: Sequence[tuple[str, str, str]]) -> None:
        """Show these: the day, what was shared, how it was met."""
        self.setRowCount(len(rows))
        for place, row in enumerate(rows):
            for column, words in enumerate(row):
                item = QTableWidgetItem(words)
                item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                self.setItem(place, column, item)
        self._restyle()

    def sizeHint(self) -> QSize:
        """Some rows and their head."""
        return QSize(self._theme.px(320), self._high())

    def minimumSizeHint(self) -> QSize:
        """As high as that."""
        return QSize(self._theme.px(160), self._high())

    def _high(self) -> int:
        rows = max(1, min(_SEEN, self.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.horizontalHeader().setFont(self._theme.font("second", 600))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 12)
        self.updateGeometry()
