import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.start()
    yield calm
    calm.model.close()


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("only Unix lets a program change its time zone")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def line(calm: Calm) -> str:
    moment = calm.model.running.moment()
    assert moment is not None
    return calm.model.running.time_line(moment)


def sleep(calm: Calm, seconds: float) -> None:
    calm.clock.sleep(seconds)
    calm.model.running.check()


def test_a_sleep_counts_and_is_told_for_a_minute(calm: Calm, qtbot: QtBot) -> None:
    running = calm.model.running
    calm.pass_time(60)
    with qtbot.waitSignal(running.changed):
        sleep(calm, 720)
    assert line(calm) == "7:00 left  ·  back at 18:40"
    assert running.meanwhile == "Your computer slept for 12 minutes. The time went on."
    calm.pass_time(59)
    assert running.meanwhile
    with qtbot.waitSignal(running.changed):
        calm.pass_time(1)
    assert running.meanwhile == ""


@pytest.mark.parametrize(
    ("seconds", "told"), [(40, "about a minute"), (90, "2 minutes"), (3600, "60 minutes"), (9000, "2 hours")]
)
def test_how_long_it_slept_is_said_in_words(calm: Calm, seconds: float, told: str) -> None:
    sleep(calm, seconds)
    assert calm.model.running.meanwhile.startswith(f"Your computer slept for {told}.")


def test_waking_now_and_then_is_one_sleep(calm: Calm) -> None:
    for _ in range(3):
        sleep(calm, 180)
        calm.pass_time(2)
    assert calm.model.running.meanwhile == "Your computer slept for 9 minutes. The time went on."


def test_one_save_for_all_the_minutes_slept(calm: Calm) -> None:
    saved: list[int] = []
    calm.model.saved.connect(lambda: saved.append(calm.kept[0].seconds))
    sleep(calm, 720)
    calm.pass_time(1)
    assert saved == [720]


def test_a_time_out_slept_over_ended_when_it_was_promised(calm: Calm) -> None:
    calm.pass_time(300)
    sleep(calm, 1200)
    assert calm.model.page is Page.CHECK_OUT
    assert calm.model.check_out.title == "Welcome back. It is 18:45."
    assert calm.model.check_out.summary() == "Your computer slept for 20 minutes. Your time was over at 18:40."
    assert (calm.kept[0].seconds, calm.kept[0].outcome) == (1200, "finished")


def test_long_after_the_promise_a_word_is_thought_of(calm: Calm) -> None:
    sleep(calm, 7200)
    assert calm.model.check_out.summary() == (
        "Your computer slept for 2 hours. Your time was over at 18:40. If someone is waiting, a word to them may help."
    )


@pytest.mark.parametrize("days", [-365, 365])
def test_a_changed_clock_changes_nothing_but_the_hour(calm: Calm, days: int) -> None:
    calm.pass_time(300)
    calm.clock.wall += timedelta(days=days, hours=1)
    calm.pass_time(1)
    assert line(calm) == "14:59 left  ·  back at 19:40"
    assert calm.model.running.meanwhile == "Your computer's clock was changed. The time you have left was not."
    calm.pass_time(899)
    assert calm.kept[0].seconds == 1200
    assert calm.kept[0].outcome == "finished"


def test_what_happens_in_a_pause_does_not_concern_it(calm: Calm) -> None:
    running = calm.model.running
    calm.pass_time(300)
    running.pause_or_go_on()
    sleep(calm, 7200)
    assert running.meanwhile == ""
    running.pause_or_go_on()
    calm.pass_time(1)
    assert running.meanwhile == ""
    assert line(calm) == "14:59 left  ·  back at 20:40"


def test_a_new_time_out_knows_nothing_of_the_one_before(calm: Calm) -> None:
    sleep(calm, 7200)
    calm.model.check_out.another_round()
    assert calm.model.running.meanwhile == ""


def test_summer_time_begins_in_the_middle(berlin: None, qtbot: QtBot) -> None:
    calm = Calm()
    calm.clock.wall = datetime(2025, 3, 30, 0, 50, tzinfo=UTC)
    assert calm.model.check_in.offer().sentence == "I need a break. I will be back at 03:10."
    calm.model.start()
    calm.pass_time(900)
    assert line(calm) == "5:00 left  ·  back at 03:10"
    assert calm.model.running.meanwhile == ""
    calm.pass_time(300)
    assert calm.model.check_out.title == "Welcome back. It is 03:10."
    calm.model.close()


def test_the_clocks_are_looked_at_every_second(calm: Calm, qtbot: QtBot) -> None:
    calm.clock.sleep(720)
    with qtbot.waitSignal(calm.model.running.changed, timeout=3000):
        pass
    assert calm.model.running.meanwhile
