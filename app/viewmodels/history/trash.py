"""Moving entries to the trash, and the last one back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.errors import KnownError
from app.model.history import Entry
from app.model.store import Store
from app.viewmodels.background import Background


class HistoryTrash(QObject):
    """Remembers the entry trashed last, so that it can come back until `forget`.

    `trashed` and `restored` come when it is kept so; `returned` says that an entry belongs into the list again,
    restored or never gone. `changed`: `last` is another one.
    """

    changed = Signal()
    trashed = Signal(str, str)
    restored = Signal(str, str)
    returned = Signal(object)
    failed = Signal(object)

    def __init__(self, background: Background, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background, self._clock = background, clock
        self._last: Entry | None = None

    @property
    def last(self) -> Entry | None:
        """What `undo` would bring back."""
        return self._last

    def trash(self, entry: Entry) -> None:
        """Move an entry to the trash."""
        now = self._clock()

        def job(store: Store) -> None:
            store.history.trash(entry.kind, entry.id, now)

        def failed(error: KnownError) -> None:
            if self._last is entry:
                self._remember(None)
            self.returned.emit(entry)
            self.failed.emit(error)

        self._remember(entry)
        self._background.run(job, lambda _: self.trashed.emit(entry.kind, entry.id), failed)

    def undo(self) -> None:
        """Bring the entry trashed last back."""
        entry = self._last
        if entry is None:
            return

        def job(store: Store) -> None:
            store.history.restore(entry.kind, entry.id)

        def done(_: None) -> None:
            self.returned.emit(entry)
            self.restored.emit(entry.kind, entry.id)

        def failed(error: KnownError) -> None:
            self._remember(entry)
            self.failed.emit(error)

        self._remember(None)
        self._background.run(job, done, failed)

    def forget(self) -> None:
        """What was trashed stays there."""
        self._remember(None)

    def _remember(self, entry: Entry | None) -> None:
        if entry is not self._last:
            self._last = entry
            self.changed.emit()
