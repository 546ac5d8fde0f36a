from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.viewmodels.calm.hour import hour
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.soothe import SootheViewModel
from tests.standins import AtOnce

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)


class Evening:
    """A draft, a store and a clock."""

    def __init__(self) -> None:
        self.now = NOON
        self.background = AtOnce()
        self.draft = DraftViewModel(self.background, self.clock)
        self.soothe = SootheViewModel(self.draft, self.background, self.clock)

    def clock(self) -> datetime:
        return self.now

    def wait(self, minutes: float) -> None:
        self.now += timedelta(minutes=minutes)

    def session(self, name: str = "one", before: int | None = None, after: int | None = None) -> None:
        """One that was begun ten minutes ago and finished just now."""
        began = self.now - timedelta(minutes=10)
        session = CalmSession(name, began, "box", "Box", 600, 600, before, after, "finished")
        self.background.store.sessions.save(session)
        self.soothe.look()

    @property
    def strength(self) -> int | None:
        return self.soothe.offered.strength if self.soothe.offered else None


@pytest.fixture
def evening(qtbot: QtBot) -> Evening:
    return Evening()


def test_nothing_is_suggested_to_somebody_who_noted_nothing(evening: Evening) -> None:
    evening.soothe.look()
    assert evening.strength is None
    assert evening.soothe.noted() == ""


def test_a_strong_check_in_is_enough(evening: Evening, qtbot: QtBot) -> None:
    evening.soothe.note(5)
    assert evening.strength is None
    with qtbot.waitSignal(evening.soothe.changed):
        evening.soothe.note(7)
    expected = f"You noted 7 of 10 at {hour(NOON)}."
    assert evening.soothe.noted() == expected


def test_the_moment_is_when_the_number_was_set_however_often_it_is_told(evening: Evening) -> None:
    evening.soothe.note(7)
    evening.wait(20)
    evening.soothe.note(7)
    assert evening.soothe.offered is not None
    assert evening.soothe.offered.when == NOON


def test_a_calm_session_takes_it_away_and_a_strong_number_after_it_brings_it_back(evening: Evening) -> None:
    evening.soothe.note(8)
    evening.wait(12)
    evening.session("one")
    assert evening.strength is None
    evening.wait(12)
    evening.session("two", after=6)
    assert evening.strength == 6
    evening.wait(12)
    evening.session("three", after=2)
    assert evening.strength is None


def test_passed_by_it_stays_away_from_this_draft_for_this_strength(evening: Evening, qtbot: QtBot) -> None:
    evening.soothe.note(7)
    with qtbot.waitSignal(evening.soothe.changed):
        evening.soothe.pass_by()
    assert evening.strength is None
    evening.wait(5)
    evening.soothe.note(6)
    assert evening.strength == 6
    evening.soothe.note(7)
    assert evening.strength is None
    evening.draft.new()
    assert evening.strength == 7


def test_nothing_is_suggested_while_it_is_poured_out(evening: Evening) -> None:
    evening.soothe.note(7)
    evening.draft.set_mode("pour")
    assert evening.strength is None
    evening.draft.set_mode("own")
    assert evening.strength == 7


def test_after_midnight_it_says_yesterday_and_a_day_later_nothing(evening: Evening) -> None:
    evening.soothe.note(7)
    evening.wait(24 * 60)
    assert "You noted 7 of 10 yesterday at" in evening.soothe.noted()
    evening.wait(1)
    evening.soothe.weigh()
    assert evening.strength is None


def test_a_check_in_that_is_cleared_says_nothing(evening: Evening) -> None:
    evening.soothe.note(7)
    evening.soothe.note(None)
    assert evening.strength is None
    evening.soothe.pass_by()
    evening.soothe.note(7)
    assert evening.strength == 7
