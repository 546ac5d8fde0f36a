"""A month, and what was written or done on each of its days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from app.model.history import Kind
from app.model.patterns.weeks import WEEK, local_day, week_start


@dataclass(frozen=True, slots=True)
class Dated:
    """One entry of the history; `when` is aware."""

    kind: Kind
    when: datetime


@dataclass(frozen=True, slots=True)
class MonthDay:
    """One day, and how many entries of each kind it has; kinds it has none of are left out."""

    day: date
    times: dict[Kind, int]


@dataclass(frozen=True, slots=True)
class Month:
    """The month that begins with the day `start`. Each of its `weeks` has seven places, None outside the month."""

    start: date
    weeks: tuple[tuple[MonthDay | None, ...], ...]

    @property
    def days(self) -> tuple[MonthDay, ...]:
        """Its days, the first one first."""
        return tuple(day for week in self.weeks for day in week if day)

    @property
    def times(self) -> Counter[Kind]:
        """How many entries of each kind it has."""
        whole: Counter[Kind] = Counter()
        for day in self.days:
            whole.update(day.times)
        return whole


def month_of(entries: Iterable[Dated], day: date, first_weekday: int = 0, zone: tzinfo | None = None) -> Month:
    """The month of `day` with these entries; those of other months are left out.

    It is there with no entry at all, too: a calendar only says when. See `week_start` and `local_day` for the others.
    """
    start = day.replace(day=1)
    times: dict[date, Counter[Kind]] = {}
    for entry in entries:
        local = local_day(entry.when, zone)
        if (local.year, local.month) == (start.year, start.month):
            times.setdefault(local, Counter())[entry.kind] += 1
    weeks = []
    week = week_start(start, first_weekday)
    while week <= _last_of(start):
        days = [week + timedelta(days=place) for place in range(7)]
        weeks.append(tuple(_day(one, times) if one.month == start.month else None for one in days))
        week += WEEK
    return Month(start, tuple(weeks))


def _day(day: date, times: dict[date, Counter[Kind]]) -> MonthDay:
    return MonthDay(day, dict(times.get(day, {})))


def _last_of(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
