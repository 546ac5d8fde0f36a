import pytest
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.viewmodels.breath import BREATH, Breath


@pytest.fixture
def done() -> list[str]:
    return []


def test_a_breath_lasts_five_seconds_and_then_goes_on_by_itself(qtbot: QtBot, done: list[str]) -> None:
    assert BREATH == 5000
    breath = Breath(20)
    with qtbot.waitSignal(breath.ended):
        with qtbot.waitSignal(breath.begun, check_params_cb=lambda length: length == 20):
            breath.before(lambda: done.append("copied"))
        assert done == []
    assert done == ["copied"]


def test_it_can_be_passed_at_once_and_comes_once(qtbot: QtBot, done: list[str]) -> None:
    breath = Breath()
    ended = QSignalSpy(breath.ended)
    breath.before(lambda: done.append("copied"))
    breath.go_on()
    breath.go_on()
    assert (done, ended.count()) == (["copied"], 1)


def test_it_can_be_let_be(qtbot: QtBot, done: list[str]) -> None:
    breath = Breath()
    ended = QSignalSpy(breath.ended)
    breath.before(lambda: done.append("copied"))
    breath.let_be()
    breath.go_on()
    assert (done, ended.count()) == ([], 1)


def test_the_next_act_takes_the_place_of_one_that_waits(qtbot: QtBot, done: list[str]) -> None:
    breath = Breath()
    began, ended = QSignalSpy(breath.begun), QSignalSpy(breath.ended)
    breath.before(lambda: done.append("copied"))
    breath.before(lambda: done.append("printed"))
    breath.go_on()
    assert done == ["printed"]
    assert (began.count(), ended.count()) == (2, 2)


def test_off_it_does_each_act_at_once(qtbot: QtBot, done: list[str]) -> None:
    breath = Breath()
    assert breath.on
    breath.set_on(False)
    began = QSignalSpy(breath.begun)
    breath.before(lambda: done.append("copied"))
    assert (done, began.count(), breath.on) == (["copied"], 0, False)
