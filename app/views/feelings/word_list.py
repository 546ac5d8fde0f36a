"""The list of feelings and needs: what keys and mouse do with its rows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.model.skills.feelings import Word
from app.viewmodels.feelings.word_rows import WORD, WordRows
from app.views.feelings.word_row import WordRow
from app.views.kit.theme import Theme

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WordList(QListView):
    """Shows WordRows; one word of them is current, or none.

    `taken(word)`: a person chose it. `typed(letters)`: typing goes on in the search. `moved`: another word is current.
    """

    taken = Signal(str)
    typed = Signal(str)
    moved = Signal()

    def __init__(self, theme: Theme, rows: WordRows, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = rows
        self._row = WordRow(theme, self)
        self._row.measured.connect(self.scheduleDelayedItemsLayout)
        self.setItemDelegate(self._row)
        self.setModel(rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.clicked.connect(self._take)

    @property
    def word(self) -> Word | None:
        """The current word."""
        word = self.currentIndex().data(WORD)
        return word if isinstance(word, Word) else None

    def go_to(self, row: int | None) -> None:
        """Make the word of this row the current one, in view; None: no word, and back to the top."""
        if row is None:
            self.setCurrentIndex(QModelIndex())
            self.scrollToTop()
        else:
            self.setCurrentIndex(self._rows.index(row))

    def take(self) -> None:
        """Choose the current word, if there is one."""
        self._take(self.currentIndex())

    def currentChanged(
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Bring the heading of the first word in a group into view with it."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.scrollTo(self._rows.index(self._rows.heading_above(current.row())))
            self.scrollTo(self._rows.index(current.row()))
        self.moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space choose; letters go to the search; arrows, Home, End and pages move as ever."""
        self._ring(self.hasFocus())
        letters = event.text()
        if event.key() in (*ENTER, Qt.Key.Key_Space):
            self.take()
        elif letters.isprintable() and letters.strip():
            self.typed.emit(letters)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ring is for keys."""
        self._ring(False)
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by keyboard finds a word with a ring."""
        super().focusInEvent(event)
        by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if by_key and self.word is None and self._rows.first_word is not None:
            self.go_to(self._rows.first_word)
        self._ring(by_key)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._ring(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _ring(self, ringed: bool) -> None:
        if ringed != self._row.ringed:
            self._row.ringed = ringed
            self.viewport().update()

    def _take(self, index: QModelIndex) -> None:
        word = index.data(WORD)
        if isinstance(word, Word):
            self.taken.emit(word.word)
