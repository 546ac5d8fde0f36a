"""Days and times of day as the person's country writes them, seen from today."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

_QUOTED = r"'[^']*'"
_LOOSE = rf"(?:[\s.,،⹁/]|{_QUOTED})*"
_YEAR, _DAY_OF_WEEK = "y+", "dddd"
_AROUND_YEAR = (rf"{_LOOSE}y+{_LOOSE}$", rf"[\s,،]*y+(?:\.?\s*{_QUOTED}|\.)?")
_AROUND_DAY = (r"[\s,،]*dddd$", r"[\s,،]*dddd")
"""What goes with a field at the end of a pattern, and in the midst of it."""

_SECONDS = re.compile(r"[:.]ss")


@dataclass(frozen=True, slots=True)
class DayHead:
    """What stands over a day: its name ("Yesterday", "Thursday", "October") and its date."""

    name: str
    date: str


class Days:
    """Names days in `locale` (the application's own unless given)."""

    def __init__(self, locale: QLocale | None = None) -> None:
        self._locale = locale or QLocale()
        self._long = self._locale.dateFormat(QLocale.FormatType.LongFormat)
        self._this_year = _without(_YEAR, self._long)
        self._this_week = _without(_DAY_OF_WEEK, self._this_year)
        self._time = _SECONDS.sub("", self._locale.timeFormat(QLocale.FormatType.ShortFormat))

    def head(self, day: date, today: date) -> DayHead:
        """How `day` is called on the day `today`."""
        age = (today - day).days
        named = QDate(day.year, day.month, day.day)
        if age == 0:
            return DayHead(QCoreApplication.translate("Days", "Today"), self.date(day, today))
        if age == 1:
            return DayHead(QCoreApplication.translate("Days", "Yesterday"), self.date(day, today))
        if 1 < age < 7:
            name = self._locale.standaloneDayName(named.dayOfWeek())
            return DayHead(self._begun(name), self._locale.toString(named, self._this_week))
        return DayHead(self._begun(self._locale.standaloneMonthName(day.month)), self.date(day, today))

    def short(self, day: date, today: date) -> str:
        """The date where there is little room: day and month, with figures alone if it is in another year."""
        named = QDate(day.year, day.month, day.day)
        if day.year == today.year:
            return self._locale.toString(named, self._this_week)
        return self._locale.toString(named, QLocale.FormatType.ShortFormat)

    def brief(self, day: date, today: date) -> str:
        """The same with a short name of the month, to stand above a dot, such as "23 Nov"."""
        if day.year != today.year:
            return self.short(day, today)
        return self._locale.toString(QDate(day.year, day.month, day.day), self._this_week.replace("MMMM", "MMM"))

    def month(self, day: date) -> str:
        """The month of a day with its year, such as "October 2026"."""
        name = self._begun(self._locale.standaloneMonthName(day.month))
        return QCoreApplication.translate("Days", "{month} {year}").format(month=name, year=day.year)

    def date(self, day: date, today: date) -> str:
        """The whole date, without the year if it is this one."""
        pattern = self._this_year if day.year == today.year else self._long
        return self._locale.toString(QDate(day.year, day.month, day.day), pattern)

    def time(self, moment: datetime) -> str:
        """The time of an aware moment on the clock where the person is, such as "18:44"."""
        local = moment.astimezone()
        return self._locale.toString(QTime(local.hour, local.minute), self._time)

    def _begun(self, name: str) -> str:
        return self._locale.toUpper(name[:1]) + name[1:]


def _without(field: str, pattern: str) -> str:
    """A date pattern without the year ("y+") or the day of the week ("dddd") and what only belongs to it.

    Patterns that come out without a day or month, or with half a quotation, stay whole.
    """
    tail, middle = _AROUND_YEAR if field == _YEAR else _AROUND_DAY
    for shape in (tail, rf"^{field}(?:[^dM']|{_QUOTED})*(?=[dM])", middle):
        shorter, found = re.subn(shape, "", pattern, count=1)
        if found:
            sound = shorter.count("'") % 2 == 0 and "M" in shorter and re.search(r"(?<!d)d{1,2}(?!d)", shorter)
            return shorter if sound else pattern
    return pattern
