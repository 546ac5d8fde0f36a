"""Whether a draft calls for a pointer to help, and whether that was read and closed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal, Slot

from app.viewmodels.draft.marks import Note


class Care(QObject):
    """`changed(note or None)`: this one is to be shown now, or none. One at a time is enough, and it is the first.

    What was closed stays closed as long as the draft calls for it, however it is edited.
    """

    changed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.note: Note | None = None
        self._called_for: dict[str, Note] = {}
        self._closed: set[str] = set()

    def take_in(self, notes: Iterable[Note]) -> None:
        """The draft was read, and these notes are all there are."""
        self._called_for = {}
        for note in notes:
            if note.kind == "care":
                self._called_for.setdefault(note.why, note)
        self._closed.intersection_update(self._called_for)
        self._tell()

    @Slot()
    def close(self) -> None:
        """It was read: for all that the draft calls for now, that is enough."""
        self._closed.update(self._called_for)
        self._tell()

    def _tell(self) -> None:
        known = self.note.why if self.note else None
        self.note = next((note for why, note in self._called_for.items() if why not in self._closed), None)
        if known != (self.note.why if self.note else None):
            self.changed.emit(self.note)
