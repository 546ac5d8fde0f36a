from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.viewmodels.calm.so_far import SoFarViewModel
from tests.standins import AtOnce

EIGHT = [(7, 4), (8, 6), (5, 5), (6, 4), (8, 3), (3, 5), (7, 5), (6, 5)]


@pytest.fixture
def background() -> AtOnce:
    return AtOnce()


@pytest.fixture
def so_far(qtbot: QtBot, background: AtOnce) -> SoFarViewModel:
    return SoFarViewModel(background)


def keep(background: AtOnce, practice: str, pairs: list[tuple[int, int]]) -> None:
    for place, (before, after) in enumerate(pairs):
        started = utc_now() + timedelta(minutes=place)
        session = CalmSession(f"{practice}{place}", started, practice, "", 60, before=before, after=after)
        background.store.sessions.save(session)


def test_nothing_is_said_of_four(background: AtOnce, so_far: SoFarViewModel) -> None:
    keep(background, "box", EIGHT[:4])
    so_far.follow("box")
    assert (so_far.so_far, so_far.sentence(), so_far.summary()) == (None, "", "")


def test_it_is_said_for_the_practice_that_is_followed(background: AtOnce, so_far: SoFarViewModel) -> None:
    keep(background, "box", EIGHT)
    keep(background, "sigh", [(5, 5)] * 5)
    so_far.follow("box")
    assert so_far.sentence() == "For you, so far: 6 of 8 times it was lower afterwards, by about 2."
    assert so_far.summary().startswith("The same: 1. Higher: 1. The middle of all changes: 2 lower.")
    so_far.follow("sigh")
    assert so_far.sentence() == "For you, so far: 5 times, and it was not lower afterwards."
    assert "The middle of all changes: none." in so_far.summary()


def test_halves_and_rises_are_told_as_they_are(background: AtOnce, so_far: SoFarViewModel) -> None:
    keep(background, "box", [(7, 5), (7, 4), (4, 5), (4, 5), (4, 5)])
    so_far.follow("box")
    assert so_far.sentence().endswith("2 of 5 times it was lower afterwards, by about 2.5.")
    assert "The middle of all changes: 1 higher." in so_far.summary()


def test_it_asks_again_only_when_told_to(background: AtOnce, so_far: SoFarViewModel, qtbot: QtBot) -> None:
    keep(background, "box", EIGHT[:4])
    so_far.follow("box")
    keep(background, "box", EIGHT)
    so_far.follow("box")
    assert so_far.so_far is None
    with qtbot.waitSignal(so_far.changed):
        so_far.follow("box", anew=True)
    assert so_far.so_far is not None
    with qtbot.assertNotEmitted(so_far.changed):
        so_far.follow("box", anew=True)


def test_an_answer_that_comes_late_is_let_go(background: AtOnce, so_far: SoFarViewModel) -> None:
    keep(background, "box", EIGHT)
    background.hold()
    so_far.follow("box")
    so_far.follow("sigh")
    background.release()
    assert so_far.so_far is None
