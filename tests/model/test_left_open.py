from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.model.calm import CalmSession, Outcome
from app.model.left_open import find_interrupted, let_be, promised, what_is_open
from tests.standins import SessionsInMemory

BEGUN = datetime(2025, 3, 4, 18, 20, tzinfo=UTC)
CUT_OFF = CalmSession(
    "a", BEGUN, "longer-out", "Longer out", 1200, 420, outcome="interrupted", seen=BEGUN + timedelta(minutes=7)
)


def test_the_promise_is_the_one_that_was_shown() -> None:
    assert promised(CUT_OFF) == BEGUN + timedelta(minutes=20)
    paused = replace(CUT_OFF, seen=BEGUN + timedelta(minutes=12, seconds=30))
    assert promised(paused) == BEGUN + timedelta(minutes=26)
    longer = replace(CUT_OFF, seconds=1260, extra_seconds=600, seen=BEGUN + timedelta(minutes=25))
    assert promised(longer) == BEGUN + timedelta(minutes=34)
    assert promised(replace(CUT_OFF, seconds=1212, seen=BEGUN + timedelta(seconds=1212))) == BEGUN + timedelta(
        minutes=21
    )


@pytest.mark.parametrize(
    ("hours", "offered"),
    [(-9000, "take up"), (0, "take up"), (6, "take up"), (6.2, ""), (24, ""), (24.4, "word"), (167, "word"), (169, "")],
)
def test_what_is_open_changes_with_the_hours(hours: float, offered: str) -> None:
    assert what_is_open(CUT_OFF, BEGUN + timedelta(hours=hours)) == offered


@pytest.mark.parametrize("outcome", ["running", "finished", "early"])
def test_only_an_interrupted_one_is_open(outcome: Outcome) -> None:
    assert what_is_open(replace(CUT_OFF, outcome=outcome), BEGUN) == ""


def test_what_is_let_be_stays_so() -> None:
    assert what_is_open(let_be(CUT_OFF), BEGUN + timedelta(hours=30)) == ""
    assert find_interrupted(SessionsInMemory({"a": let_be(CUT_OFF)})) is None


def test_what_was_cut_off_is_kept_as_interrupted() -> None:
    older = replace(CUT_OFF, id="old", started=BEGUN - timedelta(days=2), outcome="running")
    sessions = SessionsInMemory({"old": older, "a": replace(CUT_OFF, outcome="running")})
    assert find_interrupted(sessions) == CUT_OFF
    assert {session.outcome for session in sessions.kept.values()} == {"interrupted"}


def test_only_the_last_one_is_spoken_of() -> None:
    later = replace(CUT_OFF, id="b", started=BEGUN + timedelta(hours=1), outcome="finished")
    assert find_interrupted(SessionsInMemory({"a": CUT_OFF, "b": later})) is None
    assert find_interrupted(SessionsInMemory()) is None
