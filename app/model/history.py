"""The private timeline of drafts and calm sessions, and the protocol its storage fulfils."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Kind = Literal["draft", "session"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the timeline.

    `when` is aware, in UTC: a draft's last change, a session's start. `title` is the person and title of a draft or
    the practice of a session; `preview` a first stretch of the text, at most 200 characters on one line. `before` and
    `after` are strengths 0 to 10, of sessions only, None where they were not noted. `minutes` is what a session
    lasted, rounded; 0 for drafts.
    """

    kind: Kind
    id: str
    when: datetime
    title: str
    preview: str
    before: int | None = None
    after: int | None = None
    minutes: int = 0


class History(Protocol):
    """What was written and done, newest first. Each call may raise a StoreError."""

    def entries(self, search: str = "", limit: int = 100, offset: int = 0) -> Sequence[Entry]:
        """Entries outside the trash whose words all begin with the words of `search`; an empty search finds all.

        Any text is a valid search: quotes, stars and operators are words like others, accents and case are ignored.
        """

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        """Move an entry to the trash."""

    def restore(self, kind: Kind, entry_id: str) -> None:
        """Take an entry out of the trash."""
