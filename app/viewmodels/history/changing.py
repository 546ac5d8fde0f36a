"""What is done with entries of the timeline, one or many at once, and the last of it undone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.model.draft import Status
from app.model.errors import KnownError
from app.model.history import Entry, Key
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.history.statuses import status_word

What = Literal["trash", "restore", "archive", "unarchive", "status"]


class _Before(dict[tuple[Status, datetime | None], list[Key]]):
    """Drafts by the status they had, and since when they were shared: known once the deed is done, in the store."""


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done with which entries; `status` is the one they were given."""

    what: What
    entries: tuple[Entry, ...]
    status: Status | None = None

    @property
    def moves(self) -> bool:
        """Whether they belong into another list now."""
        return self.what != "status"

    @property
    def keys(self) -> list[Key]:
        """What they are called by."""
        return [entry.key for entry in self.entries]


class Changing(QObject):
    """Remembers the `last` deed so that it can be undone until `forget`.

    `begun(Deed)`: the store is about to be asked. `done(Deed)` and `undone(Deed)` come when it is kept so.
    `failed(Deed, error)`: it was not done, or not undone, and all is as it was before. `changed`: `last` is another.
    """

    changed = Signal()
    begun = Signal(object)
    done = Signal(object)
    undone = Signal(object)
    failed = Signal(object, object)

    def __init__(self, background: Background, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._clock = background, clock
        self._last: Deed | None = None
        self._before = _Before()

    @property
    def last(self) -> Deed | None:
        """What `undo` would undo."""
        return self._last

    @property
    def sentence(self) -> str:
        """What was done last, or nothing."""
        return self._sentence(self._last) if self._last is not None else ""

    def trash(self, entries: Sequence[Entry]) -> None:
        """Move these to the trash."""
        self._do(Deed("trash", tuple(entries)))

    def restore(self, entries: Sequence[Entry]) -> None:
        """Take these out of the trash."""
        self._do(Deed("restore", tuple(entries)))

    def archive(self, entries: Sequence[Entry], *, into: bool = True) -> None:
        """Put the drafts among these into the archive, or take them out of it."""
        self._do(Deed("archive" if into else "unarchive", _drafts(entries)))

    def set_status(self, entries: Sequence[Entry], status: Status) -> None:
        """Say how far the drafts among these are."""
        drafts = tuple(entry for entry in _drafts(entries) if entry.status != status)
        self._do(Deed("status", drafts, status))

    def undo(self) -> None:
        """Make it as it was before the last deed."""
        deed, before, now = self._last, self._before, self._clock()
        if deed is None:
            return

        def failed(error: KnownError) -> None:
            self._before = before
            self._remember(deed)
            self.failed.emit(deed, error)

        self._remember(None)
        self._background.run(lambda store: _undo(store, deed, before, now), lambda _: self.undone.emit(deed), failed)

    def forget(self) -> None:
        """What was done stays so."""
        self._remember(None)

    def _do(self, deed: Deed) -> None:
        if not deed.entries:
            return
        now, before = self._clock(), _Before()

        def failed(error: KnownError) -> None:
            if self._last is deed:
                self._remember(None)
            self.failed.emit(deed, error)

        self._before = before
        self._remember(deed)
        self.begun.emit(deed)
        self._background.run(lambda store: _do(store, deed, before, now), lambda _: self.done.emit(deed), failed)

    def _remember(self, deed: Deed | None) -> None:
        if deed is not self._last:
            self._last = deed
            self.changed.emit()

    def _sentence(self, deed: Deed) -> str:
        count = len(deed.entries)
        if deed.what == "status" and deed.status is not None:
            one, many = self.tr("Marked: “{status}”."), self.tr("{count} drafts marked: “{status}”.")
            return (one if count == 1 else many).format(count=count, status=status_word(deed.status))
        one, many = {
            "trash": (self.tr("Moved to the trash."), self.tr("{count} moved to the trash.")),
            "restore": (self.tr("Out of the trash again."), self.tr("{count} out of the trash again.")),
            "archive": (self.tr("Put into the archive."), self.tr("{count} put into the archive.")),
            "unarchive": (self.tr("Out of the archive again."), self.tr("{count} out of the archive again.")),
        }[deed.what]
        return (one if count == 1 else many).format(count=count)


def _drafts(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(entry for entry in entries if entry.kind == "draft")


def _do(store: Store, deed: Deed, before: _Before, now: datetime) -> None:
    """Do it, and note in `before` what `_undo` needs, which may be asked for before anybody hears of this."""
    match deed.what:
        case "trash":
            store.history.trash_many(deed.keys, now)
        case "restore":
            store.history.restore_many(deed.keys)
        case "archive" | "unarchive" as what:
            store.history.archive_many(deed.keys, now if what == "archive" else None)
        case "status" if deed.status is not None:
            for key in deed.keys:
                if draft := store.drafts.get(key[1]):
                    before.setdefault((draft.status, draft.shared_at), []).append(key)
            store.history.set_status(deed.keys, deed.status, now)


def _undo(store: Store, deed: Deed, before: _Before, now: datetime) -> None:
    match deed.what:
        case "trash":
            store.history.restore_many(deed.keys)
        case "restore":
            store.history.trash_many(deed.keys, now)
        case "archive" | "unarchive" as what:
            store.history.archive_many(deed.keys, None if what == "archive" else now)
        case "status":
            for (status, shared_at), keys in before.items():
                store.history.set_status(keys, status, shared_at or now)
