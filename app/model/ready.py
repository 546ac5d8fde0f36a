"""Whether somebody is ready: what they noted last about themselves, and the lines to look at before a talk."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.calm import CalmSession

STRONG = 6
"""From this strength on, of 0 to 10, a calm session is suggested before anything is said."""

FRESH = timedelta(hours=24)
"""What was noted longer ago than this says nothing about now."""

READY = ("calm", "time", "hope", "no")
"""The readiness lines in their order: calm enough, a time asked for, what I hope for, can I hear a no."""


@dataclass(frozen=True, slots=True)
class Noted:
    """A strength, 0 to 10, and when somebody noted it, aware and in UTC."""

    strength: int
    when: datetime


def last_noted(session: CalmSession | None, checked_in: Noted | None) -> Noted | None:
    """The strength that was noted last and that no calm session has followed, or None.

    session: the newest. checked_in: the number set at the check-in last, whether or not a session came of it; it counts
    if it was set after that session was over. Otherwise the session has the word: by its strength after, or, where it
    was left without finishing and no strength after was noted, by the one before. A session that is under way, or was
    finished without a number, leaves nothing to go by.
    """
    if checked_in is not None and (session is None or checked_in.when > _end(session)):
        return checked_in
    if session is None:
        return None
    if session.after is not None:
        return Noted(session.after, _end(session))
    if session.before is not None and session.outcome in ("early", "interrupted"):
        return Noted(session.before, session.started)
    return None


def soothe_first(noted: Noted | None, now: datetime) -> bool:
    """Whether to suggest calming down first: what was noted is STRONG or more, and not further than FRESH from now."""
    return noted is not None and noted.strength >= STRONG and abs(now - noted.when) <= FRESH


def _end(session: CalmSession) -> datetime:
    """When it was over; pauses are known only where it was written down while it ran."""
    counted = session.started + timedelta(seconds=session.seconds)
    return max(counted, session.seen) if session.seen is not None else counted
