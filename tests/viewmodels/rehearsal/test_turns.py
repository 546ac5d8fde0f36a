import pytest
from pytestqt.qtbot import QtBot

from app.viewmodels.rehearsal.turns import TurnsViewModel
from tests.calm_time import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def turns(qtbot: QtBot, clock: Clock) -> TurnsViewModel:
    return TurnsViewModel(clock.monotonic)


def lines(turns: TurnsViewModel) -> tuple[str, str]:
    return turns.time_line("speak"), turns.time_line("listen")


def test_nothing_runs_until_somebody_begins(turns: TurnsViewModel, clock: Clock) -> None:
    clock.turn(500)
    assert not turns.running
    assert lines(turns) == ("2:00", "2:00")
    assert (turns.name("speak"), turns.name("listen")) == ("You speak", "You listen")


def test_speaking_then_listening_as_long(turns: TurnsViewModel, clock: Clock) -> None:
    turns.pause_or_go_on()
    assert lines(turns) == ("0:00 of 2:00", "2:00")
    clock.turn(50)
    assert lines(turns) == ("0:50 of 2:00", "2:00")
    assert turns.share("speak") == pytest.approx(50 / 120)
    clock.turn(100)
    assert lines(turns) == ("2:00", "0:30 of 2:00")
    assert (turns.share("speak"), turns.share("listen")) == (0.0, 0.25)


def test_pressing_the_present_turn_pauses_and_goes_on(turns: TurnsViewModel, clock: Clock) -> None:
    assert turns.press_line("speak") == "Let the time run"
    turns.press("speak")
    assert turns.press_line("speak") == "Pause"
    clock.turn(10)
    turns.press("speak")
    clock.turn(100)
    assert not turns.running
    assert turns.time_line("speak") == "0:10 of 2:00"


def test_pressing_the_other_turn_begins_it(turns: TurnsViewModel, clock: Clock) -> None:
    turns.press("speak")
    clock.turn(20)
    assert turns.press_line("listen") == "Begin this turn"
    turns.press("listen")
    clock.turn(5)
    assert turns.running
    assert lines(turns) == ("2:00", "0:05 of 2:00")


def test_another_length_begins_again(turns: TurnsViewModel, clock: Clock) -> None:
    turns.press("speak")
    clock.turn(20)
    turns.set_minutes(5)
    assert turns.minutes == 5
    assert not turns.running
    assert lines(turns) == ("5:00", "5:00")


def test_it_tells_when_a_second_is_over(qtbot: QtBot, turns: TurnsViewModel, clock: Clock) -> None:
    turns.press("speak")
    clock.turn(0.99)
    turns.check()
    clock.turn(0.01)
    with qtbot.waitSignal(turns.changed, timeout=800):
        pass
    assert turns.time_line("speak") == "0:01 of 2:00"


def test_paused_it_tells_nothing(qtbot: QtBot, turns: TurnsViewModel, clock: Clock) -> None:
    turns.press("speak")
    clock.turn(0.99)
    turns.check()
    turns.pause()
    with qtbot.assertNotEmitted(turns.changed, wait=50):
        pass
