"""The list of notes beside the page: one line each, those of one sentence together, and one of them open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NOTE, NotesModel
from app.views.draft.note_card import NoteCard
from app.views.draft.note_row import NoteRow
from app.views.kit.tab_order import chain, within
from app.views.kit.theme import Theme

_RING = 6
"""Pixels around what has the focus, for its ring."""


class NoteList(QListView):
    """Only rows in view are ever drawn, and only the open one is a widget: `card`, None while all are closed.

    `opened(note or None)`: another one is open, or none; `offer_taken(note, offer)`: put it in; `edit_wanted`: go on
    writing where the note was; `aside_wanted(note, scope)`: leave it alone, by one of what `scopes` says of a note.
    """

    opened = Signal(object)
    offer_taken = Signal(object, str)
    edit_wanted = Signal()
    aside_wanted = Signal(object, str)

    def __init__(
        self, theme: Theme, scopes: Callable[[Note], Mapping[str, str]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._scopes = theme, scopes
        self._by_key = False
        self.card: NoteCard | None = None
        self._notes = NotesModel(self)
        self._rows = NoteRow(theme, self._notes, self)
        self.setModel(self._notes)
        self.setItemDelegate(self._rows)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(20)
        self.setAccessibleName(self.tr("What was found in your text"))
        self.clicked.connect(self._open_index)
        # Later, once the words on the card, which hear of it after this list, have their new size.
        theme.changed.connect(self._fit_card, Qt.ConnectionType.QueuedConnection)

    @property
    def open_note(self) -> Note | None:
        """The open note."""
        return self.card.note if self.card else None

    @property
    def ringed(self) -> QModelIndex:
        """The row that someone at the keyboard is on; an invalid one for the mouse."""
        return self.currentIndex() if self._by_key and self.hasFocus() else QModelIndex()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these from now on. The open note stays open if it is among them."""
        was_open = self.open_note
        self._notes.set_notes(notes)
        if was_open is not None and self._notes.row_of(was_open) is None:
            self.close_note()

    def open(self, note: Note) -> None:
        """Open this note and close the one that was open."""
        row = self._notes.row_of(note)
        if row is None or (self.card is not None and self.card.note.key == note.key):
            return
        self._drop_card()
        index = self._notes.index(row)
        card = self.card = NoteCard(self._theme, note, self._scopes(note))
        card.offer_taken.connect(lambda offer: self.offer_taken.emit(note, offer))
        card.aside_wanted.connect(lambda scope: self.aside_wanted.emit(note, scope))
        card.edit_wanted.connect(self._edit)
        card.closed.connect(self.close_by_key)
        self._rows.open_row = QPersistentModelIndex(index)
        self._fit_card()
        self.setIndexWidget(index, card)
        self.setCurrentIndex(index)
        chain(self, *within(card))
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        self._ring_card()
        self.opened.emit(note)

    def close_note(self) -> None:
        """Close the open note."""
        if self.card is not None:
            self._drop_card()
            self.opened.emit(None)

    @Slot()
    def close_by_key(self) -> None:
        """Close the open note from within it: the keys go on in the list."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_note()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for the keyboard."""
        super().focusInEvent(event)
        self._move_ring(event.reason() is not Qt.FocusReason.MouseFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._move_ring(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse takes the ring away."""
        self._move_ring(False)
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space open the current note."""
        self._move_ring(True)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.currentIndex().isValid():
            self._open_index(self.currentIndex())
        else:
            super().keyPressEvent(event)
            self._ring_card()

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Whoever goes through the open note by Tab sees where they are."""
        moved = super().focusNextPrevChild(onward)
        focus = self.window().focusWidget()
        if moved and self.card is not None and focus is not None and self.card.isAncestorOf(focus):
            top = focus.mapTo(self.viewport(), QPoint(0, -_RING)).y()
            below = top + focus.height() + 2 * _RING - self.viewport().height()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + min(top, max(below, 0)))
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The open note has to be as high as its words need now."""
        super().resizeEvent(event)
        self._fit_card()

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        note = index.data(NOTE)
        if isinstance(note, Note):
            self.open(note)

    @Slot()
    def _edit(self) -> None:
        self.edit_wanted.emit()
        self.close_note()

    def _drop_card(self) -> None:
        if self.card is None:
            return
        index = self._rows.open_row
        self.card.hide()  # the list only deletes it later
        if index.isValid():
            self.setIndexWidget(self._notes.index(index.row()), None)  # type: ignore[arg-type]  # None takes it away
        self.card = None
        self._rows.open_row, self._rows.open_height = QPersistentModelIndex(), 0
        self.scheduleDelayedItemsLayout()

    def _move_ring(self, by_key: bool) -> None:
        self._by_key = by_key
        self._ring_card()

    def _ring_card(self) -> None:
        """The open note covers its row, so it wears the row's ring."""
        if self.card is not None:
            self.card.set_ringed(self._rows.open_row == self.ringed)

    @Slot()
    def _fit_card(self) -> None:
        if self.card is not None:
            height = self.card.heightForWidth(self.viewport().width())
            if height != self._rows.open_height:
                self._rows.open_height = height
                self.scheduleDelayedItemsLayout()
