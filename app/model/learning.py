"""What was learned from talks, and what of it is a year old."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from app.model.reflection import Reflection, Reflections, SkillLearned

SKILLS: tuple[SkillLearned, ...] = ("know", "value", "soothe", "share", "be_curious")
"""The five skills that a lesson can be about, in the order they are spoken of."""

AROUND = timedelta(days=3)
"""How far from the very day a year ago something was learned that still counts as "a year ago"."""

_PAGE = 200


def a_year_before(today: date) -> date:
    """The same day a year ago; for 29 February the day before it."""
    if (today.month, today.day) == (2, 29):
        return date(today.year - 1, 2, 28)
    return today.replace(year=today.year - 1)


def learned_a_year_ago(reflections: Reflections, today: date) -> list[Reflection]:
    """What was learned within AROUND of the day a year before `today`, where the person is; newest first."""
    day = a_year_before(today)
    return [one for one in _since(reflections, day - AROUND) if _day(one) <= day + AROUND]


def _since(reflections: Reflections, day: date) -> Iterator[Reflection]:
    """Those in which something was learned, newest first, back to that day."""
    last: Reflection | None = None
    while page := reflections.lessons(_PAGE, last):
        for last in page:
            if _day(last) < day:
                return
            yield last
        if len(page) < _PAGE:
            return


def _day(reflection: Reflection) -> date:
    return reflection.created.astimezone().date()
