"""What the History tab can do: show what was written and done, find it, open it, trash it and bring it back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Literal

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.history import Cursor, Entry, Filters, Key
from app.viewmodels.background import Background
from app.viewmodels.history.acting import Acting
from app.viewmodels.history.asked import Asked, found_sentence
from app.viewmodels.history.card import HistoryCard
from app.viewmodels.history.days import Days
from app.viewmodels.history.filtering import Filtering
from app.viewmodels.history.page import Page, page_job
from app.viewmodels.history.selected import Selected
from app.viewmodels.history.timeline import Timeline
from app.viewmodels.hits import Search

PAGE = 100
"""Entries asked for at once."""

_AT_ONCE = 500
"""Entries that are read again in one go, at most."""

PATIENCE = 300
"""Milliseconds before a word is said about waiting."""

Showing = Literal["nothing", "opening", "empty", "entries"]


class HistoryViewModel(QObject):
    """The timeline and what is done with it. Nothing is read before the tab is first seen.

    `changed`: `showing`, `trouble`, `found` or `previews` differ. `row_wanted(int)`: choose and show this row, -1 for
    none. `previews_turned(bool)`: somebody wants the words of each entry to be seen, or not.
    """

    changed = Signal()
    row_wanted = Signal(int)
    previews_turned = Signal(bool)
    draft_opened = Signal(str)
    draft_wanted = Signal()
    talk_opened = Signal(str)
    versions_wanted = Signal(str, str)
    hints_wanted = Signal(str)
    look_back_wanted = Signal(str)
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
        self.selected = Selected(self.timeline, self)
        self.filtering = Filtering(background, clock, days, self)
        self.card = HistoryCard(background, clock, days, parent=self)
        self.acting = Acting(background, clock, self.timeline, self.selected, lambda: self._shown, self)
        self._revision = 0
        self._wanted, self._shown = Asked(), Asked()
        self._active, self._stale = False, True
        self._answered = self._waiting = self._slow = False
        self._elsewhere, self._previews, self._anew = False, True, False
        self._trouble = ""
        self._chosen: Key | None = None
        self._chosen_before_hiding: Key | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._patience.timeout.connect(self._say_slow)
        self.timeline.more_wanted.connect(self._load_more)
        self.filtering.changed.connect(self._filter)
        self.filtering.failed.connect(self._fail)
        self.card.failed.connect(self._fail)
        self.acting.failed.connect(self._fail)
        self.acting.moved.connect(self.changed)
        self.acting.row_wanted.connect(self.row_wanted)
        self.acting.stale.connect(self.begin_anew)
        self.acting.trashed.connect(self.trashed)
        self.acting.restored.connect(self.restored)
        self.acting.copied.connect(self.draft_opened)

    @property
    def showing(self) -> Showing:
        """What the place of the list is for now; "nothing" also where only `trouble` can be told."""
        if self._answered:
            return "entries" if self.timeline.rowCount() or not self._shown.is_all else "empty"
        return "opening" if self._slow else "nothing"

    @property
    def elsewhere(self) -> bool:
        """Whether there is something in the archive or in the trash, where the timeline is empty."""
        return self._elsewhere

    @property
    def shown(self) -> tuple[str, Filters]:
        """The words and filters by which what is shown was found."""
        return self._shown.words, self._shown.filters

    @property
    def trouble(self) -> str:
        """One sentence on what could not be done, or nothing."""
        return self._trouble

    @property
    def found(self) -> str:
        """How much was found, or nothing while nothing is looked for."""
        if not self._answered:
            return ""
        if self._slow and not self._wanted.is_all:
            return self.tr("Looking for what fits best…") if self._wanted.best_first else self.tr("Looking…")
        return found_sentence(self._shown, self.timeline.rowCount(), self.timeline.has_more)

    @property
    def can_rank(self) -> bool:
        """Whether what is found could stand in another order: `rank` brings what fits best to the top."""
        return self._wanted.has_words and not self._wanted.best_first

    @property
    def previews(self) -> bool:
        """Whether the words of entries are seen before one is chosen."""
        return self._previews

    def set_active(self, active: bool) -> None:
        """The tab is seen, or is not any more."""
        self._active = active
        if not active:
            self.acting.changing.forget()
            if self._waiting:  # what is looked for would keep the store from what is written meanwhile
                self._revision += 1
                self._stale = True
            return
        self.timeline.set_today(self._clock().astimezone().date())
        if self._stale:
            self._load()

    def refresh(self) -> None:
        """Something was saved, and is the newest now: read the top again, now or when the tab is next seen."""
        self._stale = True
        if self._active:
            self._load()

    @Slot()
    def begin_anew(self) -> None:
        """Something came, went or changed, anywhere: read all that is shown again, or only the top if that is much."""
        self._anew = True
        self.refresh()

    def search(self, words: str) -> None:
        """Look for these words at once; all entries are shown if there are none."""
        if words != self._wanted.words:
            self._ask(Asked(words, self._wanted.filters))

    @Slot()
    def rank(self) -> None:
        """Sort what is found by how well it fits, until other words are looked for."""
        if self.can_rank:
            self._ask(replace(self._wanted, best_first=True))

    @Slot()
    def turn_previews(self) -> None:
        """Show the words of entries, or hide them."""
        self.set_previews(not self._previews)
        self.previews_turned.emit(self._previews)

    def set_previews(self, previews: bool) -> None:
        """Show the words of entries, or hide them: then none is opened beside the list until it is chosen."""
        if previews == self._previews:
            return
        chosen, self._previews = self._chosen, previews
        self.timeline.set_previews(previews)
        self.changed.emit()
        if not previews:
            self._chosen_before_hiding = chosen
            self.row_wanted.emit(-1)
        elif chosen is None and self.timeline.rowCount():
            before = self._chosen_before_hiding
            self.row_wanted.emit((self.timeline.place(before) if before else None) or 0)

    def choose(self, row: int) -> None:
        """Look at this row; -1 for none."""
        entry = self.timeline.entry(row) if 0 <= row < self.timeline.rowCount() else None
        self._chosen = entry.key if entry else None
        self.card.choose(entry, Search(self._shown.words))

    def open(self, row: int) -> None:
        """Go on with the draft in this row; nothing happens for a session."""
        self._open(self.timeline.entry(row))

    def open_card(self) -> None:
        """Go on with the draft on the card."""
        if self.card.entry is not None:
            self._open(self.card.entry)

    def trash_row(self, row: int) -> None:
        """Move the entry in this row to the trash, or all that are selected; what is there stays there."""
        if not self._shown.filters.trashed:
            many = self.selected.count > 1
            self.acting.trash(self.selected.entries if many else [self.timeline.entry(row)])

    def archive_row(self, row: int) -> None:
        """Put the draft in this row into the archive, or take it out if it is there."""
        self.acting.archive([self.timeline.entry(row)], into=not self._shown.filters.archived)

    @property
    def on_card(self) -> list[Entry]:
        """The entry on the card, if there is one."""
        return [self.card.entry] if self.card.entry is not None else []

    def copy_card(self) -> None:
        """Go on with the words of the draft on the card as another draft."""
        if self.card.is_draft and self.card.entry is not None:
            self.acting.copy(self.card.entry.id)

    def look_at_versions(self) -> None:
        """Look at what the draft on the card said before."""
        if self.card.has_versions and self.card.entry is not None:
            self.versions_wanted.emit(self.card.entry.id, self.card.text)

    def look_at_hints(self) -> None:
        """Look at how the hints of the draft on the card went from version to version."""
        if self.card.has_versions and self.card.entry is not None:
            self.hints_wanted.emit(self.card.entry.id)

    def look_back(self) -> None:
        """Look back on the talk that the draft on the card led to."""
        if self.card.is_draft and self.card.entry is not None:
            self.look_back_wanted.emit(self.card.entry.id)

    def go_to(self, entry: Entry) -> None:
        """Look at this entry: in the list if it is there, else on the card alone."""
        row = self.timeline.place(entry.key)
        if row is not None:
            self.row_wanted.emit(row)
        else:
            self._chosen = None
            self.card.choose(entry, Search(self._shown.words))

    def _open(self, entry: Entry) -> None:
        if self.card.place == "trash" and self.card.entry == entry:
            return
        if entry.kind == "draft":
            self.draft_opened.emit(entry.id)
        elif entry.kind == "reflection":
            self.talk_opened.emit(entry.id)

    def _filter(self) -> None:
        self._ask(replace(self._wanted, filters=self.filtering.filters))

    def _ask(self, asked: Asked) -> None:
        """Look for something else: at once, and in place of what is still looked for."""
        self._wanted = asked
        self._stale = True
        if self._active:
            self._load()

    def _load(self) -> None:
        """Read the first entries of what is wanted; of what is shown already, only what differs changes."""
        self._revision += 1
        asked = self._wanted
        loaded = self.timeline.rowCount()
        again = self._answered and asked == self._shown and not (self._anew and loaded > _AT_ONCE)
        limit = max(PAGE, loaded) if again and self._anew and not asked.best_first else PAGE
        self._anew = False

        def done(page: Page) -> None:
            self._show(page, asked, again)

        self._stale, self._waiting = False, True
        self.timeline.hold()
        self._patience.start()
        self._read(asked, limit, None, done)

    def _load_more(self) -> None:
        def done(page: Page) -> None:
            self.timeline.append(page.entries, page.more)
            self.changed.emit()

        self._read(self._shown, PAGE, self.timeline.end, done)

    def _read(self, asked: Asked, limit: int, after: Cursor | None, done: Callable[[Page], None]) -> None:
        """Read a page, unless something newer was asked for before it is there."""
        revision = self._revision

        def wanted() -> bool:
            return revision == self._revision

        def answered(page: Page | None) -> None:
            if page is not None and wanted():
                done(page)

        self._background.run(page_job(asked, limit, after, wanted), answered, self._fail)

    def _say_slow(self) -> None:
        self._slow = True
        self.changed.emit()

    def _show(self, page: Page, asked: Asked, again: bool) -> None:
        self._rest()
        self._answered, self._trouble, self._elsewhere = True, "", page.elsewhere
        chosen = self._chosen
        self.timeline.set_today(self._clock().astimezone().date())
        if again:
            self.timeline.renew(page.entries, page.more and not asked.best_first)
        else:
            self._shown = asked
            self.timeline.show(page.entries, page.more, Search(asked.words), by_day=not asked.best_first)
        self.changed.emit()
        kept = self.timeline.place(chosen) if chosen and again else None
        if kept is not None:
            self.choose(kept)
        elif self.timeline.rowCount() and self._previews:
            self.row_wanted.emit(0)
        else:
            self.choose(-1)

    def _rest(self) -> None:
        """Nothing is waited for any more."""
        self._patience.stop()
        self._waiting = self._slow = False

    def _fail(self, error: KnownError) -> None:
        self._rest()
        self._trouble, self._stale = str(error), True
        self.changed.emit()
