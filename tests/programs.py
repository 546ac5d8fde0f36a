"""The whole program in a test: brought up as a person finds it, and a bug fails the test."""

from pytestqt.qtbot import QtBot

from app.wiring.program import Program


def no_bug(error: BaseException) -> str:
    """Stands in for the report of a bug: there must be none."""
    raise error


def bring_up(qtbot: QtBot, program: Program) -> None:
    """Show the window and wait until everything is there and the keys go to it; closed when the test is over."""
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
