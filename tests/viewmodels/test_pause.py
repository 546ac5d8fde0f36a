from time import monotonic

from pytestqt.qtbot import QtBot

from app.viewmodels.pause import Pause


def test_it_is_over_when_nothing_came_for_a_while(qtbot: QtBot) -> None:
    pause = Pause(30)
    began = monotonic()
    with qtbot.waitSignal(pause.over):
        pause.begin()
        assert pause.waiting
    assert monotonic() - began >= 0.03
    assert not pause.waiting


def test_what_comes_meanwhile_makes_it_longer(qtbot: QtBot) -> None:
    pause, key = Pause(60), Pause(40)
    came: list[float] = []
    key.over.connect(lambda: came.append(monotonic()))
    key.over.connect(pause.begin)
    with qtbot.waitSignal(pause.over):
        pause.begin()
        key.begin()
    assert monotonic() - came[0] >= 0.06


def test_something_that_keeps_coming_does_not_make_it_longer_for_ever(qtbot: QtBot) -> None:
    pause, key = Pause(60_000, 80), Pause(10)
    key.over.connect(key.begin)
    key.over.connect(pause.begin)
    with qtbot.waitSignal(pause.over):
        pause.begin()
        key.begin()
    key.stop()


def test_it_can_be_stopped_and_begun_again(qtbot: QtBot) -> None:
    pause, later = Pause(10), Pause(40)
    over: list[float] = []
    pause.over.connect(lambda: over.append(monotonic()))
    pause.begin()
    pause.stop()
    assert not pause.waiting
    with qtbot.waitSignal(later.over):
        later.begin()
    assert over == []
    with qtbot.waitSignal(pause.over):
        pause.begin()
    assert len(over) == 1
