"""Keys that come in moments nobody thinks of."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from app.model.breathing import Phase
from app.model.calm import CalmSession
from app.model.errors import StoreUnwritable
from app.model.own_patterns import OwnPattern
from app.viewmodels.calm.calm import Page
from app.viewmodels.calm.keeping import SessionKeeping
from tests.calm_time import Calm
from tests.standins import AtOnce


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.mark.parametrize("key", ["leave", "finish_early", "pause_or_go_on"])
def test_a_key_that_is_faster_than_the_program_after_a_sleep(calm: Calm, key: str) -> None:
    """The time was over long ago: that is not leaving early, nor is there anything left to pause."""
    calm.model.start()
    calm.clock.sleep(7200)
    getattr(calm.model.running, key)()
    assert calm.model.page is Page.CHECK_OUT
    assert calm.kept[0].outcome == "finished"
    assert calm.model.check_out.summary().startswith("Your computer slept for 2 hours.")


def test_closing_after_the_time_was_over_leaves_nothing_open(calm: Calm) -> None:
    calm.model.start()
    calm.clock.sleep(7200)
    calm.model.close()
    assert (calm.kept[0].outcome, calm.kept[0].seconds) == ("finished", 1200)


def test_what_was_noted_before_does_not_go_on_to_a_new_time_out(calm: Calm) -> None:
    """Ctrl+Shift+C on the page after a time-out, or hours later from another tab."""
    calm.model.check_in.set_strength(8)
    calm.model.check_in.how_it_is.add_feeling("hurt")
    calm.model.start()
    calm.pass_time(1200)
    calm.pass_time(5 * 3600)
    calm.model.start()
    assert calm.model.page is Page.RUNNING
    assert [(each.before, each.feelings) for each in calm.kept] == [(8, ("hurt",)), (None, ())]


@pytest.mark.parametrize("planned", [0, 1200])
def test_a_time_out_of_which_nothing_is_left_is_not_offered_again(calm: Calm, planned: int) -> None:
    """Cut off in its last breath, or brought in from a file with no time planned at all."""
    now = calm.clock.now()
    calm.background.store.sessions.kept["left"] = CalmSession(
        "left", now - timedelta(seconds=1200), "longer-out", "", planned, 1200, seen=now
    )
    calm.model.left_open.look()
    assert calm.model.left_open.kind() == ""
    calm.model.left_open.take_up()
    assert calm.model.page is Page.CHECK_IN


def test_an_offer_that_has_stood_all_night_is_no_offer(calm: Calm, qtbot: QtBot) -> None:
    seen = calm.clock.now()
    calm.background.store.sessions.kept["left"] = CalmSession("left", seen, "longer-out", "", 1200, 60, seen=seen)
    calm.model.left_open.look()
    assert calm.model.left_open.kind() == "take up"
    calm.clock.turn(9 * 3600)
    with qtbot.waitSignal(calm.model.left_open.changed):
        calm.model.left_open.take_up()
    assert calm.model.page is Page.CHECK_IN
    assert calm.model.left_open.words() == ""


def test_a_length_that_nobody_can_choose_here_has_an_end_too(calm: Calm) -> None:
    """As in a time-out that came with a file."""
    now = calm.clock.now()
    calm.background.store.sessions.kept["left"] = CalmSession("left", now, "longer-out", "", 45 * 60, 60, seen=now)
    calm.model.left_open.look()
    calm.model.left_open.take_up()
    calm.pass_time(45 * 60)
    assert calm.model.check_out.summary() == "45 minutes, finished on an out-breath."


def test_the_name_of_an_own_breath_is_not_on_the_screen(calm: Calm) -> None:
    calm.background.store.patterns.save(OwnPattern("mine", "After Robin shouts", (Phase("in", 35), Phase("out", 60))))
    calm.model.practice_list.load()
    calm.choose("mine")
    calm.model.start()
    assert calm.model.running.title == "Your own breath"
    assert calm.kept[0].practice_name == "After Robin shouts"


def test_figures_are_written_as_where_one_is(calm: Calm) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.German, QLocale.Country.Austria))
    try:
        line = calm.model.practice_list.own.line((Phase("in", 35), Phase("out", 60)))
    finally:
        QLocale.setDefault(before)
    assert line == "in 3,5, out 6"


def test_an_old_state_never_takes_the_place_of_a_newer_one(qtbot: QtBot) -> None:
    """The first save fails while a second one is on its way, and another session is kept before that arrives."""
    background = AtOnce()
    keeping = SessionKeeping(background)
    first = CalmSession("a", Calm().clock.now(), "box", "", 1200)
    newer, other = replace(first, seconds=60), replace(first, id="b")
    background.hold()
    keeping.keep(first)
    keeping.keep(newer)
    assert background.held is not None
    fails = background.held.pop(0)
    background.store.sessions.trouble = StoreUnwritable("no room")
    fails()
    background.store.sessions.trouble = None
    keeping.keep(other)
    background.release()
    assert background.store.sessions.kept == {"a": newer, "b": other}
    assert keeping.trouble == ""
