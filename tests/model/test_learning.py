from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.model.learning import a_year_before, learned_a_year_ago
from app.model.reflection import Reflection
from tests.standins import ReflectionsInMemory

TODAY = date(2026, 11, 23)


def learned(number: int, day: date, words: str = "Ask first") -> Reflection:
    when = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
    return Reflection(f"{day} {number}", when, when, about_me=words)


def kept(*reflections: Reflection) -> ReflectionsInMemory:
    return ReflectionsInMemory({one.id: one for one in reflections})


@pytest.mark.parametrize(
    ("today", "before"),
    [
        (TODAY, date(2025, 11, 23)),
        (date(2028, 2, 29), date(2027, 2, 28)),
        (date(2029, 2, 28), date(2028, 2, 28)),
        (date(2026, 1, 1), date(2025, 1, 1)),
    ],
)
def test_a_year_before(today: date, before: date) -> None:
    assert a_year_before(today) == before


def test_a_week_around_that_day_counts() -> None:
    days = [date(2025, 11, day) for day in (19, 20, 23, 26, 27)]
    reflections = kept(*(learned(0, day) for day in days))
    found = [one.created.date().day for one in learned_a_year_ago(reflections, TODAY)]
    assert found == [26, 23, 20]


def test_it_is_found_under_hundreds_of_newer_ones() -> None:
    newer = [learned(number, TODAY - timedelta(days=number % 300)) for number in range(450)]
    wanted = learned(0, date(2025, 11, 24))
    assert learned_a_year_ago(kept(*newer, wanted), TODAY) == [wanted]


def test_only_what_was_learned_counts() -> None:
    nothing = replace(learned(0, date(2025, 11, 23)), about_me="", shared="yes")
    assert learned_a_year_ago(kept(nothing), TODAY) == []
    assert learned_a_year_ago(kept(), TODAY) == []
