"""Doing something with entries of the list: the rows follow at once, and come back where it is undone or fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Status
from app.model.errors import KnownError
from app.model.history import Entry
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.history.asked import Asked
from app.viewmodels.history.changing import Changing, Deed
from app.viewmodels.history.selected import Selected
from app.viewmodels.history.timeline import Timeline

_FEW = 50
"""So many rows go and come one by one; with more of them, all are read again."""


class Acting(QObject):
    """Acts on the entries of `timeline`; `asked` says what of the history is shown there.

    `moved`: rows went or came. `stale`: the list is to be read again. `row_wanted(int)`: look at this row.
    `trashed(kind, id)` and `restored(kind, id)` come when it is kept so. `copied(draft id)`: go on with this copy.
    """

    moved = Signal()
    stale = Signal()
    row_wanted = Signal(int)
    trashed = Signal(str, str)
    restored = Signal(str, str)
    copied = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime],
        timeline: Timeline,
        selected: Selected,
        asked: Callable[[], Asked],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock = background, clock
        self._timeline, self._selected, self._asked = timeline, selected, asked
        self._under: Asked | None = None
        self.changing = Changing(background, clock, self)
        self.changing.begun.connect(self._follow)
        self.changing.done.connect(self._done)
        self.changing.undone.connect(self._undone)
        self.changing.failed.connect(self._failed)

    @property
    def selection(self) -> list[Entry]:
        """The entries that are selected, from the top."""
        return self._selected.entries

    def trash(self, entries: Sequence[Entry]) -> None:
        """Move these to the trash."""
        self.changing.trash(entries)

    def restore(self, entries: Sequence[Entry]) -> None:
        """Take these out of the trash."""
        self.changing.restore(entries)

    def archive(self, entries: Sequence[Entry], *, into: bool = True) -> None:
        """Put the drafts among these into the archive, or take them out of it."""
        self.changing.archive(entries, into=into)

    def set_status(self, entries: Sequence[Entry], status: Status) -> None:
        """Say how far the drafts among these are."""
        self.changing.set_status(entries, status)

    @Slot()
    def undo(self) -> None:
        """Make it as it was before what was done last."""
        self.changing.undo()

    @Slot()
    def empty_trash(self) -> None:
        """Let go of all that is in the trash, for good."""
        self.changing.forget()
        self._background.run(lambda store: store.history.empty_trash(), lambda _: self.stale.emit(), self.failed.emit)

    def copy(self, draft_id: str) -> None:
        """Make another draft of the words of this one."""
        now = self._clock()

        def job(store: Store) -> str:
            draft = store.drafts.get(draft_id)
            if draft is None:
                raise KnownError("That draft is not there any more.")
            copy = draft.anew(now)
            store.drafts.save(copy)
            return copy.id

        def done(copy_id: str) -> None:
            self.stale.emit()
            self.copied.emit(copy_id)

        self._background.run(job, done, self.failed.emit)

    def _follow(self, deed: Deed) -> None:
        """Take the rows of what moves out of the list, where they still are."""
        self._under = self._asked()
        if not deed.moves or len(deed.entries) > _FEW:
            return
        for entry in deed.entries:
            row = self._timeline.place(entry.key)
            if row is not None:
                self._timeline.remove(row)
        self.moved.emit()

    def _done(self, deed: Deed) -> None:
        if not deed.moves or len(deed.entries) > _FEW:
            self.stale.emit()
        self._tell(deed, went=deed.what == "trash")

    def _undone(self, deed: Deed) -> None:
        self._bring_back(deed)
        self._tell(deed, went=deed.what == "restore")

    def _failed(self, deed: Deed, error: KnownError) -> None:
        if deed is not self.changing.last:
            self._bring_back(deed)
        self.failed.emit(error)

    def _tell(self, deed: Deed, *, went: bool) -> None:
        """Say which entries went to the trash, or came out of it."""
        if deed.what in ("trash", "restore"):
            for kind, entry_id in deed.keys:
                (self.trashed if went else self.restored).emit(kind, entry_id)

    def _bring_back(self, deed: Deed) -> None:
        """Let the rows stand where they did."""
        if not deed.moves or len(deed.entries) > _FEW or self._asked() != self._under:
            self.stale.emit()
            return
        rows = [self._timeline.insert(entry) for entry in deed.entries if self._timeline.place(entry.key) is None]
        self.moved.emit()
        if rows:
            self.row_wanted.emit(min(rows))
