"""What the History tab can do: show what was written and done, find it, open it, trash it and bring it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.history import ALL, Cursor, Entry, Filters
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.history.card import HistoryCard
from app.viewmodels.history.days import Days
from app.viewmodels.history.hits import Search
from app.viewmodels.history.timeline import Key, Timeline
from app.viewmodels.history.trash import HistoryTrash

PAGE = 100
"""Entries asked for at once."""

PAUSE = 120
"""Milliseconds without a key before a search begins."""

PATIENCE = 300
"""Milliseconds before a word is said about waiting."""

Showing = Literal["nothing", "opening", "empty", "entries"]


class HistoryViewModel(QObject):
    """The timeline and what is done with it. Nothing is read before the tab is first seen.

    `changed`: `showing`, `trouble` or `found` differ. `row_wanted(int)`: choose and show this row.
    """

    changed = Signal()
    row_wanted = Signal(int)
    draft_opened = Signal(str)
    draft_wanted = Signal()
    trashed = Signal(str, str)
    restored = Signal(str, str)

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime] = utc_now,
        days: Days | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock = background, clock
        days = days or Days()
        self.timeline = Timeline(days, clock().astimezone().date(), self)
        self.card = HistoryCard(background, clock, days, parent=self)
        self.trash = HistoryTrash(background, clock, self)
        self._revision = 0
        self._words, self._shown_words = "", ""
        self._active, self._stale = False, True
        self._answered = self._opening = False
        self._trouble = ""
        self._trashed_under = ""
        self._chosen: Key | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._pause.timeout.connect(self._load)
        self._patience.timeout.connect(self._say_opening)
        self.timeline.more_wanted.connect(self._load_more)
        self.card.failed.connect(self._fail)
        self.trash.failed.connect(self._fail)
        self.trash.returned.connect(self._take_back)
        self.trash.trashed.connect(self.trashed)
        self.trash.restored.connect(self.restored)

    @property
    def showing(self) -> Showing:
        """What the place of the list is for now; "nothing" also where only `trouble` can be told."""
        if self._answered:
            return "entries" if self.timeline.rowCount() or self._shown_words.strip() else "empty"
        return "opening" if self._opening else "nothing"

    @property
    def shown(self) -> tuple[str, Filters]:
        """The words and filters by which what is shown was found."""
        return self._shown_words, ALL

    @property
    def trouble(self) -> str:
        """One sentence on what could not be done, or nothing."""
        return self._trouble

    @property
    def found(self) -> str:
        """How much was found, or nothing while nothing is looked for."""
        count = self.timeline.rowCount()
        if not self._shown_words.strip() or not self._answered:
            return ""
        if not count:
            return self.tr("Nothing found for these words.")
        if self.timeline.has_more:
            return self.tr("More than {count} found.").format(count=count)
        return self.tr("{count} found.").format(count=count)

    def set_active(self, active: bool) -> None:
        """The tab is seen, or is not any more."""
        self._active = active
        if not active:
            self.trash.forget()
            return
        self.timeline.set_today(self._clock().astimezone().date())
        if self._stale:
            self._load()

    def refresh(self) -> None:
        """Something was saved: read again, now or when the tab is next seen."""
        self._stale = True
        if self._active:
            self._load()

    def search(self, words: str) -> None:
        """Look for these words after a short pause; all entries are shown if there are none."""
        if words != self._words:
            self._words = words
            self._pause.start()

    def choose(self, row: int) -> None:
        """Look at this row; -1 for none."""
        entry = self.timeline.entry(row) if 0 <= row < self.timeline.rowCount() else None
        self._chosen = (entry.kind, entry.id) if entry else None
        self.card.choose(entry, Search(self._shown_words))

    def open(self, row: int) -> None:
        """Go on with the draft in this row; nothing happens for a session."""
        self._open(self.timeline.entry(row))

    def open_card(self) -> None:
        """Go on with the draft on the card."""
        if self.card.entry is not None:
            self._open(self.card.entry)

    def trash_row(self, row: int) -> None:
        """Move the entry in this row to the trash."""
        self._trashed_under = self._shown_words
        self.trash.trash(self.timeline.remove(row))
        self.changed.emit()

    def trash_card(self) -> None:
        """Move the entry on the card to the trash."""
        entry = self.card.entry
        row = self.timeline.place((entry.kind, entry.id)) if entry is not None else None
        if row is not None:
            self.trash_row(row)

    def _open(self, entry: Entry) -> None:
        if entry.kind == "draft":
            self.draft_opened.emit(entry.id)

    def _load(self) -> None:
        """Read the first entries for the words wanted, or all those shown again if the words are the same."""
        self._pause.stop()
        self._revision += 1
        revision, words = self._revision, self._words
        again = self._answered and words == self._shown_words
        limit = max(PAGE, self.timeline.rowCount()) if again else PAGE

        def done(entries: Sequence[Entry] | None) -> None:
            if entries is not None and revision == self._revision:
                self._show(entries, len(entries) == limit, words, again)

        self._stale = False
        self.timeline.hold()
        if not self._answered and not self._opening:
            self._patience.start()
        self._background.run(self._page_job(revision, words, limit, None), done, self._fail)

    def _load_more(self) -> None:
        revision, after = self._revision, self.timeline.end

        def done(entries: Sequence[Entry] | None) -> None:
            if entries is not None and revision == self._revision:
                self.timeline.append(entries, len(entries) == PAGE)
                self.changed.emit()

        self._background.run(self._page_job(revision, self._shown_words, PAGE, after), done, self._fail)

    def _say_opening(self) -> None:
        self._opening = True
        self.changed.emit()

    def _page_job(
        self, revision: int, words: str, limit: int, after: Cursor | None
    ) -> Callable[[Store], Sequence[Entry] | None]:
        """Work for the store that is left undone, answering None, once something newer was asked for."""

        def wanted() -> bool:
            return revision == self._revision

        def job(store: Store) -> Sequence[Entry] | None:
            return store.history.entries(words, limit, after, wanted=wanted) if wanted() else None

        return job

    def _show(self, entries: Sequence[Entry], more: bool, words: str, again: bool) -> None:
        self._patience.stop()
        self._answered, self._opening, self._trouble = True, False, ""
        chosen = self._chosen
        self.timeline.set_today(self._clock().astimezone().date())
        if again:
            self.timeline.renew(entries, more)
        else:
            self._shown_words = words
            self.timeline.show(entries, more, Search(words))
        self.changed.emit()
        kept = self.timeline.place(chosen) if chosen and again else None
        if kept is not None:
            self.choose(kept)
        elif self.timeline.rowCount():
            self.row_wanted.emit(0)
        else:
            self.choose(-1)

    def _fail(self, error: KnownError) -> None:
        self._patience.stop()
        self._trouble, self._stale, self._opening = str(error), True, False
        self.changed.emit()

    def _take_back(self, entry: Entry) -> None:
        if self._shown_words != self._trashed_under:
            self._load()
            return
        row = self.timeline.insert(entry)
        self.changed.emit()
        self.row_wanted.emit(row)
