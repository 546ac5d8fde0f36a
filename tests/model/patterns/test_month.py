from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.patterns.month import Dated, month_of

DAY = date(2026, 11, 23)


def test_an_empty_month_has_all_its_days() -> None:
    month = month_of([], DAY)
    assert month.start == date(2026, 11, 1)
    assert [one.day.day for one in month.days] == list(range(1, 31))
    assert not month.times


def test_entries_count_on_their_day_by_kind() -> None:
    noon = datetime(2026, 11, 3, 12, tzinfo=UTC)
    entries = [Dated("draft", noon), Dated("draft", noon), Dated("reflection", noon)]
    month = month_of([*entries, Dated("session", noon.replace(month=10))], DAY, zone=UTC)
    assert month.days[2].times == {"draft": 2, "reflection": 1}
    assert month.times == {"draft": 2, "reflection": 1}


def test_a_day_is_the_one_on_the_clock_there() -> None:
    entry = Dated("session", datetime(2026, 10, 31, 23, 30, tzinfo=UTC))
    assert month_of([entry], DAY, zone=UTC).days[0].times == {}
    assert month_of([entry], DAY, zone=ZoneInfo("Europe/Berlin")).days[0].times == {"session": 1}


@pytest.mark.parametrize(("first", "place"), [(0, 6), (6, 0), (5, 1)])
def test_weeks_begin_on_the_countrys_day(first: int, place: int) -> None:
    month = month_of([], DAY, first_weekday=first)
    assert [one is not None for one in month.weeks[0]].index(True) == place


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(0, 6))
def test_every_day_of_the_month_has_one_place(day: date, first: int) -> None:
    month = month_of([], day, first)
    assert all(len(week) == 7 and any(week) for week in month.weeks)
    assert [one.day.day for one in month.days] == list(range(1, len(month.days) + 1))
    assert day in [one.day for one in month.days]


def test_a_thousand_entries_are_all_counted() -> None:
    entries = [Dated("draft", datetime(2026, 11, 1 + number % 30, 12, tzinfo=UTC)) for number in range(1000)]
    assert month_of(entries, DAY, zone=UTC).times == {"draft": 1000}
