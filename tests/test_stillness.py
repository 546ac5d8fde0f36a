"""Whether the system was asked for less motion."""

import sys

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from app.stillness import Stillness


@pytest.mark.parametrize(("answer", "still"), [("false", True), ("true", False), ("", False)])
def test_the_systems_answer_is_passed_on(qtbot: QtBot, qapp: QObject, answer: str, still: bool) -> None:
    told: list[bool] = []
    asked = Stillness(told.append, qapp, platform="none")
    asked.ask(sys.executable, ["-c", f"print({answer!r})"], "false")
    qtbot.waitUntil(lambda: told == [still], timeout=20_000)


def test_a_system_that_cannot_answer_is_left_alone(qtbot: QtBot, qapp: QObject) -> None:
    told: list[bool] = []
    asked = Stillness(told.append, qapp, platform="none")
    with qtbot.waitSignal(asked.process.finished, timeout=20_000):
        asked.ask(sys.executable, ["-c", "print('false'); raise SystemExit(3)"], "false")
    assert told == []


def test_a_program_that_is_not_there_is_no_trouble(qtbot: QtBot, qapp: QObject) -> None:
    told: list[bool] = []
    asked = Stillness(told.append, qapp, platform="none")
    with qtbot.waitSignal(asked.process.errorOccurred, timeout=20_000):
        asked.ask("no-such-program-anywhere", [], "false")
    assert told == []


@pytest.mark.skipif(sys.platform == "win32", reason="there it answers")
def test_windows_question_elsewhere_means_that_it_moves(qapp: QObject) -> None:
    told: list[bool] = []
    Stillness(told.append, qapp, platform="win32")
    assert told == [False]
