"""Calming down: practices, the pacing of a breath, and a session with the protocol its storage fulfils."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

Outcome = Literal["running", "finished", "early", "interrupted"]


@dataclass(frozen=True, slots=True)
class CalmSession:
    """One time-out. `started` is aware, in UTC; `seconds` were spent in it, pauses left out; strengths are 0 to 10.

    `practice` is the practice's id, `practice_name` its name as it was shown then.
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


class CalmSessions(Protocol):
    """Where calm sessions are kept. Each call may raise a StoreError."""

    def save(self, session: CalmSession) -> None:
        """Keep `session` under its id, in place of what was there before."""

    def latest(self) -> CalmSession | None:
        """The session started last that is not in the trash, or None."""
