from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.model.calm import CalmSession, Outcome
from app.model.ready import FRESH, STRONG, Noted, last_noted, soothe_first

SIX = datetime(2026, 11, 20, 18, tzinfo=UTC)
SESSION = CalmSession("s", SIX, "box", "Box", 600, seconds=600, before=8, outcome="finished")


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def test_nobody_noted_anything() -> None:
    assert last_noted(None, None) is None


def test_the_number_after_a_session_counts_from_its_end() -> None:
    assert last_noted(replace(SESSION, after=7), None) == Noted(7, SIX + minutes(10))


def test_pauses_count_where_it_was_seen_running() -> None:
    seen = replace(SESSION, after=7, seen=SIX + minutes(25))
    assert last_noted(seen, None) == Noted(7, SIX + minutes(25))


@pytest.mark.parametrize("outcome", ["early", "interrupted"])
def test_a_session_that_was_left_leaves_the_number_before_it(outcome: Outcome) -> None:
    left = replace(SESSION, outcome=outcome, seconds=60)
    assert last_noted(left, None) == Noted(8, SIX)
    assert last_noted(replace(left, after=3), None) == Noted(3, SIX + minutes(1))
    assert last_noted(replace(left, before=None), None) is None


@pytest.mark.parametrize("outcome", ["running", "finished"])
def test_a_calm_session_takes_the_number_before_it_away(outcome: Outcome) -> None:
    assert last_noted(replace(SESSION, outcome=outcome), None) is None


def test_the_check_in_counts_after_the_session_and_not_before_it() -> None:
    before, after = Noted(9, SIX - minutes(1)), Noted(9, SIX + minutes(11))
    assert last_noted(None, before) == before
    assert last_noted(SESSION, before) is None
    assert last_noted(replace(SESSION, after=2), before) == Noted(2, SIX + minutes(10))
    assert last_noted(SESSION, after) == after


@pytest.mark.parametrize("strength", range(11))
def test_six_or_more_is_strong(strength: int) -> None:
    assert soothe_first(Noted(strength, SIX), SIX) is (strength >= 6)
    assert STRONG == 6


def test_what_was_noted_yesterday_says_nothing_about_now() -> None:
    assert soothe_first(Noted(8, SIX), SIX + FRESH)
    assert not soothe_first(Noted(8, SIX), SIX + FRESH + minutes(1))
    assert not soothe_first(Noted(8, SIX), SIX - FRESH - minutes(1)), "the clock was set back since"
    assert not soothe_first(None, SIX)
