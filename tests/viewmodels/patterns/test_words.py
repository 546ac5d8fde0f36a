"""What each picture says: its sentence has the numbers, and below the least number of records it says what it takes."""

from datetime import date

import pytest

from app.model.history import Kind
from app.viewmodels.patterns.told import Told
from tests.charted import feelings_told, hints_told, minutes_told, month_told, strengths_told


@pytest.mark.parametrize(
    ("told", "numbers"),
    [(strengths_told(0), "5"), (feelings_told(0), "5"), (minutes_told(1), "5"), (hints_told(3), "50")],
)
def test_too_little_is_one_sentence_that_says_what_it_takes(told: Told, numbers: str) -> None:
    assert told.title
    assert numbers in told.sentence
    assert not told.enough
    assert not told.rows
    assert not told.keys


def test_strengths() -> None:
    told = strengths_told(6)
    assert told.enough
    assert told.sentence == (
        "1 of 6 sessions ended lower, by about 3. The same: 1. Higher: 4. The latest went from 7 to 4. "
        "This is only what you noted."
    )
    assert told.pairs[-2:] == ((5, 5), (7, 4))
    assert [row[1:] for row in told.rows[:2]] == [(7, 4), (5, 5)], "the newest first"
    assert [key.mark for key in told.keys] == ["latest", "earlier", "higher"]


def test_feelings() -> None:
    told = feelings_told()
    assert "niedergeschlagen (9), hopeful (6), tender (3)" in told.sentence
    assert all(len(row.times) == len(told.weeks) for row in told.feelings)
    days = [row[0] for row in told.rows]
    assert days == sorted(days, key=str, reverse=True)
    assert sum(int(str(row[2])) for row in told.rows) == 18
    assert [key.mark for key in told.keys] == ["small", "middle"], "none was noted three times in a week"


def test_minutes() -> None:
    told = minutes_told()
    assert told.sentence == "In the 6 weeks from Monday, 19 October on: 90 minutes in 9 sessions."
    assert [minutes for _, minutes in told.weeks] == [10, 20, 20, 20, 10, 10]
    assert told.rows[0] == (date(2026, 11, 23), 10, 1)


def test_hints() -> None:
    told = hints_told(6, 9, 2)
    assert told.sentence.startswith("With the hints of today there are, per 100 words, 6 in the first version and 2 in")
    assert told.numbers == ("6", "2")
    assert told.rates == (6.0, 9.0, 2.0)
    assert [row[1:] for row in told.rows] == [(100, 2, 2.0), (100, 9, 9.0), (100, 6, 6.0)]


def test_a_month() -> None:
    told = month_told()
    assert told.sentence == "November 2026: drafts 2, calm sessions 1, talks 1."
    assert told.rows == ((date(2026, 11, 23), 0, 1, 0), (date(2026, 11, 3), 2, 0, 1))
    days = {one.day.day: one for week in told.weeks for one in week if one}
    kinds: tuple[Kind, ...] = ("draft", "reflection")
    assert days[3].kinds == kinds
    assert days[3].spoken.endswith("drafts 2, talks 1.")
    assert days[23].is_today
    assert "today" in days[23].spoken
    assert told.weekdays_spoken[0] == "Monday"


def test_a_month_with_nothing_still_has_its_days() -> None:
    told = month_told(date(2026, 10, 9))
    assert told.sentence == "Nothing is noted in October 2026."
    assert told.enough
    assert sum(1 for week in told.weeks for one in week if one) == 31
