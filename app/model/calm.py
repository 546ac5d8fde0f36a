"""Calming down: practices, the pacing of a breath, and a session with the protocol its storage fulfils."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Outcome = Literal["running", "finished", "early", "interrupted"]


@dataclass(frozen=True, slots=True)
class CalmSession:
    """One time-out. `started` is aware, in UTC; `seconds` were spent in it, pauses left out; strengths are 0 to 10.

    `practice` is the practice's id, `practice_name` its name as it was shown then. `feelings` are words of the feelings
    list, `signs` ids of signs of the body, `pulse` is in beats a minute, `trigger` what set it off in the person's own
    words. `extra_seconds` were added when the time was over. `seen` is when it was last written down while it ran,
    aware, in UTC: what came after that nobody knows if the program was stopped. `draft_id` is the draft it led to, if
    any.
    """

    id: str
    started: datetime
    practice: str
    practice_name: str
    planned_seconds: int
    seconds: int = 0
    before: int | None = None
    after: int | None = None
    outcome: Outcome = "running"
    helped: str = ""
    feelings: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    pulse: int | None = None
    trigger: str = ""
    extra_seconds: int = 0
    seen: datetime | None = None
    draft_id: str = ""


class CalmSessions(Protocol):
    """Where calm sessions are kept. Each call may raise a StoreError."""

    def save(self, session: CalmSession) -> None:
        """Keep `session` under its id, in place of what was there before."""

    def get(self, session_id: str) -> CalmSession | None:
        """The session with this id, trashed or not, or None."""

    def latest(self) -> CalmSession | None:
        """The session started last that is not in the trash, or None."""

    def unfinished(self) -> CalmSession | None:
        """The session started last that is still "running" and not in the trash, or None."""

    def of_draft(self, draft_id: str) -> Sequence[CalmSession]:
        """The sessions outside the trash that led to this draft, newest first."""

    def pairs(self, practice: str) -> Sequence[tuple[int, int]]:
        """Strength before and after, each 0 to 10, of the sessions with the practice of this id, oldest first.

        Only sessions outside the trash that have both.
        """

    def helped(self, limit: int) -> Sequence[str]:
        """What helped, in the words of the sessions outside the trash, newest first; at most `limit`, 1 or more.

        Blanks at either end are left out, and so is what was said before, whatever its case.
        """
