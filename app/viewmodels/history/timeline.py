"""The timeline as an item model: entries newest first, more of them as one scrolls."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.model.history import Cursor, Entry, Kind
from app.viewmodels.history.days import Days
from app.viewmodels.history.hits import Search
from app.viewmodels.history.timeline_row import TimelineRow, timeline_row

Index = QModelIndex | QPersistentModelIndex
Key = tuple[Kind, str]

ROW = Qt.ItemDataRole.UserRole + 1
"""The role that answers with a TimelineRow."""


@dataclass(frozen=True, slots=True)
class _Item:
    entry: Entry
    day: date

    @property
    def key(self) -> Key:
        return self.entry.kind, self.entry.id


class Timeline(QAbstractListModel):
    """Holds the entries loaded so far. `more_wanted` asks for the next ones; `append` is the answer."""

    more_wanted = Signal()

    def __init__(self, days: Days, today: date, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days, self._today = days, today
        self._items: list[_Item] = []
        self._search = Search()
        self._more = self._waiting = False

    def rowCount(self, parent: Index | None = None) -> int:
        """How many entries are loaded."""
        return 0 if parent is not None and parent.isValid() else len(self._items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A row's TimelineRow, its title to search for by key, or what a screen reader says."""
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
        return self._items[-1].entry.cursor if self._items else None

    def entry(self, row: int) -> Entry:
        """The entry of a row; IndexError if there is no such row."""
        return self._items[row].entry

    def row(self, row: int) -> TimelineRow:
        """What a row shows; IndexError if there is no such row."""
        return timeline_row(
            self._items[row].entry, self._days, self._today, self._search, begins_day=self.begins_day(row)
        )

    def begins_day(self, row: int) -> bool:
        """Whether the name of the day stands over this row."""
        return row == 0 or self._items[row].day != self._items[row - 1].day

    def place(self, key: Key) -> int | None:
        """The row of an entry, or None if it is not loaded."""
        return next((row for row, item in enumerate(self._items) if item.key == key), None)

    def show(self, entries: Sequence[Entry], more: bool, search: Search) -> None:
        """Show these in place of all others."""
        self.beginResetModel()
        self._items, self._search = [_item(entry) for entry in entries], search
        self._more, self._waiting = more, False
        self.endResetModel()

    def append(self, entries: Sequence[Entry], more: bool) -> None:
        """Add what comes next; what slipped down from the entries before stays where it is."""
        known = {item.key for item in self._items[-len(entries) :]}
        fresh = [item for item in map(_item, entries) if item.key not in known]
        self._more, self._waiting = more, False
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._items), len(self._items) + len(fresh) - 1)
            self._items += fresh
            self.endInsertRows()

    def renew(self, entries: Sequence[Entry], more: bool) -> None:
        """Become these with as few changes as needed, so that a list keeps its place."""
        self._more, self._waiting = more, False
        wanted = [_item(entry) for entry in entries]
        keys = {item.key for item in wanted}
        for row in reversed(range(len(self._items))):
            if self._items[row].key not in keys:
                self.remove(row)
        for row, item in enumerate(wanted):
            self._bring(row, item)

    def hold(self) -> None:
        """Ask for no more until the next answer."""
        self._waiting = True

    def remove(self, row: int) -> Entry:
        """Take a row out; IndexError if there is no such row."""
        entry = self._items[row].entry
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._items[row]
        self.endRemoveRows()
        self._tell(row, row)
        return entry

    def insert(self, entry: Entry) -> int:
        """Put an entry where its time belongs; returns its row."""
        row = bisect_left(self._items, -entry.when.timestamp(), key=lambda item: -item.entry.when.timestamp())
        self._insert(row, _item(entry))
        return row

    def set_today(self, today: date) -> None:
        """Name the days anew after midnight."""
        if today != self._today:
            self._today = today
            self._tell(0, len(self._items) - 1)

    def _bring(self, row: int, item: _Item) -> None:
        """Make `item` the row number `row`, where all above are right already."""
        place = next((at for at in range(row, len(self._items)) if self._items[at].key == item.key), None)
        if place is None:
            self._insert(row, item)
            return
        if place > row:
            self.beginMoveRows(QModelIndex(), place, place, QModelIndex(), row)
            self._items.insert(row, self._items.pop(place))
            self.endMoveRows()
            self._tell(row, place + 1)
        if self._items[row].entry != item.entry:
            self._items[row] = item
            self._tell(row, row + 1)

    def _insert(self, row: int, item: _Item) -> None:
        self.beginInsertRows(QModelIndex(), row, row)
        self._items.insert(row, item)
        self.endInsertRows()
        self._tell(row + 1, row + 1)

    def _tell(self, first: int, last: int) -> None:
        """Say that these rows may look different, as far as they are there."""
        last = min(last, len(self._items) - 1)
        if first <= last:
            self.dataChanged.emit(self.index(first), self.index(last))


def _item(entry: Entry) -> _Item:
    return _Item(entry, entry.when.astimezone().date())
