"""A list view that knows the places of its rows by itself, however long it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QStyle, QStyleOptionViewItem, QWidget

from app.viewmodels.history.timeline import Timeline
from app.views.history.places import Places
from app.views.history.rows import HistoryRows
from app.views.kit.theme import Theme

Index = QModelIndex | QPersistentModelIndex
Moved = QAbstractItemView.CursorAction


class PlacedList(QListView):
    """Shows a Timeline with the heads of its days; it is never higher than its rows, and keeps what is in view there.

    Qt's own list, where rows are of two heights, asks for the height of every row whenever one comes in: 10 ms for
    each thousand. Here nothing is laid out at all.
    """

    def __init__(self, theme: Theme, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.timeline = timeline
        self.rows = HistoryRows(theme, self)
        self._places = Places()
        self._anchor = QPersistentModelIndex()
        self._anchor_top = 0
        self.hovered = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.setItemDelegate(self.rows)
        self.setModel(timeline)
        timeline.modelReset.connect(self._place_all)
        timeline.rowsInserted.connect(self._insert)
        timeline.rowsRemoved.connect(self._remove)
        timeline.rowsMoved.connect(self._move)
        timeline.dataChanged.connect(self._change)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        theme.changed.connect(self._measure)
        self._measure()

    def row(self) -> int:
        """The chosen row, -1 if there is none."""
        return self.currentIndex().row()

    def visualRect(self, index: Index) -> QRect:
        """Where a row stands in the viewport, without the head above it."""
        if not index.isValid():
            return QRect()
        top = self._places.top(index.row()) - self.verticalOffset()
        return QRect(0, top, self._row_width(), self._places.row_height)

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The row at a point of the viewport; none where a head stands, or nothing."""
        row = self._places.row_at(point.y() + self.verticalOffset())
        index = self.timeline.index(row) if row >= 0 else QModelIndex()
        return index if self.visualRect(index).contains(point) else QModelIndex()

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Bring a row into view, with its head."""
        if not index.isValid():
            return
        bar, row = self.verticalScrollBar(), index.row()
        lowest = self._places.top(row) + self._places.row_height - self.viewport().height()
        bar.setValue(min(self._places.begin(row), max(lowest, bar.value())))

    def moveCursor(self, action: Moved, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where an arrow, Home, End or a page leads."""
        row, last, page = self.row(), self._places.count - 1, self.viewport().height()
        steps = {
            Moved.MoveUp: row - 1,
            Moved.MovePrevious: row - 1,
            Moved.MoveDown: row + 1,
            Moved.MoveNext: row + 1,
            Moved.MoveHome: 0,
            Moved.MoveEnd: last,
            Moved.MovePageUp: self._places.row_at(self._places.top(row) - page),
            Moved.MovePageDown: self._places.row_at(self._places.top(row) + page),
        }
        return self.timeline.index(max(0, min(last, steps.get(action, row)))) if last >= 0 else QModelIndex()

    def verticalOffset(self) -> int:
        """How many pixels are scrolled out of view."""
        return self.verticalScrollBar().value()

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Choose the row under the pointer, or all rows that `rect` reaches."""
        if rect.height() <= 1:
            first = last = self.indexAt(rect.center())
        else:
            offset = self.verticalOffset()
            first = self.timeline.index(self._places.row_at(rect.top() + offset))
            last = self.timeline.index(self._places.row_at(rect.bottom() + offset))
        self.selectionModel().select(QItemSelection(first, last), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """What has to be painted anew when these rows are chosen or left."""
        region = QRegion()
        for span in map(selection.at, range(selection.count())):
            first, last = self.timeline.index(span.top()), self.timeline.index(span.bottom())
            region += self.visualRect(first).united(self.visualRect(last))
        return region & self.viewport().rect()

    def doItemsLayout(self) -> None:
        """Nothing has to be laid out."""
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """Tell the scroll bar how much there is."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        bar.setSingleStep(self._places.row_height // 2)
        bar.setPageStep(height)
        bar.setRange(0, max(0, self._places.height - height))
        QAbstractItemView.updateGeometries(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt's own list waits for a layout here, and a bar that is no longer needed would stay until the next one."""
        super().resizeEvent(event)
        self.updateGeometries()
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))

    def scrollContentsBy(self, across: int, down: int) -> None:
        """Move what is seen."""
        self.viewport().scroll(0, down)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are in view."""
        area = event.rect()
        offset = self.verticalOffset()
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        first, last = self._places.row_at(area.top() + offset), self._places.row_at(area.bottom() + offset)
        for row in range(max(0, first), last + 1):
            self._paint_row(painter, option, row)
        painter.end()

    def _paint_row(self, painter: QPainter, option: QStyleOptionViewItem, row: int) -> None:
        index = self.timeline.index(row)
        rect = self.visualRect(index)
        if self._places.has_head(row):
            rect.setTop(rect.top() - self._places.head_height)
        state = QStyle.StateFlag.State_Enabled
        if self.selectionModel().isSelected(index):
            state |= QStyle.StateFlag.State_Selected
        if row == max(0, self.row()):  # where none is chosen, the keys begin at the first
            state |= QStyle.StateFlag.State_HasFocus
        if row == self.hovered:
            state |= QStyle.StateFlag.State_MouseOver
        option.rect, option.state = rect, state
        self.rows.paint(painter, option, index)

    def _row_width(self) -> int:
        """Beside the scroll bar, whether it is there or not."""
        bar = self.verticalScrollBar()
        return self.viewport().width() - (0 if bar.maximum() else bar.sizeHint().width())

    def _measure(self) -> None:
        self.rows.measure()
        self._places.row_height, self._places.head_height = self.rows.row_height, self.rows.head_height
        self._settle()

    def _place_all(self) -> None:
        self._places.remove(0, self._places.count)
        self._insert(QModelIndex(), 0, self.timeline.rowCount() - 1)

    def _insert(self, _: QModelIndex, first: int, last: int) -> None:
        self._places.insert(first, last - first + 1)
        self._head(first, last + 1)
        self._settle()

    def _remove(self, _: QModelIndex, first: int, last: int) -> None:
        self._places.remove(first, last - first + 1)
        self._head(first, first)
        self._settle()

    def _move(self, _: QModelIndex, first: int, last: int, __: QModelIndex, to: int) -> None:
        count = last - first + 1
        to = to if to < first else to - count
        self._places.remove(first, count)
        self._places.insert(to, count)
        self._head(to, to + count)
        self._head(first, last + 1)
        self._settle()

    def _change(self, first: QModelIndex, last: QModelIndex, roles: Sequence[int]) -> None:
        if roles:  # they only look different: each stays under its day
            self.viewport().update()
            return
        self._head(first.row(), last.row() + 1)
        self._settle()

    def _head(self, first: int, last: int) -> None:
        """See whether heads stand over these rows. All others were seen before: asking all would take long."""
        for row in range(first, min(last, self._places.count - 1) + 1):
            self._places.set_head(row, self.timeline.begins_day(row))

    def _settle(self) -> None:
        """Rows came, went or changed: keep what is in view where it was."""
        self.setMaximumHeight(self._places.height)
        bar = self.verticalScrollBar()
        scrolled, anchor = bar.value() > 0, self._anchor
        self.updateGeometries()
        if scrolled and anchor.isValid():
            bar.setValue(self._places.top(anchor.row()) - self._anchor_top)
        self.viewport().update()

    def _scrolled(self, offset: int) -> None:
        """Remember what stands at the top, and ask for more before the end is in view."""
        row = self._places.row_at(offset)
        self._anchor = QPersistentModelIndex(self.timeline.index(row))
        self._anchor_top = self._places.top(row) - offset
        bar = self.verticalScrollBar()
        if bar.maximum() - offset < 2 * bar.pageStep() and self.timeline.canFetchMore(QModelIndex()):
            self.timeline.fetchMore(QModelIndex())
