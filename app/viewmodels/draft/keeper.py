"""Brings drafts to the store one after the other, tries again what failed, and forgets none of them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.store import Store
from app.model.two_windows import Kept, follow
from app.viewmodels.background import Background

RETRY = 5000
"""Milliseconds after which a draft that could not be kept, or whose answer never came, is tried again."""


class Keeper(QObject):
    """Keeps the newest version of each draft handed to it.

    One is under way at a time; of those that wait only the newest version of a draft is kept. `kept(draft)` and
    `failed(error)` say how it went; after a failure the draft waits and is tried again by itself, and keeps no other
    from being kept meanwhile. Before `kept` comes `met(draft, Kept)` where another window had written on the draft.
    """

    kept = Signal(object)
    failed = Signal(object)
    met = Signal(object, object)

    def __init__(self, background: Background, retry: int = RETRY, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._waiting: dict[str, Draft] = {}
        self._under_way: Draft | None = None
        self._failures: dict[str, KnownError] = {}
        self._resting: set[str] = set()
        self._seen: dict[str, Draft] = {}  # used by jobs for the store alone, which come in order
        self._overdue = QTimer(self, singleShot=True, interval=retry)
        self._overdue.timeout.connect(self._give_up)
        self._retry = QTimer(self, singleShot=True, interval=retry)
        self._retry.timeout.connect(self._again)

    def keep(self, draft: Draft) -> None:
        """Keep `draft` as soon as what is under way is through."""
        self._waiting[draft.id] = draft
        self._resting.discard(draft.id)
        self._next()

    def saw(self, draft: Draft) -> None:
        """This is what the store holds of a draft that is written on from now on."""
        self._background.run(lambda _: self._seen.update({draft.id: draft}))

    def unkept(self, draft_id: str) -> Draft | None:
        """The newest version of this draft that is not known to be kept, or None."""
        if draft_id in self._waiting:
            return self._waiting[draft_id]
        return self._under_way if self._under_way and self._under_way.id == draft_id else None

    @property
    def trouble(self) -> KnownError | None:
        """Why a draft could not be kept when that was last tried, None if none is waiting for that reason."""
        return next(reversed(self._failures.values()), None)

    @property
    def idle(self) -> bool:
        """Whether all that was handed over is kept."""
        return not self._waiting and self._under_way is None

    def close(self) -> None:
        """Send all that waits, without waiting for answers. The store works in order, so the newest comes last."""
        for draft in tuple(self._waiting.values()):
            self._send(draft)

    def _next(self) -> None:
        ready = next((draft_id for draft_id in self._waiting if draft_id not in self._resting), None)
        if self._under_way is None and ready is not None:
            self._under_way = self._waiting.pop(ready)
            self._overdue.start()
            self._send(self._under_way)

    def _send(self, draft: Draft) -> None:
        self._background.run(
            lambda store: self._write(store, draft),
            lambda kept: self._done(draft, kept),
            lambda error: self._failed(draft, error),
        )

    def _write(self, store: Store, draft: Draft) -> Kept:
        kept = store.drafts.keep(draft, self._seen.get(draft.id))
        self._seen[draft.id] = kept.draft
        store.runs.write_on(draft.id)
        return kept

    def _done(self, draft: Draft, kept: Kept) -> None:
        waiting = self._waiting.get(draft.id)
        if waiting is draft:
            del self._waiting[draft.id]
        elif waiting is not None:
            self._waiting[draft.id] = follow(waiting, draft, kept.draft)
        self._failures.pop(draft.id, None)
        self._settle(draft)
        if kept != Kept(draft):
            self.met.emit(draft, kept)
        self.kept.emit(draft)
        self._next()

    def _failed(self, draft: Draft, error: KnownError) -> None:
        self._settle(draft)
        self._waiting.setdefault(draft.id, draft)
        self._failures.pop(draft.id, None)
        self._failures[draft.id] = error
        self._resting.add(draft.id)
        if not self._retry.isActive():
            self._retry.start()
        self.failed.emit(error)
        self._next()

    def _settle(self, draft: Draft) -> None:
        if self._under_way is draft:
            self._under_way = None
            self._overdue.stop()

    @Slot()
    def _give_up(self) -> None:
        """The answer never came: try again."""
        if self._under_way is not None:
            self._waiting.setdefault(self._under_way.id, self._under_way)
            self._under_way = None
        self._next()

    @Slot()
    def _again(self) -> None:
        self._resting.clear()
        self._next()
