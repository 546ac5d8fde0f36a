"""The list of the timeline: what keys and mouse do with its rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from app.viewmodels.history.timeline import Timeline
from app.views.history.placed import PlacedList
from app.views.kit.theme import Theme

_BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TRASH = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_WALK = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class HistoryList(PlacedList):
    """Shows a Timeline. `chosen` is the row looked at (-1: none), `opened` and `trash_wanted` what was asked for it.

    Where there is no room for a card beside it, it `leads_on`: rows are read in its place first (`read_wanted`).
    Where it `keeps_quiet`, none is chosen but by somebody who walks or points to it.
    Shift, Ctrl and Ctrl+A select many of those loaded. Where they are `in_trash`, they can only come back.
    `typed`: letters that belong into the search.
    """

    chosen = Signal(int)
    opened = Signal(int)
    read_wanted = Signal()
    typed = Signal(str)
    trash_wanted = Signal(int)
    restore_wanted = Signal(int)
    archive_wanted = Signal(int)

    def __init__(self, theme: Theme, timeline: Timeline, parent: QWidget | None = None) -> None:
        super().__init__(theme, timeline, parent)
        self.setAccessibleName(self.tr("What you wrote and did"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.in_trash = self.in_archive = self.leads_on = self.keeps_quiet = False
        timeline.rowsRemoved.connect(self._select_next)

    def go_to(self, row: int) -> None:
        """Choose a row and bring it into view; -1 for none."""
        self.setCurrentIndex(self.timeline.index(row))

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Tell which row is looked at."""
        super().currentChanged(current, previous)
        self.chosen.emit(current.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Delete trashes; arrows, Home, End and pages as ever."""
        self._ring(True)
        if event.key() in _OPEN and self.row() >= 0:
            self._open(self.row())
        elif event.key() in _TRASH and self.row() >= 0:
            self.trash_wanted.emit(self.row())
        elif event.key() == Qt.Key.Key_Escape and self._many:
            self._choose_one()
        else:
            row = self.row()
            super().keyPressEvent(event)
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
            if event.key() in _WALK and plain and self.row() == row and self._many:
                self._choose_one()  # Qt leaves all selected where there is nowhere to go on

    def keyboardSearch(self, search: str) -> None:
        """Letters look for entries; Qt would go through the titles of those that are loaded, however many."""
        self.typed.emit(search)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose; the focus ring is for keys."""
        self._ring(False)
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._open(index.row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light the row under the pointer up."""
        super().mouseMoveEvent(event)
        self._hover(event.position().toPoint())

    def leaveEvent(self, event: QEvent) -> None:
        """No row is under the pointer any more."""
        super().leaveEvent(event)
        self._hover(QPoint(-1, -1))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row, at the pointer or at the chosen row."""
        by_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        if index.isValid():
            spot = event.globalPos() if by_mouse else self.viewport().mapToGlobal(self.visualRect(index).center())
            self._menu(index.row()).popup(spot)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring to people at the keyboard; there is a row to begin from."""
        self._ring(event.reason() in _BY_KEY)
        super().focusInEvent(event)
        if self.row() < 0 and self.timeline.rowCount() and not self.keeps_quiet:
            self.go_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the ring."""
        self._ring(False)
        super().focusOutEvent(event)

    def _menu(self, row: int) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.leads_on:
            menu.addAction(self.tr("Read it"), self.read_wanted.emit)
        if self.in_trash:
            menu.addAction(self.tr("Bring it back"), lambda: self.restore_wanted.emit(row))
            return menu
        if self.timeline.entry(row).kind != "session":
            menu.addAction(self.tr("Open"), lambda: self.opened.emit(row))
        if self.timeline.entry(row).kind == "draft":
            words = self.tr("Take it out of the archive") if self.in_archive else self.tr("Put it into the archive")
            menu.addAction(words, lambda: self.archive_wanted.emit(row))
        menu.addAction(self.tr("Move to trash"), lambda: self.trash_wanted.emit(row))
        return menu

    @property
    def _many(self) -> bool:
        """Whether more than the chosen row is selected."""
        spans = self.selectionModel().selection()
        return spans.count() > 1 or (spans.count() == 1 and spans.at(0).height() > 1)

    def _choose_one(self) -> None:
        """Let nothing be selected but the chosen row."""
        self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _open(self, row: int) -> None:
        if self.leads_on:
            self.read_wanted.emit()
        else:
            self.opened.emit(row)

    def _select_next(self, _: QModelIndex, first: int) -> None:
        """Choose the row that comes after what was chosen and left, or the last one."""
        if not self.selectionModel().hasSelection() and self.row() >= 0:
            self.go_to(min(first, self.timeline.rowCount() - 1))

    def _hover(self, point: QPoint) -> None:
        row = self.indexAt(point).row()
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()

    def _ring(self, ringed: bool) -> None:
        if ringed != self.rows.ringed:
            self.rows.ringed = ringed
            self.viewport().update()
