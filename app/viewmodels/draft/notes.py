"""The notes of a draft as a list for the panel beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.viewmodels.draft.marks import Note

NOTE = Qt.ItemDataRole.UserRole
"""The role that answers with the Note itself."""

Index = QModelIndex | QPersistentModelIndex


class NotesModel(QAbstractListModel):
    """Notes in reading order. `set_notes` touches only the rows that come and go."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notes: list[Note] = []

    @property
    def notes(self) -> Sequence[Note]:
        """All notes."""
        return self._notes

    def set_notes(self, notes: Sequence[Note]) -> None:
        """Show these from now on; notes that stay keep their rows, and whatever a view shows in them."""
        self._remove_what_goes(notes)
        row = 0
        while row < len(notes):
            stays = self._notes[row].key if row < len(self._notes) else None
            first = row
            while row < len(notes) and notes[row].key != stays:
                row += 1
            if row > first:
                self.beginInsertRows(QModelIndex(), first, row - 1)
                self._notes[first:first] = notes[first:row]
                self.endInsertRows()
            if row < len(notes):
                self._notes[row] = notes[row]
                row += 1

    def _remove_what_goes(self, notes: Sequence[Note]) -> None:
        """Leave only what is among `notes`, in their order; neighbours go together, as each going costs a view much."""
        places = {note.key: place for place, note in enumerate(notes)}
        following, until = len(notes), len(self._notes)
        for row in reversed(range(-1, len(self._notes))):
            place = places.get(self._notes[row].key, following) if row >= 0 else -1
            if place >= following:
                continue
            if until > row + 1:
                self.beginRemoveRows(QModelIndex(), row + 1, until - 1)
                del self._notes[row + 1 : until]
                self.endRemoveRows()
            following, until = place, row

    def row_of(self, note: Note) -> int | None:
        """The row of the note with the same key, or None."""
        return next((row for row, known in enumerate(self._notes) if known.key == note.key), None)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own default, never changed
        """How many notes there are."""
        return 0 if parent.isValid() else len(self._notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The note, its name, or both name and sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._notes):
            return None
        note = self._notes[index.row()]
        if role == NOTE:
            return note
        if role == Qt.ItemDataRole.DisplayRole:
            return note.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{note.name}: {note.sentence}"
        return None
