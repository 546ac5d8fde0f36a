from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.viewmodels.calm.calm import Page
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


def leave_one(calm: Calm, seconds: int = 420, ago: timedelta = timedelta(), practice: str = "") -> CalmSession:
    """A time-out that was cut off after `seconds`, `ago` from now."""
    seen = calm.clock.now() - ago
    session = CalmSession(
        "left", seen - timedelta(seconds=seconds), practice or calm.model.check_in.practices[1].id, "", 1200, seconds,
        before=7, seen=seen,
    )  # fmt: skip
    calm.background.store.sessions.kept["left"] = session
    calm.model.left_open.look()
    return session


def test_nothing_is_said_where_nothing_was_left(calm: Calm) -> None:
    calm.model.left_open.look()
    assert (calm.model.left_open.kind(), calm.model.left_open.words()) == ("", "")


@pytest.mark.parametrize(
    ("seconds", "told"), [(420, "after 7 minutes"), (60, "after one minute"), (12, "just after it began")]
)
def test_it_is_offered_in_one_sentence(calm: Calm, seconds: int, told: str) -> None:
    leave_one(calm, seconds, timedelta(minutes=1))
    assert calm.model.left_open.words().endswith(f"was interrupted {told}.")
    assert calm.kept[0].outcome == "interrupted"


def test_taking_it_up_runs_the_rest_of_the_same_session(calm: Calm) -> None:
    leave_one(calm)
    calm.model.left_open.take_up()
    assert calm.model.page is Page.RUNNING
    moment = calm.model.running.moment()
    assert moment is not None
    assert calm.model.running.time_line(moment) == "13:00 left  ·  back at 18:33"
    assert calm.model.running.practice is calm.model.check_in.practices[1]
    assert calm.kept[0].outcome == "running"
    calm.pass_time(779)
    assert calm.model.page is Page.RUNNING
    calm.pass_time(1)
    assert calm.model.page is Page.CHECK_OUT
    assert [(each.id, each.seconds, each.outcome, each.before) for each in calm.kept] == [("left", 1200, "finished", 7)]
    assert calm.model.left_open.words() == ""


def test_it_is_taken_up_even_if_its_practice_is_gone(calm: Calm) -> None:
    leave_one(calm, practice="no longer there")
    calm.model.left_open.take_up()
    assert calm.model.running.practice is calm.model.check_in.practice
    assert calm.kept[0].practice == calm.model.check_in.practice.id


def test_let_be_it_is_never_spoken_of_again(calm: Calm, qtbot: QtBot) -> None:
    left = leave_one(calm)
    with qtbot.waitSignal(calm.model.left_open.changed):
        calm.model.left_open.let_be()
    assert calm.kept == [replace(left, outcome="interrupted", seen=None)]
    calm.model.left_open.look()
    assert calm.model.left_open.words() == ""


def test_a_day_after_the_promise_a_word_is_thought_of(calm: Calm) -> None:
    leave_one(calm, ago=timedelta(days=1, minutes=10))
    calm.clock.turn(14 * 60)
    assert calm.model.left_open.kind() == "word"
    assert calm.model.left_open.words() == (
        "Yesterday you set out to be back at 18:23. If someone was waiting, a word to them may help."
    )
    calm.clock.turn(3 * 86400)
    assert calm.model.left_open.words().startswith("A few days ago you set out to be back at 18:23.")
    calm.clock.turn(7 * 86400)
    assert calm.model.left_open.words() == ""


def test_a_new_time_out_that_is_begun_first_is_not_disturbed(calm: Calm) -> None:
    calm.background.hold()
    leave_one(calm)
    calm.model.start()
    calm.background.release()
    assert calm.model.left_open.words() == ""
    assert {each.id: each.outcome for each in calm.kept}["left"] == "interrupted"


def test_closing_in_the_middle_leaves_it_open_for_the_next_start(calm: Calm) -> None:
    calm.model.start()
    calm.pass_time(400)
    calm.model.close()
    again = Calm()
    again.background.store = calm.background.store
    again.clock.turn(400)
    again.model.left_open.look()
    assert again.model.left_open.words() == "A time-out from 18:20 was interrupted after 6 minutes."


def test_a_second_time_cut_off_it_is_taken_up_where_it_was(calm: Calm) -> None:
    leave_one(calm)
    calm.model.left_open.take_up()
    calm.pass_time(125)
    assert (calm.kept[0].seconds, calm.kept[0].seen) == (545, calm.clock.now())
