"""A time-out that nobody came back to: how long it can be taken up again, and when a word to others may help."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal

from app.model.calm import CalmSession, CalmSessions
from app.model.time_out import back_at

LeftOpen = Literal["", "take up", "word"]

OFFERED_FOR = timedelta(hours=6)
"""How long after it was interrupted a time-out can be taken up again: an evening."""

A_DAY = timedelta(hours=24)
"""A break that others wait for should end within a day. After it nobody counts on the promise any more."""

REMEMBERED_FOR = timedelta(days=7)
"""How long after a promise a word still makes sense."""


def promised(session: CalmSession) -> datetime:
    """The full minute its time was to be over, as it stood when it was last written down; pauses moved it."""
    return back_at(session.seen or session.started, _rest(session))


def what_is_open(session: CalmSession, now: datetime) -> LeftOpen:
    """What to offer about an interrupted session: to "take up" the rest, a "word" about its promise, or nothing."""
    if session.outcome != "interrupted" or session.seen is None:
        return ""
    if now - session.seen < OFFERED_FOR and _rest(session):
        return "take up"
    return "word" if A_DAY <= now - promised(session) < REMEMBERED_FOR else ""


def find_interrupted(sessions: CalmSessions) -> CalmSession | None:
    """The session started last, if it was interrupted and not let be since; else None. Raises a StoreError.

    Call it before a session runs: whatever still counts as running was cut off, and is kept as interrupted.
    """
    while cut_off := sessions.unfinished():
        sessions.save(replace(cut_off, outcome="interrupted"))
    latest = sessions.latest()
    return latest if latest and latest.outcome == "interrupted" and latest.seen else None


def let_be(session: CalmSession) -> CalmSession:
    """The same session, of which nothing more is to be said."""
    return replace(session, seen=None)


def _rest(session: CalmSession) -> int:
    """Seconds that were still to come."""
    return max(0, session.planned_seconds + session.extra_seconds - session.seconds)
