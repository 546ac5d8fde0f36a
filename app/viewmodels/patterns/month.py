"""A month's calendar in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from app.model.history import Kind
from app.model.patterns.month import Month, MonthDay
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.told import Key, Told

KINDS: tuple[Kind, ...] = ("draft", "session", "reflection")


@dataclass(frozen=True, slots=True)
class DayTold:
    """One day: its number, the kinds of entries it has, and all of it as a screen reader says it."""

    day: date
    number: str
    kinds: tuple[Kind, ...]
    spoken: str
    is_today: bool


@dataclass(frozen=True, slots=True)
class MonthTold(Told):
    """`month` is its name with the year; `weekdays` are seven short names; places outside the month are None."""

    month: str = ""
    weekdays: tuple[str, ...] = ()
    weekdays_spoken: tuple[str, ...] = ()
    weeks: tuple[tuple[DayTold | None, ...], ...] = ()


def tell_month(shown: Month, days: Days, today: date) -> MonthTold:
    """What the days of this month have; a calendar needs no least number of entries."""
    month, times = days.month(shown.start), shown.times
    if times:
        told = _tr("{month}: {each}.").format(month=month, each=_each(times))
    else:
        told = _tr("Nothing is noted in {month}.").format(month=month)
    return MonthTold(
        _tr("Month by month"),
        told,
        enough=True,
        heads=(_tr("Day"), *(_kind(kind) for kind in KINDS)),
        rows=tuple((one.day, *(one.times.get(kind, 0) for kind in KINDS)) for one in reversed(shown.days) if one.times),
        keys=tuple(Key(kind, _kind(kind)) for kind in KINDS),
        month=month,
        weekdays=_weekdays(shown, QLocale.FormatType.ShortFormat),
        weekdays_spoken=_weekdays(shown, QLocale.FormatType.LongFormat),
        weeks=tuple(tuple(_day(one, days, today) if one else None for one in week) for week in shown.weeks),
    )


def _day(one: MonthDay, days: Days, today: date) -> DayTold:
    name = days.date(one.day, today)
    if one.day == today:
        name = _tr("{day}, today").format(day=name)
    spoken = _tr("{day}: {each}.").format(day=name, each=_each(one.times)) if one.times else name
    kinds = tuple(kind for kind in KINDS if one.times.get(kind))
    return DayTold(one.day, QLocale().toString(one.day.day), kinds, spoken, one.day == today)


def _each(times: dict[Kind, int]) -> str:
    words = {
        "draft": _tr("drafts {times}"),
        "session": _tr("calm sessions {times}"),
        "reflection": _tr("talks {times}"),
    }
    return ", ".join(words[kind].format(times=times[kind]) for kind in KINDS if times.get(kind))


def _kind(kind: Kind) -> str:
    names = {"draft": _tr("Drafts"), "session": _tr("Calm sessions"), "reflection": _tr("Talks")}
    return names[kind]


def _weekdays(shown: Month, form: QLocale.FormatType) -> tuple[str, ...]:
    """Names of the days in the order the weeks have them."""
    whole = next(week for week in shown.weeks if all(week))
    return tuple(QLocale().standaloneDayName(one.day.isoweekday(), form) for one in whole if one)


def _tr(words: str) -> str:
    return QCoreApplication.translate("MonthPicture", words)
