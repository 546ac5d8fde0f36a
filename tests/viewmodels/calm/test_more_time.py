from collections.abc import Iterator
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.check_in.set_strength(7)
    calm.model.start()
    calm.pass_time(1200)
    yield calm
    calm.model.close()


def test_a_little_longer_has_its_own_promise(calm: Calm) -> None:
    check_out = calm.model.check_out
    assert check_out.may_take_more
    assert (check_out.more, check_out.more_sentence()) == (0, "")
    calm.clock.turn(70)
    check_out.choose_more(10)
    assert check_out.more_sentence() == "I need a little longer. I will be back at 18:52."
    with pytest.raises(ValueError, match="no such length"):
        check_out.choose_more(7)


def test_it_runs_on_in_the_same_session(calm: Calm) -> None:
    calm.model.check_out.set_strength(6)
    calm.model.check_out.choose_more(5)
    calm.model.check_out.take_more()
    assert calm.model.page is Page.RUNNING
    assert (calm.kept[0].extra_seconds, calm.kept[0].seconds, calm.kept[0].outcome) == (300, 1200, "running")
    calm.pass_time(300)
    assert calm.model.page is Page.CHECK_OUT
    assert calm.model.check_out.summary() == "25 minutes in all, finished on an out-breath."
    assert calm.model.check_out.more == 0
    session = calm.kept[0]
    assert len(calm.kept) == 1
    assert (session.before, session.after, session.seconds, session.outcome) == (7, 6, 1500, "finished")
    calm.model.check_out.choose_more(20)
    calm.model.check_out.take_more()
    calm.pass_time(60)
    assert (calm.kept[0].extra_seconds, calm.kept[0].seconds) == (1500, 1560)


def test_the_last_breath_belongs_to_the_promise(calm: Calm) -> None:
    box = next(each for each in calm.model.check_in.practices if each.id == "box")
    calm.model.check_out.enough()
    calm.model.check_in.choose_practice(box)
    calm.model.start()
    calm.pass_time(1212)
    calm.clock.turn(46)
    calm.model.check_out.choose_more(10)
    assert calm.model.check_out.more_sentence().endswith("at 19:12.")
    calm.model.check_out.take_more()
    calm.pass_time(603)
    assert calm.model.page is Page.RUNNING
    calm.pass_time(1)
    assert calm.model.check_out.title == "Welcome back. It is 19:11."


def test_words_do_not_end_on_an_out_breath(calm: Calm) -> None:
    senses = next(each for each in calm.model.check_in.practices if each.id == "five-senses")
    calm.model.check_out.enough()
    calm.model.check_in.choose_practice(senses)
    calm.model.start()
    calm.pass_time(1200)
    assert calm.model.check_out.summary() == "20 minutes, to their end."


def test_nothing_is_taken_that_was_not_chosen(calm: Calm) -> None:
    calm.model.check_out.take_more()
    assert calm.model.page is Page.CHECK_OUT


def test_whoever_left_early_is_not_asked(calm: Calm) -> None:
    calm.model.check_out.another_round()
    calm.model.running.finish_early()
    assert not calm.model.check_out.may_take_more


def test_another_round_after_more_time_is_a_session_of_its_own(calm: Calm) -> None:
    calm.model.check_out.choose_more(5)
    calm.model.check_out.take_more()
    calm.pass_time(300)
    calm.model.check_out.another_round()
    calm.pass_time(60)
    assert [(each.planned_seconds, each.extra_seconds, each.seconds) for each in calm.kept] == [
        (1200, 300, 1500),
        (1200, 0, 60),
    ]


@pytest.mark.parametrize(
    ("later", "told"),
    [
        (timedelta(minutes=9), ""),
        (timedelta(minutes=25), " That was at 18:40. If someone is waiting, a word to them may help."),
        (
            timedelta(days=1),
            " That was on an earlier day, at 18:40. If someone is waiting, a word to them may help.",
        ),
    ],
)
def test_coming_back_late_is_met_kindly(calm: Calm, later: timedelta, told: str) -> None:
    calm.clock.turn(later.total_seconds())
    assert calm.model.check_out.summary() == f"Twenty minutes, finished on an out-breath.{told}"


def test_the_page_follows_the_clock_only_while_watched(calm: Calm, qtbot: QtBot) -> None:
    calm.clock.wall += timedelta(seconds=59.99)
    with qtbot.waitSignals([calm.model.check_out.changed] * 2, timeout=2000):
        calm.model.check_out.watch(True)
    calm.model.check_out.watch(False)
    calm.clock.turn(60)
    assert calm.model.check_out.title == "Welcome back. It is 18:41."
