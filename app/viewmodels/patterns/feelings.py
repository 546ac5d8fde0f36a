"""Feelings by week, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.patterns.feelings import FEWEST_NOTES, FEWEST_WEEKS, FeelingRow, FeelingsByWeek
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.told import Key, Told

_NAMED = 3
"""So many feelings are named in the sentence."""


@dataclass(frozen=True, slots=True)
class FeelingsTold(Told):
    """`weeks` are short dates, oldest first; each of `feelings` has as many numbers."""

    weeks: tuple[str, ...] = ()
    feelings: tuple[FeelingRow, ...] = ()


def tell_feelings(shown: FeelingsByWeek | None, days: Days, today: date) -> FeelingsTold:
    """What these weeks show, or what it takes for a picture."""
    title = _tr("Feelings by week")
    if shown is None:
        few = _tr("Once feelings are noted {notes} times, in {weeks} weeks or more, this shows which came when.")
        return FeelingsTold(title, few.format(notes=FEWEST_NOTES, weeks=FEWEST_WEEKS))
    by_week = tuple(
        (week, row.word, row.times[place])
        for place, week in reversed(list(enumerate(shown.weeks)))
        for row in shown.rows
        if row.times[place]
    )
    return FeelingsTold(
        title,
        _sentence(shown, days, today),
        enough=True,
        heads=(_tr("Week from"), _tr("Feeling"), _tr("Times")),
        rows=by_week,
        keys=_keys(shown),
        weeks=tuple(days.brief(week, today) for week in shown.weeks),
        feelings=shown.rows,
    )


def _sentence(shown: FeelingsByWeek, days: Days, today: date) -> str:
    """The most frequent ones with their numbers, and since when."""
    named = ", ".join(
        _tr("{feeling} ({times})").format(feeling=row.word, times=row.whole) for row in shown.rows[:_NAMED]
    )
    most = _tr("Noted most in the {weeks} weeks from {first} on: {feelings}.").format(
        weeks=len(shown.weeks), first=days.date(shown.weeks[0], today), feelings=named
    )
    return f"{most} {_tr('This is only what you noted.')}"


def _keys(shown: FeelingsByWeek) -> tuple[Key, ...]:
    most = max(times for row in shown.rows for times in row.times)
    keys = (Key("small", _tr("once")), Key("middle", _tr("twice")), Key("large", _tr("three times or more")))
    return keys[: min(most, len(keys))]


def _tr(words: str) -> str:
    return QCoreApplication.translate("FeelingsByWeek", words)
