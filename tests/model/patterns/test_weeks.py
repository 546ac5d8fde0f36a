from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.model.patterns.weeks import latest_weeks, local_day, week_start

BERLIN, SAMOA = ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia")
DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def test_a_day_is_the_one_on_the_clock_there() -> None:
    late = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    assert local_day(late, UTC) == date(2026, 11, 22)
    assert local_day(late, BERLIN) == local_day(late, SAMOA) == date(2026, 11, 23)


def test_summer_time_moves_the_night_by_an_hour() -> None:
    before = datetime(2026, 3, 28, 22, 30, tzinfo=UTC)
    after = datetime(2026, 3, 29, 22, 30, tzinfo=UTC)
    assert local_day(before, BERLIN) == date(2026, 3, 28)
    assert local_day(after, BERLIN) == date(2026, 3, 30)


@given(DAYS, st.integers(0, 6))
def test_a_week_begins_on_its_day_at_most_six_days_before(day: date, first: int) -> None:
    start = week_start(day, first)
    assert start.weekday() == first
    assert timedelta(0) <= day - start <= timedelta(days=6)


@given(DAYS, st.integers(0, 300), st.integers(1, 30))
def test_of_many_weeks_the_latest_are_there_without_a_gap(day: date, more: int, most: int) -> None:
    first = week_start(day)
    last = first + timedelta(weeks=more)
    weeks = latest_weeks(first, last, most)
    assert weeks[-1] == last
    assert len(weeks) == min(most, more + 1)
    assert all(later - earlier == timedelta(days=7) for earlier, later in pairwise(weeks))
