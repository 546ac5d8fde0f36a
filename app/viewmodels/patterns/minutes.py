"""Calm minutes by week, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.patterns.minutes import FEWEST_SESSIONS, FEWEST_WEEKS, CalmWeek
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.told import Told, number


@dataclass(frozen=True, slots=True)
class MinutesTold(Told):
    """`weeks` are short dates, oldest first, each with its minutes; `unit` stands above the scale."""

    weeks: tuple[tuple[str, int], ...] = ()
    unit: str = ""


def tell_minutes(shown: Sequence[CalmWeek] | None, days: Days, today: date) -> MinutesTold:
    """What these weeks show, or what it takes for a picture."""
    title = _tr("Calm minutes by week")
    if shown is None:
        few = _tr(
            "Once there are {sessions} sessions, in {weeks} weeks or more, this shows how much time each week had."
        )
        return MinutesTold(title, few.format(sessions=FEWEST_SESSIONS, weeks=FEWEST_WEEKS))
    told = _tr("In the {weeks} weeks from {first} on: {minutes} minutes in {sessions} sessions.")
    return MinutesTold(
        title,
        told.format(
            weeks=len(shown),
            first=days.date(shown[0].start, today),
            minutes=number(sum(week.minutes for week in shown)),
            sessions=number(sum(week.sessions for week in shown)),
        ),
        enough=True,
        heads=(_tr("Week from"), _tr("Minutes"), _tr("Sessions")),
        rows=tuple((week.start, week.minutes, week.sessions) for week in reversed(shown)),
        weeks=tuple((days.brief(week.start, today), week.minutes) for week in shown),
        unit=_tr("minutes"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("CalmMinutes", words)
