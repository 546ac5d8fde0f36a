"""The numbers behind a picture, row by row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.model.patterns.figures import Cell
from app.viewmodels.patterns.figures import FiguresModel
from app.views.kit.theme import Theme

_SEEN, _AIR, _BETWEEN = 6, 10, 24
"""Rows that are seen at once, the others come by scrolling; pixels of air in a row and between columns."""

_MEASURED = 20
"""Rows beyond those in view that are looked at to find how wide a column is."""


class FiguresTable(QTableView):
    """Nothing in it can be changed; arrow keys move in it, Tab leaves it.

    name: what a screen reader calls it.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.figures = FiguresModel(self)
        self.setModel(self.figures)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerWidget(QWidget())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setResizeContentsPrecision(_MEASURED)
        head.setStretchLastSection(True)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_rows(self, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these, in this order."""
        self.figures.show_rows(heads, rows)
        self._restyle()

    def sizeHint(self) -> QSize:
        """A few rows and their head."""
        return QSize(self._theme.px(200), self._high())

    def minimumSizeHint(self) -> QSize:
        """As high as that."""
        return QSize(self._theme.px(120), self._high())

    def sizeHintForColumn(self, column: int) -> int:
        """As wide as its words, with air after them."""
        return super().sizeHintForColumn(column) + _BETWEEN

    def _high(self) -> int:
        rows = max(1, min(_SEEN, self.figures.rowCount()))
        scroll = self.horizontalScrollBar()
        high = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 4
        return high + scroll.sizeHint().height()

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.horizontalHeader().setFont(self._theme.font("second", 600))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + _AIR)
        self.updateGeometry()
