"""The one entry that is looked at, with all of its words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.history import Entry
from app.model.skills.signs import Signs, load_signs
from app.viewmodels.background import Background
from app.viewmodels.draft.page import Page
from app.viewmodels.history.days import Days
from app.viewmodels.history.hits import Search, Stretch
from app.viewmodels.history.timeline_row import row_change


class HistoryCard(QObject):
    """Follows what is chosen; its words come from the store, and the card changes when they are there."""

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
        self._session: CalmSession | None = None
        self._wanted: Entry | None = None
        self._entry: Entry | None = None
        self._draft: Draft | None = None
        self._search = Search()

    @property
    def entry(self) -> Entry | None:
        """What the card shows."""
        return self._entry

    def choose(self, entry: Entry | None, search: Search) -> None:
        """Show this entry, with the hits of `search`, as soon as its words are there."""
        self._wanted = entry
        self._session = None
        if entry is None or entry.kind == "session":
            self._show(entry, None, search)
            if entry is not None:
                self._look_at_session(entry)
            return
        if self._entry is not None and _same(entry, self._entry) and self._draft is not None:
            self._show(entry, self._draft, search)
            return

        def done(draft: Draft | None) -> None:
            if self._wanted is entry:
                self._show(entry, draft, search)

        def failed(error: KnownError) -> None:
            done(None)
            self.failed.emit(error)

        self._background.run(lambda store: store.drafts.get(entry.id), done, failed)

    @property
    def title(self) -> str:
        """What stands at the head: for whom a draft is, or its title; the practice of a session."""
        if self._entry is None:
            return ""
        if self._draft is not None and self._draft.to.strip():
            return self.tr("To {name}").format(name=self._draft.to.strip())
        if self._entry.kind == "draft":
            return self._entry.title or self.tr("A draft without a name")
        return self._entry.title

    @property
    def aside(self) -> str:
        """What stands beside it: the title of a draft for somebody, the minutes of a session."""
        if self._entry is None:
            return ""
        if self._entry.kind == "session":
            return self.tr("{minutes} min").format(minutes=self._entry.minutes) if self._entry.minutes else ""
        return self._draft.title.strip() if self._draft is not None and self._draft.to.strip() else ""

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
        return row_change(self._entry) if self._entry is not None else ""

    @property
    def change_words(self) -> str:
        """What `change` tells, where it does not tell by itself."""
        both = self._entry is not None and self._entry.before is not None and self._entry.after is not None
        return self.tr("How strong it was, before and after") if both else ""

    @property
    def helped(self) -> str:
        """What helped in a session, if that was noted."""
        if self._session is not None:
            return self._session.helped
        return self._entry.preview if self._entry is not None and not self.is_draft else ""

    @property
    def noted(self) -> tuple[tuple[str, str], ...]:
        """What else was noted before a session: a heading and words, each."""
        session = self._session
        if session is None:
            return ()
        pulse = "" if session.pulse is None else self.tr("{pulse} a minute").format(pulse=session.pulse)
        told = (
            (self.tr("What set it off"), session.trigger.strip()),
            (self.tr("Feelings"), ", ".join(session.feelings)),
            (self.tr("Body"), ", ".join(self._sign(sign) for sign in session.signs)),
            (self.tr("Pulse"), pulse),
        )
        return tuple((heading, words) for heading, words in told if words)

    @property
    def is_draft(self) -> bool:
        """Whether there is something to go on with."""
        return self._entry is not None and self._entry.kind == "draft"

    @property
    def text(self) -> str:
        """The words of a draft, as an editor shows them."""
        return Page(self._draft.text).shown if self._draft is not None else ""

    @property
    def hits(self) -> list[Stretch]:
        """Where in `text` stands what is looked for, in UTF-16 units."""
        return self._search.hits(self.text)

    def _look_at_session(self, entry: Entry) -> None:
        def done(session: CalmSession | None) -> None:
            if self._wanted is entry and session is not None:
                self._session = session
                self.changed.emit()

        self._background.run(lambda store: store.sessions.get(entry.id), done, self.failed.emit)

    def _sign(self, sign: str) -> str:
        """What the list calls it; the list may have lost one that was ticked long ago."""
        if self._signs is None:
            try:
                self._signs = {each.id: each.name for each in self._load_signs().signs}
            except KnownError:
                self._signs = {}
        return self._signs.get(sign, sign)

    def _show(self, entry: Entry | None, draft: Draft | None, search: Search) -> None:
        self._entry, self._draft, self._search = entry, draft, search
        self.changed.emit()


def _same(one: Entry, other: Entry) -> bool:
    return (one.kind, one.id, one.when) == (other.kind, other.id, other.when)
