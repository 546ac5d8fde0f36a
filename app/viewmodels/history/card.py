"""The one entry that is looked at, with all of its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

from PySide6.QtCore import QObject, Signal

from app.model.changes import count_words
from app.model.draft import Status
from app.model.errors import KnownError
from app.model.history import DAYS_IN_TRASH, Entry
from app.model.skills.signs import Signs, load_signs
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.draft.page import Page
from app.viewmodels.history.days import Days
from app.viewmodels.history.looked_at import LookedAt, look_at
from app.viewmodels.history.noted import Noted, session_noted, talk_noted
from app.viewmodels.history.review import Review
from app.viewmodels.history.statuses import situation_word, tie_word
from app.viewmodels.history.timeline_row import row_change, row_title
from app.viewmodels.hits import Search, Stretch

Place = Literal["timeline", "archive", "trash"]


class HistoryCard(QObject):
    """Follows what is chosen; its words come from the store, and the card changes when they are there.

    `review` holds the marks of a draft.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime],
        days: Days,
        load_signs: Callable[[], Signs] = load_signs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days = background, clock, days
        self._load_signs = load_signs
        self._signs: dict[str, str] | None = None
        self._wanted: Entry | None = None
        self._entry: Entry | None = None
        self._seen = LookedAt()
        self._search = Search()
        self.review = Review(self)

    @property
    def entry(self) -> Entry | None:
        """What the card shows."""
        return self._entry

    def choose(self, entry: Entry | None, search: Search) -> None:
        """Show this entry, with the hits of `search`, as soon as its words are there."""
        self._wanted = entry
        if entry is None:
            self._show(None, LookedAt(), search)
            return
        if self._entry is not None and _same(entry, self._entry) and self._seen != LookedAt():
            self._show(entry, self._seen, search)
            return
        if entry.kind != "draft":
            self._show(entry, LookedAt(), search)
        self._look(entry, search)

    def look_again(self) -> None:
        """What is shown was changed: read it again."""
        if self._entry is not None and self._wanted is self._entry:
            self._look(self._entry, self._search)

    @property
    def title(self) -> str:
        """What stands at the head: for whom a draft is or its title, a session's practice, with whom a talk was."""
        entry, draft = self._entry, self._seen.draft
        if entry is None:
            return ""
        if draft is not None and draft.to.strip():
            return self.tr("To {name}").format(name=draft.to.strip())
        return entry.title if entry.kind == "session" else row_title(entry)

    @property
    def aside(self) -> str:
        """What stands beside it: title, tie and situation of a draft, the minutes of a session."""
        entry, draft = self._entry, self._seen.draft
        if entry is not None and entry.minutes:
            return self.tr("{minutes} min").format(minutes=entry.minutes)
        if draft is None:
            return ""
        title = draft.title.strip() if draft.to.strip() else ""
        return ", ".join(filter(None, (title, tie_word(draft.tie), situation_word(draft.situation))))

    @property
    def when(self) -> str:
        """Day and time."""
        if self._entry is None:
            return ""
        day = self._days.date(self._entry.when.astimezone().date(), self._clock().astimezone().date())
        return self.tr("{day}, {time}").format(day=day, time=self._days.time(self._entry.when))

    @property
    def change(self) -> str:
        """The strengths before and after a session, such as "7 → 4"."""
        is_talk = self._entry is not None and self._entry.kind == "reflection"
        return row_change(self._entry) if self._entry is not None and not is_talk else ""

    @property
    def change_words(self) -> str:
        """What `change` tells, where it does not tell by itself."""
        both = self._entry is not None and self._entry.before is not None and self._entry.after is not None
        return self.tr("How strong it was, before and after") if both else ""

    @property
    def helped(self) -> str:
        """What helped in a session, if that was noted."""
        if self._seen.session is not None:
            return self._seen.session.helped
        return self._entry.preview if self._entry is not None and self._entry.kind == "session" else ""

    @property
    def noted(self) -> Noted:
        """What else was noted before a session, or when looking back on a talk."""
        if self._seen.session is not None:
            return session_noted(self._seen.session, self._sign)
        return talk_noted(self._seen.talk) if self._seen.talk is not None else ()

    @property
    def status(self) -> Status | None:
        """How far a draft is."""
        return self._seen.draft.status if self._seen.draft is not None else None

    @property
    def counts(self) -> str:
        """How many words and versions a draft has."""
        if self._seen.draft is None:
            return ""
        words, versions = count_words(self._seen.draft.text), self._seen.versions
        counted = self.tr("1 word") if words == 1 else self.tr("{count} words").format(count=words)
        if not versions:
            return counted
        kept = self.tr("1 version") if versions == 1 else self.tr("{count} versions").format(count=versions)
        return self.tr("{words} · {versions}").format(words=counted, versions=kept)

    @property
    def has_versions(self) -> bool:
        """Whether there is something it said before."""
        return self._seen.versions > 0

    @property
    def linked(self) -> tuple[Entry, ...]:
        """What led to it and what it led to, as far as that is outside the trash; oldest first."""
        return self._seen.linked

    @property
    def place(self) -> Place:
        """Where it is kept."""
        if self._seen.trashed_at is not None:
            return "trash"
        return "archive" if self._seen.draft is not None and self._seen.draft.archived_at else "timeline"

    @property
    def place_line(self) -> str:
        """Where it is if it was put away, in a sentence."""
        if self._seen.trashed_at is not None:
            leaves = (self._seen.trashed_at + timedelta(days=DAYS_IN_TRASH)).astimezone().date()
            day = self._days.date(leaves, self._clock().astimezone().date())
            return self.tr("In the trash. It leaves for good on {day}.").format(day=day)
        return self.tr("In the archive.") if self.place == "archive" else ""

    @property
    def is_draft(self) -> bool:
        """Whether there is something to go on with."""
        return self._entry is not None and self._entry.kind == "draft"

    @property
    def text(self) -> str:
        """The words of a draft, as an editor shows them."""
        return Page(self._seen.draft.text).shown if self._seen.draft is not None else ""

    @property
    def hits(self) -> list[Stretch]:
        """Where in `text` stands what is looked for, in UTF-16 units."""
        return self._search.hits(self.text)

    def _look(self, entry: Entry, search: Search) -> None:
        def done(seen: LookedAt) -> None:
            if self._wanted is entry:
                self._show(entry, seen, search)

        def failed(error: KnownError) -> None:
            done(LookedAt())
            self.failed.emit(error)

        def job(store: Store) -> LookedAt:
            """Whoever walks on through the list does not wait for what was passed."""
            return look_at(store, entry) if self._wanted is entry else LookedAt()

        self._background.run(job, done, failed)

    def _sign(self, sign: str) -> str:
        """What the list calls it; the list may have lost one that was ticked long ago."""
        if self._signs is None:
            try:
                self._signs = {each.id: each.name for each in self._load_signs().signs}
            except KnownError:
                self._signs = {}
        return self._signs.get(sign, sign)

    def _show(self, entry: Entry | None, seen: LookedAt, search: Search) -> None:
        self._entry, self._seen, self._search = entry, seen, search
        self.review.show(seen.draft)
        self.changed.emit()


def _same(one: Entry, other: Entry) -> bool:
    return (one.key, one.when, one.status) == (other.key, other.when, other.status)
