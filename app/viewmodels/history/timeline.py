"""The timeline as an item model: entries newest first, more of them as one scrolls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.model.history import Cursor, Entry, Key
from app.viewmodels.history.days import Days
from app.viewmodels.history.packed import Packed, key_of, pack, thread_of, unpack, when_of
from app.viewmodels.history.timeline_row import Around, TimelineRow, timeline_row
from app.viewmodels.hits import Search

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole + 1
"""The role that answers with a TimelineRow."""

_LOOKS = [ROW, Qt.ItemDataRole.AccessibleTextRole]
"""What differs in rows that look different while their entries stay the same."""


class Timeline(QAbstractListModel):
    """Holds the entries loaded so far. `more_wanted` asks for the next ones; `append` is the answer.

    What is done where many are loaded takes no longer than where there are few.
    """

    more_wanted = Signal()

    def __init__(self, days: Days, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days, self._today = days, today
        self._entries: list[Packed] = []
        self._known: dict[Key, Packed] = {}
        self._search = Search()
        self._by_day = self._previews = True
        self._more = self._waiting = False

    def rowCount(self, parent: Index | None = None) -> int:
        """How many entries are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's TimelineRow, its title, or what a screen reader says."""
        if not index.isValid() or role not in (ROW, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        row = self.row(index.row())
        if role == ROW:
            return row
        return row.title if role == Qt.ItemDataRole.DisplayRole else row.spoken

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more and nobody was asked for it yet."""
        return self._more and not self._waiting and not parent.isValid()

    def fetchMore(self, parent: Index) -> None:
        """Ask for more."""
        if self.canFetchMore(parent):
            self._waiting = True
            self.more_wanted.emit()

    @property
    def has_more(self) -> bool:
        """Whether there is more than what is loaded."""
        return self._more

    @property
    def end(self) -> Cursor | None:
        """Where what is loaded ends, or None if nothing is."""
        return unpack(self._entries[-1]).cursor if self._entries else None

    def entry(self, row: int) -> Entry:
        """The entry of a row; IndexError if there is no such row."""
        return unpack(self._entries[row])

    def key(self, row: int) -> Key:
        """Kind and id of a row's entry; IndexError if there is no such row."""
        return key_of(self._entries[row])

    def row(self, row: int) -> TimelineRow:
        """What a row shows; IndexError if there is no such row."""
        around = Around(
            by_day=self._by_day,
            begins_day=self.begins_day(row),
            linked_above=self._are_linked(row - 1),
            linked_below=self._are_linked(row),
            previews=self._previews,
        )
        return timeline_row(self.entry(row), self._days, self._today, self._search, around)

    def begins_day(self, row: int) -> bool:
        """Whether the name of the day stands over this row; with the best first, one name stands over all."""
        return row == 0 or (self._by_day and _day(self._entries[row]) != _day(self._entries[row - 1]))

    def place(self, key: Key) -> int | None:
        """The row of an entry, or None if it is not loaded."""
        packed = self._known.get(key)
        if packed is None:
            return None
        when = when_of(packed)
        row = self._row_for(when)
        while row < len(self._entries) and when_of(self._entries[row]) == when:
            if self._entries[row] is packed:
                return row
            row += 1
        return next(row for row, each in enumerate(self._entries) if each is packed)  # they stand in another order

    def show(self, entries: Sequence[Entry], more: bool, search: Search, by_day: bool = True) -> None:
        """Show these in place of all others, each under its day, or under one head if they stand in another order."""
        self.beginResetModel()
        self._entries, self._search, self._by_day = list(map(pack, entries)), search, by_day
        self._known = {key_of(packed): packed for packed in self._entries}
        self._more, self._waiting = more, False
        self.endResetModel()

    def append(self, entries: Sequence[Entry], more: bool) -> None:
        """Add what comes next; what slipped down from the entries before stays where it is."""
        fresh = [pack(entry) for entry in entries if entry.key not in self._known]
        self._more, self._waiting = more, False
        if fresh:
            end = len(self._entries)
            self.beginInsertRows(QModelIndex(), end, end + len(fresh) - 1)
            self._entries += fresh
            self._known |= {key_of(packed): packed for packed in fresh}
            self.endInsertRows()
            self._tell(end - 1, end - 1)

    def renew(self, entries: Sequence[Entry], more: bool) -> None:
        """Begin with these as they are now, with as few changes as needed, so that a list keeps its place.

        What is loaded and comes after the last of them stays, as long as that one is where it was.
        """
        end = self._after(entries[-1]) if more and entries and self._by_day else len(self._entries)
        stays = end < len(self._entries)
        self._keep(end, {entry.key for entry in entries})
        for row, entry in enumerate(entries):
            self._bring(row, entry)
        self._more, self._waiting = self._more if stays else more, False

    def hold(self) -> None:
        """Ask for no more until the next answer."""
        self._waiting = True

    def remove(self, row: int) -> Entry:
        """Take a row out; IndexError if there is no such row."""
        entry = self.entry(row)
        self._remove(row, row)
        return entry

    def insert(self, entry: Entry) -> int:
        """Put an entry where its time belongs; returns its row."""
        row = self._row_for(entry.when)
        self._insert(row, pack(entry))
        return row

    def set_today(self, today: date) -> None:
        """Name the days anew after midnight."""
        if today != self._today:
            self._today = today
            self._look_different()

    def set_previews(self, previews: bool) -> None:
        """Show what was written in each entry, or keep it to itself: then no role tells of it."""
        if previews != self._previews:
            self._previews = previews
            self._look_different()

    def _after(self, last: Entry) -> int:
        """The row after the entry `last`; after all rows if it is not loaded, or at another time."""
        known = self._known.get(last.key)
        row = self.place(last.key) if known is not None and when_of(known) == last.when else None
        return len(self._entries) if row is None else row + 1

    def _row_for(self, when: datetime) -> int:
        """The first row that is not newer."""
        return bisect_left(self._entries, -when.timestamp(), key=lambda each: -when_of(each).timestamp())

    def _are_linked(self, row: int) -> bool:
        """Whether this row and the one below led to each other."""
        if not self._by_day or not 0 <= row < len(self._entries) - 1:
            return False
        thread = thread_of(self._entries[row])
        return bool(thread) and thread == thread_of(self._entries[row + 1])

    def _bring(self, row: int, entry: Entry) -> None:
        """Make `entry` the row number `row`, where all above are right already."""
        packed = pack(entry)
        here = row < len(self._entries) and key_of(self._entries[row]) == entry.key
        place = row if here else self.place(entry.key)
        if place is None:
            self._insert(row, packed)
            return
        if place > row:
            self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), row)
            self._entries.insert(row, self._entries.pop(place))
            self.endMoveRows()
            self._tell(row - 1, row + 1)
            self._tell(place, place + 1)
        differs = self.entry(row) != entry
        self._entries[row] = self._known[entry.key] = packed
        if differs:
            self._tell(row - 1, row + 1)

    def _keep(self, end: int, keys: set[Key]) -> None:
        """Take all rows before `end` out but these; neighbours leave together."""
        last = None
        for row in range(end - 1, -2, -1):
            leaves = row >= 0 and key_of(self._entries[row]) not in keys
            if leaves and last is None:
                last = row
            elif not leaves and last is not None:
                self._remove(row + 1, last)
                last = None

    def _remove(self, first: int, last: int) -> None:
        self.beginRemoveRows(QModelIndex(), first, last)
        for packed in self._entries[first : last + 1]:
            del self._known[key_of(packed)]
        del self._entries[first : last + 1]
        self.endRemoveRows()
        self._tell(first - 1, first)

    def _insert(self, row: int, packed: Packed) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self._entries.insert(row, packed)
        self._known[key_of(packed)] = packed
        self.endInsertRows()
        self._tell(row - 1, row - 1)
        self._tell(row + 1, row + 1)

    def _look_different(self) -> None:
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1), _LOOKS)

    def _tell(self, first: int, last: int) -> None:
        """Say that these rows may look different, as far as they are there."""
        first, last = max(0, first), min(last, len(self._entries) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def _day(packed: Packed) -> date:
    return when_of(packed).astimezone().date()
