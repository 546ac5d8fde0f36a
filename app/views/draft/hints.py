"""The panel beside the page: what was found in it, one line each, and one of them open."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NOTE, NotesModel
from app.views.draft.aside_line import AsideLine
from app.views.draft.care_note import CareNote
from app.views.draft.note_card import NoteCard, Sample
from app.views.draft.note_row import SAMPLE, NoteRow
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_MOST_CARE = 0.6
"""The share of the panel's height that the pointer to help may take."""


class NoteList(QListView):
    """The notes; only rows in view are ever drawn, and only the open one is a widget."""

    enter_pressed = Signal(QModelIndex)
    resized = Signal()
    ring_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._by_key = False

    @property
    def ringed(self) -> QModelIndex:
        """The row that someone at the keyboard is on; an invalid one for the mouse."""
        return self.currentIndex() if self._by_key and self.hasFocus() else QModelIndex()

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
            self.enter_pressed.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)
            self.ring_moved.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say so: the open note has to be as high as its words need now."""
        super().resizeEvent(event)
        self.resized.emit()

    def _move_ring(self, by_key: bool) -> None:
        self._by_key = by_key
        self.ring_moved.emit()


class HintsPanel(QWidget):
    """Shows notes. `opened(note or None)`: another one is open, or none; `offer_taken(note, offer)`: put it in.

    `edit_wanted`: go on writing where the note was. `last_wanted`: go on with the last draft. `card` is the open note,
    None while all are closed. `aside_wanted(note, scope)`: leave it alone, by one of what `scopes` says of a note.
    """

    opened = Signal(object)
    offer_taken = Signal(object, str)
    edit_wanted = Signal()
    last_wanted = Signal()
    aside_wanted = Signal(object, str)

    def __init__(
        self,
        theme: Theme,
        scopes: Callable[[Note], Mapping[str, str]] = lambda _: {},
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.theme, self._scopes = theme, scopes
        self._model = NotesModel(self)
        self.card: NoteCard | None = None
        self._rows = NoteRow(theme, self)
        self._list = self._make_list()
        self.care_note = CareNote(theme)
        self.care_note.closed.connect(self.edit_wanted)
        self._care_room = QuietScroll(theme, self.care_note)
        self._care_room.hide()
        self._tally_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pairs: dict[str, QWidget] = {}
        self._counts = {kind: Label(theme, role="second", weight=600) for kind in ("hint", "strength")}
        self._tally = self._make_tally()
        self._empty = Label(theme, token="quiet", wrap=True)
        self.last_link = Button(theme, self.tr("Go on with your last draft"), "link")
        self.last_link.clicked.connect(self.last_wanted)
        self.aside = AsideLine(theme, self)  # it may show itself at once: without a parent it would be a window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._care_room)
        column.addWidget(self._tally)
        column.addWidget(self._empty)
        column.addWidget(self.last_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.aside)
        column.addWidget(self._list, 1)
        column.addStretch(0)
        self.show_language(False)
        self.offer_last(False)
        theme.changed.connect(self._fit_card)
        theme.changed.connect(self._fit_care)
        self.show_notes([])

    @property
    def open_note(self) -> Note | None:
        """The open note."""
        return self.card.note if self.card else None

    @property
    def list(self) -> NoteList:
        """The list, for the order of Tab."""
        return self._list

    def offer_last(self, offered: bool) -> None:
        """Show or hide the link to the last draft."""
        self.last_link.setVisible(offered)

    @Slot(bool)
    def show_language(self, another: bool) -> None:
        """Say, where nothing is found, what is read here: English, and nothing if the text is in another language."""
        only_english = self.tr("The hints only know English, so they stay quiet. Your own language is just as welcome.")
        self._empty.setText(only_english if another else self.tr("What you write is read here as you go."))

    @Slot(object)
    def show_care(self, note: Note | None) -> None:
        """Point to help above all else; None: no longer."""
        if note is not None:
            self.care_note.show_note(note)
            self._fit_care()
        self._care_room.setVisible(note is not None)
        self._show_empty()

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Show these from now on. The open note stays open if it is among them."""
        was_open = self.open_note
        self._model.set_notes(notes)
        hints = sum(note.kind == "hint" for note in notes)
        self._count("hint", self.tr("%n to look at", "", hints), hints)
        strengths = len(notes) - hints
        self._count("strength", self.tr("%n in your own words", "", strengths), strengths)
        self._tally.setVisible(bool(notes))
        self._arrange_tally()
        self._list.setVisible(bool(notes))
        self._show_empty()
        if was_open is not None and self._model.row_of(was_open) is None:
            self.close_note()

    def open(self, note: Note) -> None:
        """Open this note and close the one that was open."""
        row = self._model.row_of(note)
        if row is None or (self.card is not None and self.card.note.key == note.key):
            return
        self._drop_card()
        index = self._model.index(row)
        card = self.card = NoteCard(self.theme, note, self._scopes(note))
        card.offer_taken.connect(lambda offer: self.offer_taken.emit(note, offer))
        card.aside_wanted.connect(lambda scope: self.aside_wanted.emit(note, scope))
        card.edit_wanted.connect(self._edit)
        card.closed.connect(self.close_by_key)
        self._rows.open_row = QPersistentModelIndex(index)
        self._fit_card()
        self._list.setIndexWidget(index, card)
        self._list.setCurrentIndex(index)
        QWidget.setTabOrder(self._list, card)
        self._list.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
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
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close_note()

    @Slot()
    def _edit(self) -> None:
        self.edit_wanted.emit()
        self.close_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both counts side by side where there is room."""
        super().resizeEvent(event)
        self._arrange_tally()
        self._fit_care()

    def _make_list(self) -> NoteList:
        notes = NoteList(self)
        notes.setModel(self._model)
        notes.setItemDelegate(self._rows)
        notes.setFrameShape(QFrame.Shape.NoFrame)
        notes.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        notes.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        notes.setResizeMode(QListView.ResizeMode.Adjust)
        notes.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        notes.setMouseTracking(True)
        notes.viewport().setAutoFillBackground(False)
        notes.verticalScrollBar().setSingleStep(20)
        notes.setAccessibleName(self.tr("What was found in your text"))
        notes.clicked.connect(self._open_index)
        notes.enter_pressed.connect(self._open_index)
        notes.resized.connect(self._fit_card)
        notes.ring_moved.connect(self._ring_card)
        return notes

    def _make_tally(self) -> QWidget:
        tally = QWidget(self)
        self._tally_row.setContentsMargins(0, 0, 0, 0)
        self._tally_row.setSpacing(8)
        tally.setLayout(self._tally_row)
        for kind, label in self._counts.items():
            pair = self._pairs[kind] = QWidget(tally)
            row = QHBoxLayout(pair)
            row.setContentsMargins(0, 0, 8, 0)
            row.setSpacing(8)
            row.addWidget(Sample(self.theme, kind))
            row.addWidget(label, 1)
            self._tally_row.addWidget(pair)
        self._tally_row.addStretch(1)
        tally.setToolTip(self.tr("F8 goes to the next one, Shift+F8 to the one before"))
        return tally

    def _arrange_tally(self) -> None:
        """One count below the other where they do not fit side by side."""
        samples = self.theme.px(SAMPLE) + 16
        wide = sum(label.fontMetrics().horizontalAdvance(label.text()) + samples for label in self._counts.values())
        side_by_side = wide + 8 <= self.width()
        directions = QBoxLayout.Direction
        self._tally_row.setDirection(directions.LeftToRight if side_by_side else directions.TopToBottom)
        for label in self._counts.values():
            label.setWordWrap(not side_by_side)

    def _count(self, kind: str, words: str, count: int) -> None:
        self._counts[kind].setText(words)
        self._pairs[kind].setVisible(count > 0)

    @Slot(QModelIndex)
    def _open_index(self, index: QModelIndex) -> None:
        note = index.data(NOTE)
        if isinstance(note, Note):
            self.open(note)

    def _drop_card(self) -> None:
        if self.card is None:
            return
        index = self._rows.open_row
        self.card.hide()  # the list only deletes it later
        if index.isValid():
            self._list.setIndexWidget(self._model.index(index.row()), None)  # type: ignore[arg-type]  # None takes it away
        self.card = None
        self._rows.open_row, self._rows.open_height = QPersistentModelIndex(), 0
        self._list.scheduleDelayedItemsLayout()

    def _show_empty(self) -> None:
        """Say that nothing is found where nothing at all is."""
        self._empty.setVisible(not self._model.notes and self._care_room.isHidden())

    @Slot()
    def _fit_care(self) -> None:
        """As high as its words; where that is most of the panel it scrolls, so that the notes below keep their room."""
        height = self.care_note.heightForWidth(self.width())
        self._care_room.setFixedHeight(max(0, min(height, round(self.height() * _MOST_CARE))))

    @Slot()
    def _ring_card(self) -> None:
        """The open note covers its row, so it wears the row's ring."""
        if self.card is not None:
            self.card.set_ringed(self._rows.open_row == self._list.ringed)

    @Slot()
    def _fit_card(self) -> None:
        if self.card is not None:
            height = self.card.heightForWidth(self._list.viewport().width())
            if height != self._rows.open_height:
                self._rows.open_height = height
                self._list.scheduleDelayedItemsLayout()
