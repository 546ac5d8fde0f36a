"""Days and weeks as they were on the clock where the person is."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

WEEK = timedelta(days=7)


def local_day(when: datetime, zone: tzinfo | None = None) -> date:
    """The day of an aware moment in `zone`, the machine's own unless given."""
    return when.astimezone(zone).date()


def day_begins(day: date) -> datetime:
    """The aware moment at which a day begins where the machine is."""
    return datetime.combine(day, time.min).astimezone()


def week_start(day: date, first_weekday: int = 0) -> date:
    """The first day of the week of `day`; weeks begin on `first_weekday`, 0 for Monday to 6 for Sunday."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def latest_weeks(first: date, last: date, most: int) -> tuple[date, ...]:
    """The first days of the weeks from `first` to `last`, themselves such days; of more than `most` the latest."""
    count = min(most, (last - first).days // 7 + 1)
    return tuple(last - WEEK * back for back in range(count - 1, -1, -1))
