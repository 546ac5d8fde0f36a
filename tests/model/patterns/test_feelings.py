from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from app.model.patterns.feelings import MOST_WEEKS, MOST_WORDS, Felt, feelings_by_week

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def felt(days_ago: float, *words: str) -> Felt:
    return Felt(NOW - timedelta(days=days_ago), words)


def test_nothing_or_one_note_or_one_week_is_too_little() -> None:
    assert feelings_by_week([], TODAY, zone=UTC) is None
    assert feelings_by_week([felt(0, "sad")], TODAY, zone=UTC) is None
    assert feelings_by_week([felt(8 + day / 10, "sad") for day in range(9)], TODAY, zone=UTC) is None
    assert feelings_by_week([felt(7 * week) for week in range(9)], TODAY, zone=UTC) is None, "notes without a word"


def test_each_feeling_has_a_number_for_each_week_most_noted_first() -> None:
    notes = [felt(0, "sad", "sad"), felt(14, "sad", "tired"), felt(14, "tired"), felt(14, "sad"), felt(14.1, "sad")]
    shown = feelings_by_week(notes, TODAY, zone=UTC)
    assert shown is not None
    assert shown.weeks == (date(2026, 11, 9), date(2026, 11, 16), date(2026, 11, 23))
    assert [(row.word, row.times, row.whole) for row in shown.rows] == [("sad", (3, 0, 1), 4), ("tired", (2, 0, 0), 2)]


def test_weeks_begin_where_the_person_is() -> None:
    sunday_night = datetime(2026, 11, 22, 23, 30, tzinfo=UTC)
    notes = [felt(9, "sad")] * 4 + [Felt(sunday_night, ("sad",))]
    there = feelings_by_week(notes, TODAY, zone=ZoneInfo("Europe/Berlin"))
    here = feelings_by_week(notes, TODAY, zone=UTC)
    sundays = feelings_by_week(notes, TODAY, first_weekday=6, zone=UTC)
    assert there and here and sundays
    assert (there.weeks[-1], here.weeks[-1]) == (date(2026, 11, 23), date(2026, 11, 16))
    assert sundays.weeks[-1] == date(2026, 11, 22)


def test_of_a_thousand_the_latest_weeks_and_the_most_frequent_words_are_shown() -> None:
    notes = [felt(day, f"word {day % (10 + day % 3)}") for day in range(1000)]
    shown = feelings_by_week(notes, TODAY, zone=UTC)
    assert shown is not None
    assert len(shown.weeks) == MOST_WEEKS
    assert shown.weeks[-1] == TODAY
    assert len(shown.rows) == MOST_WORDS
    assert [row.whole for row in shown.rows] == sorted((row.whole for row in shown.rows), reverse=True)


def test_what_a_wrong_clock_dated_ahead_is_left_out() -> None:
    notes = [felt(day * 2, "sad") for day in range(9)]
    assert feelings_by_week([*notes, felt(-20_000, "sad")], TODAY, zone=UTC) == feelings_by_week(notes, TODAY, zone=UTC)
