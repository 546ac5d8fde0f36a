"""The list of versions: two lines each, what it is called and when it was."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.viewmodels.versions.rows import TIME, VersionRows
from app.views.history.line import Mirror, paint_line
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

_PAD, _GAP = 12, 2
_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)

Index = QModelIndex | QPersistentModelIndex


class _Rows(QStyledItemDelegate):
    """Paints for one theme; `ringed` says whether the chosen row wears the focus ring."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ringed = False

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Both lines, with air around."""
        height = sum(QFontMetrics(font).height() for font in self._fonts())
        return QSize(0, max(60, height + _GAP + 20))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        rect: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        mirror = Mirror(option.direction, rect)
        upper, lower = self._fonts()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(rect).adjusted(0, 1, 0, -1)
        if chosen:
            ring = self._theme.color("accent") if self.ringed else None
            rounded(painter, area, 10, self._theme.color("accent_soft"), ring, 2)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            veil = self._theme.color("text")
            veil.setAlphaF(0.04)
            rounded(painter, area, 10, veil)
        heights = QFontMetrics(upper).height(), QFontMetrics(lower).height()
        top = rect.top() + (rect.height() - sum(heights) - _GAP) // 2
        name = QRect(rect.left() + _PAD, top, rect.width() - 2 * _PAD, heights[0])
        time = QRect(name.left(), top + heights[0] + _GAP, name.width(), heights[1])
        paint_line(painter, self._theme, mirror, name, upper, "text", index.data(), [])
        paint_line(painter, self._theme, mirror, time, lower, "quiet", index.data(TIME), [])
        painter.restore()

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._theme.font("body", 600), self._theme.font("second")


class VersionList(QListView):
    """`chosen(row)`: another version is looked at."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, rows: VersionRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn = _Rows(theme, self)
        self.setItemDelegate(self._drawn)
        self.setModel(rows)
        self.setAccessibleName(self.tr("Versions, newest first"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet("QListView { background: transparent; border: none; padding: 0; }")
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into view."""
        self.setCurrentIndex(self.model().index(row, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which version is looked at."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Home, End and pages as ever; keys show the ring."""
        self._ring(True)
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; the ring is for keys."""
        self._ring(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to people at the keyboard."""
        self._ring(event.reason() in _BY_KEY)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring(False)
        super().focusOutEvent(event)

    def _ring(self, ringed: bool) -> None:
        if ringed != self._drawn.ringed:
            self._drawn.ringed = ringed
            self.viewport().update()
