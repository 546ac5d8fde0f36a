"""The days of a month in seven columns, to be looked at and walked through."""

from __future__ import annotations

from PySide6.QtCore import QDate, QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.viewmodels.patterns.month import DayTold, MonthTold
from app.views.charts.marks import paint_dot
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

_DAY = Qt.ItemDataRole.UserRole
_DOT, _LEAST = 4, 28
"""The radius of a dot, and the width of the narrowest day, in pixels."""

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


class _DayPainter(QStyledItemDelegate):
    """A day's number with its dots under it."""

    def __init__(self, theme: Theme, grid: QTableWidget) -> None:
        super().__init__(grid)
        self._theme, self._grid = theme, grid

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Ground and ring of the day that is chosen, number, dots."""
        day = index.data(_DAY)
        if not isinstance(day, DayTold):
            return
        area = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, area, option)
        self._paint_day(painter, area, day)
        painter.restore()

    def _paint_ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem) -> None:
        state = option.state
        if state & QStyle.StateFlag.State_HasFocus and self._grid.hasFocus():
            rounded(painter, area, 8, self._theme.color("accent_soft"), self._theme.color("accent"), 2)

    def _paint_day(self, painter: QPainter, area: QRectF, day: DayTold) -> None:
        line, dot = QFontMetrics(self._grid.font()).height(), self._theme.px(_DOT)
        painter.setFont(self._theme.font("second", 600 if day.is_today else None))
        painter.setPen(self._theme.color("accent" if day.is_today else "text" if day.kinds else "quiet"))
        number = QRectF(area.left(), area.top() + 4, area.width(), line)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, day.number)
        if day.is_today:
            wide = painter.fontMetrics().horizontalAdvance(day.number) / 2
            painter.setPen(QPen(self._theme.color("accent"), 1.5))
            foot = number.bottom()
            painter.drawLine(QPointF(number.center().x() - wide, foot), QPointF(number.center().x() + wide, foot))
        step = 2 * dot + 3
        first = area.center().x() - step * (len(day.kinds) - 1) / 2
        for place, kind in enumerate(day.kinds):
            paint_dot(painter, self._theme, kind, QPointF(first + place * step, number.bottom() + dot + 5), dot)


class DaysGrid(QTableWidget):
    """See MonthChart for its signals and keys; a click opens a day that has something in it."""

    day_wanted = Signal(QDate)
    day_opened = Signal(QDate)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(0, 7, parent)
        self._theme = theme
        self._painter = _DayPainter(theme, self)
        self.setItemDelegate(self._painter)
        self.setAccessibleName(self.tr("Days"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(1)
        head.setSectionsClickable(False)
        head.setHighlightSections(False)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def day(self) -> QDate:
        """The day the keyboard walks from; none before a month is shown."""
        item = self.currentItem()
        told = item.data(_DAY) if item else None
        return QDate(told.day.year, told.day.month, told.day.day) if isinstance(told, DayTold) else QDate()

    def show_month(self, told: MonthTold, day: QDate) -> None:
        """Show this month with `day` in it."""
        self.clear()
        self.setRowCount(len(told.weeks))
        for column, (short, spoken) in enumerate(zip(told.weekdays, told.weekdays_spoken, strict=True)):
            head = QTableWidgetItem(short)
            head.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
            self.setHorizontalHeaderItem(column, head)
        self.setAccessibleName(told.month)
        for row, week in enumerate(told.weeks):
            for column, one in enumerate(week):
                self.setItem(row, column, _item(one))
                if one and (one.day.year, one.day.month, one.day.day) == (day.year(), day.month(), day.day()):
                    self.setCurrentCell(row, column)
        self._restyle()

    def want_month(self, months: int) -> None:
        """Ask for another month, so many later."""
        self.day_wanted.emit(self.day.addMonths(months))

    def sizeHint(self) -> QSize:
        """All weeks."""
        rows = max(1, self.rowCount())
        high = self.horizontalHeader().sizeHint().height() + rows * self.verticalHeader().defaultSectionSize() + 2
        return QSize(7 * self._theme.px(_LEAST + 20), high)

    def minimumSizeHint(self) -> QSize:
        """The narrowest days."""
        widest = max((self.fontMetrics().horizontalAdvance(self._head(column)) for column in range(7)), default=0)
        return QSize(7 * max(self._theme.px(_LEAST), widest + 8), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk by days, weeks and months; open."""
        key = Qt.Key(event.key())
        if key in _STEPS:
            step = _STEPS[key]
            sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
            self._walk(-step if sideways and self.isRightToLeft() else step)
        elif key in _MONTHS:
            self.want_month(_MONTHS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentItem())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the day under the pointer."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton:
            self._open(self.itemAt(event.position().toPoint()))

    def _walk(self, days: int) -> None:
        wanted = self.day.addDays(days)
        if wanted.month() != self.day.month():
            self.day_wanted.emit(wanted)
            return
        for row in range(self.rowCount()):
            for column in range(7):
                item = self.item(row, column)
                told = item.data(_DAY) if item else None
                if isinstance(told, DayTold) and told.day.day == wanted.day():
                    self.setCurrentCell(row, column)

    def _open(self, item: QTableWidgetItem | None) -> None:
        told = item.data(_DAY) if item else None
        if isinstance(told, DayTold) and told.kinds:
            self.day_opened.emit(QDate(told.day.year, told.day.month, told.day.day))

    def _head(self, column: int) -> str:
        item = self.horizontalHeaderItem(column)
        return item.text() if item else ""

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.horizontalHeader().setFont(self._theme.font("small"))
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 2 * self._theme.px(_DOT) + 22)
        self.setFixedHeight(self.sizeHint().height())
        self.updateGeometry()


def _item(one: DayTold | None) -> QTableWidgetItem:
    item = QTableWidgetItem()
    if one is None:
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        return item
    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
    item.setData(_DAY, one)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, one.spoken)
    item.setToolTip(one.spoken if one.kinds else "")
    return item
