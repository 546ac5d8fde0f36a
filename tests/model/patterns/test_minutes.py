from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.model.patterns.minutes import MOST_WEEKS, Calm, CalmWeek, calm_weeks

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


def calm(days_ago: float, seconds: int = 600) -> Calm:
    return Calm(NOW - timedelta(days=days_ago), seconds)


def test_nothing_or_one_session_or_one_week_is_too_little() -> None:
    assert calm_weeks([], TODAY, zone=UTC) is None
    assert calm_weeks([calm(0)], TODAY, zone=UTC) is None
    assert calm_weeks([calm(8 + part / 10) for part in range(9)], TODAY, zone=UTC) is None
    assert calm_weeks([calm(7 * week, 0) for week in range(9)], TODAY, zone=UTC) is None


def test_weeks_between_are_there_and_seconds_are_rounded_once() -> None:
    weeks = calm_weeks([calm(0, 80), calm(0.1, 80), calm(0.2, 80), calm(14), calm(15)], TODAY, zone=UTC)
    assert weeks == (
        CalmWeek(date(2026, 11, 2), 10, 1),
        CalmWeek(date(2026, 11, 9), 10, 1),
        CalmWeek(date(2026, 11, 16), 0, 0),
        CalmWeek(date(2026, 11, 23), 4, 3),
    )


def test_the_week_of_summer_time_has_seven_days() -> None:
    first_minute = datetime(2026, 3, 22, 23, tzinfo=UTC)  # Monday 00:00 in Berlin
    last_minute = datetime(2026, 3, 29, 21, 59, tzinfo=UTC)  # Sunday 23:59, an hour earlier in UTC than the week before
    sessions = [Calm(first_minute, 60), Calm(last_minute, 60), Calm(last_minute + timedelta(minutes=1), 60)]
    weeks = calm_weeks([*sessions, *sessions], TODAY, zone=BERLIN)
    assert weeks is not None
    assert [(week.start, week.sessions) for week in weeks] == [(date(2026, 3, 23), 4), (date(2026, 3, 30), 2)]


def test_of_a_thousand_the_latest_weeks_are_shown() -> None:
    weeks = calm_weeks([calm(day) for day in range(1000)], TODAY, zone=UTC)
    assert weeks is not None
    assert len(weeks) == MOST_WEEKS
    assert weeks[-1] == CalmWeek(TODAY, 10, 1)
    assert all(week.minutes == 70 for week in weeks[:-1])


def test_what_a_wrong_clock_dated_ahead_is_left_out() -> None:
    sessions = [calm(day) for day in range(20)]
    assert calm_weeks([*sessions, calm(-9000)], TODAY, zone=UTC) == calm_weeks(sessions, TODAY, zone=UTC)
