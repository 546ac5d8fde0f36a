"""How many minutes of calm each week had."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from app.model.patterns.weeks import latest_weeks, local_day, week_start

FEWEST_SESSIONS, FEWEST_WEEKS = 5, 2
"""Sessions, and weeks they lie in, below which there is no picture."""

MOST_WEEKS = 26
"""Half a year; columns of more would be too fine to tell apart."""


@dataclass(frozen=True, slots=True)
class Calm:
    """One session that began at `when`, aware, and lasted `seconds`."""

    when: datetime
    seconds: int


@dataclass(frozen=True, slots=True)
class CalmWeek:
    """The week that begins with the day `start`: whole minutes, rounded once for all of it, and sessions."""

    start: date
    minutes: int
    sessions: int


def calm_weeks(
    sessions: Iterable[Calm], today: date, first_weekday: int = 0, zone: tzinfo | None = None
) -> tuple[CalmWeek, ...] | None:
    """The latest MOST_WEEKS weeks, oldest first, empty ones between too; None if that is too little.

    The last one is the last with a session. Sessions that took no time do not count, nor what is dated after `today`:
    a clock was wrong. See `week_start` for `first_weekday`, `local_day` for `zone`.
    """
    days = [(local_day(one.when, zone), one.seconds) for one in sessions if one.seconds > 0]
    dated = [(week_start(day, first_weekday), seconds) for day, seconds in days if day <= today]
    if not dated:
        return None
    starts = [start for start, _ in dated]
    of_week: dict[date, list[int]] = {start: [] for start in latest_weeks(min(starts), max(starts), MOST_WEEKS)}
    for start, seconds in dated:
        if start in of_week:
            of_week[start].append(seconds)
    if sum(map(len, of_week.values())) < FEWEST_SESSIONS or sum(map(bool, of_week.values())) < FEWEST_WEEKS:
        return None
    return tuple(CalmWeek(start, round(sum(each) / 60), len(each)) for start, each in of_week.items())
