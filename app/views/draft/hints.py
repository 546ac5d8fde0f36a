"""The panel beside the page: what was found in it, counted and listed, and a pointer to help above all else."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.draft.marks import Note
from app.views.draft.aside_line import AsideLine
from app.views.draft.care_note import CareNote
from app.views.draft.note_card import NoteCard
from app.views.draft.note_list import NoteList
from app.views.draft.tally import Tally
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_LOW = 200
"""Pixels of the panel's height at 100 % below which the counts make way for what they count."""

_MOST_CARE = 0.6
"""The share of the panel's height that the pointer to help may take."""


class HintsPanel(QWidget):
    """Shows notes. `opened(note or None)`: another one is open, or none; `offer_taken(note, offer)`: put it in.

    `edit_wanted`: go on writing where the note was. `last_wanted`: go on with the last draft. `aside_wanted(note,
    scope)`: leave it alone, by one of what `scopes` says of a note.
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
        self.theme = theme
        self._found = False
        self.list = NoteList(theme, scopes, self)
        for told, tell in (
            (self.list.opened, self.opened),
            (self.list.offer_taken, self.offer_taken),
            (self.list.edit_wanted, self.edit_wanted),
            (self.list.aside_wanted, self.aside_wanted),
        ):
            told.connect(tell)
        self.care_note = CareNote(theme)
        self.care_note.closed.connect(self.edit_wanted)
        self._care_room = QuietScroll(theme, self.care_note)
        self._care_room.hide()
        self.tally = Tally(theme, self)
        self._empty = Label(theme, token="quiet", wrap=True)
        self.last_link = Button(theme, self.tr("Your last draft"), "link", "arrow_right")
        self.last_link.clicked.connect(self.last_wanted)
        self.aside = AsideLine(theme, self)  # it may show itself at once: without a parent it would be a window
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._care_room)
        column.addWidget(self.tally)
        column.addWidget(self._empty)
        column.addWidget(self.last_link, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.aside)
        column.addWidget(self.list, 1)
        column.addStretch(0)
        self.show_language(False)
        self.offer_last(False)
        theme.changed.connect(self._fit_care)
        self.show_notes([])

    @property
    def card(self) -> NoteCard | None:
        """The open note as it is shown, None while all are closed."""
        return self.list.card

    @property
    def open_note(self) -> Note | None:
        """The open note."""
        return self.list.open_note

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
        hints = sum(note.kind == "hint" for note in notes)
        self.tally.show_counts(hints, len(notes) - hints)
        self._found = bool(notes)
        self.list.show_notes(notes)
        self.list.setVisible(self._found)
        self._show_tally()
        self._show_empty()

    def open(self, note: Note) -> None:
        """Open this note and close the one that was open."""
        self.list.open(note)

    def close_note(self) -> None:
        """Close the open note."""
        self.list.close_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pointer to help may take its share."""
        super().resizeEvent(event)
        self._fit_care()
        self._show_tally()

    def _show_empty(self) -> None:
        """Say that nothing is found where nothing at all is."""
        self._empty.setVisible(not self._found and self._care_room.isHidden())

    def _show_tally(self) -> None:
        self.tally.setVisible(self._found and self.height() >= _LOW * self.theme.zoom)

    @Slot()
    def _fit_care(self) -> None:
        """As high as its words; where that is most of the panel it scrolls, so that the notes below keep their room."""
        height = self.care_note.heightForWidth(self.width())
        self._care_room.setFixedHeight(max(0, min(height, round(self.height() * _MOST_CARE))))
