"""The private timeline of drafts, calm sessions and talks looked back on, and the protocol its storage fulfils."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol

from app.model.draft import Person, Status

Kind = Literal["draft", "session", "reflection"]
Key = tuple[Kind, str]
"""Kind and id: what an entry is called by."""

DAYS_IN_TRASH = 30
"""After so many days in the trash an entry leaves for good when the store is opened."""


@dataclass(frozen=True, slots=True)
class Cursor:
    """A place in the timeline: what comes after it is older."""

    place: int
    kind: Kind


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the timeline.

    `when` is aware, in UTC: a draft's last change, a session's start, the moment somebody began to look back. `title`
    is the person and title of a draft, the practice of a session or the person of a talk; `preview` a first stretch of
    the text, at most 200 characters on one line. `before` and `after` are strengths 0 to 10, None where they were not
    noted, `after` of a talk too. `minutes` is what a session lasted, rounded; 0 for others. `thread` is the id of the
    draft that links the sessions before it and the talks after it, or nothing; `status` is a draft's alone, `feelings`
    are a session's. `place` says where the entry stands among its kind: the newer, the higher.
    """

    kind: Kind
    id: str
    when: datetime
    title: str
    preview: str
    before: int | None = None
    after: int | None = None
    minutes: int = 0
    thread: str = ""
    status: Status | None = None
    feelings: tuple[str, ...] = ()
    place: int = field(default=0, compare=False)

    @property
    def key(self) -> Key:
        """Kind and id."""
        return self.kind, self.id

    @property
    def cursor(self) -> Cursor:
        """Where the next page begins if this is the last entry of one."""
        return Cursor(self.place, self.kind)


@dataclass(frozen=True, slots=True)
class Filters:
    """Which entries are wanted: those for which all that is given here holds.

    `person`, `tie` and `situation` are those of the draft an entry belongs to; a talk has a person of its own.
    `person` is a name whatever its case. `kinds`, `statuses` and `feelings` mean any of these, and none means all.
    Only drafts have a status, only sessions have feelings, and a strength is that of a session, before or after, or of
    a talk, from 0 to 10. `since` and `until` are aware; `until` itself is left out. `archived` wants the archived
    drafts instead of all others; `trashed` wants what is in the trash instead, archived or not.
    """

    person: str = ""
    tie: str = ""
    situation: str = ""
    kinds: tuple[Kind, ...] = ()
    statuses: tuple[Status, ...] = ()
    since: datetime | None = None
    until: datetime | None = None
    feelings: tuple[str, ...] = ()
    strength_from: int | None = None
    strength_to: int | None = None
    archived: bool = False
    trashed: bool = False

    def wants(self, kind: Kind) -> bool:
        """Whether an entry of this kind can be what is wanted."""
        strength = self.strength_from is not None or self.strength_to is not None
        if (self.kinds and kind not in self.kinds) or (self.archived and kind != "draft"):
            return False
        match kind:
            case "draft":
                return not (self.feelings or strength)
            case "session":
                return not self.statuses
            case "reflection":
                return not (self.statuses or self.feelings)


ALL = Filters()
"""Everything outside the trash and the archive."""


class History(Protocol):
    """What was written and done. Each call may raise a StoreError; those that change many do all or nothing."""

    def entries(
        self,
        search: str = "",
        limit: int = 100,
        after: Cursor | None = None,
        filters: Filters = ALL,
        by_relevance: bool = False,
        wanted: Callable[[], bool] | None = None,
    ) -> Sequence[Entry]:
        """The newest entries after `after` whose words all begin with the words of `search`; an empty one finds all.

        Any text is a valid search: stars and operators are words like others, accents and case are ignored, and words
        in quotes stand together just so. With `by_relevance` come those that say it most (bm25), newest first among
        equals, and there is no next page; for common words that takes long, as all of them have to be weighed.
        `wanted` is asked from time to time, in the store's thread: once it says no, the answer is empty.
        """

    def people(self) -> Sequence[Person]:
        """Whom drafts and talks outside the trash are for, each once, newest first."""

    def trashed_at(self, key: Key) -> datetime | None:
        """Since when an entry is in the trash; None if it is not there."""

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        """Move an entry to the trash."""

    def restore(self, kind: Kind, entry_id: str) -> None:
        """Take an entry out of the trash."""

    def trash_many(self, keys: Collection[Key], now: datetime) -> None:
        """Move these to the trash; those that are there stay since when they were."""

    def restore_many(self, keys: Collection[Key]) -> None:
        """Take these out of the trash."""

    def archive_many(self, keys: Collection[Key], now: datetime | None) -> None:
        """Put these drafts into the archive, or back from it if `now` is None; others have no archive."""

    def set_status(self, keys: Collection[Key], status: Status, now: datetime) -> None:
        """Give these drafts this status; others have none. Their last change stays when it was."""

    def empty_trash(self, before: datetime | None = None) -> None:
        """Let go for good of what came into the trash before this moment, of all of it if there is none.

        Versions and words leave with their draft; sessions and talks that belonged to it stay, on their own.
        """
