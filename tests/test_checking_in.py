"""From how it is to what it did, through the real window and the real storage."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.storage.store import open_store
from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.check_out import CheckOutPage
from app.views.calm.helped_chips import HelpedChips
from app.views.calm.so_far import SoFarPart
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

Start = Callable[[], Program]


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Start]:
    started: list[Program] = []

    def begin() -> Program:
        folder = tmp_path / "data"
        folder.mkdir(exist_ok=True)
        program = Program(dressed, lambda: open_store(folder), no_bug, utc_now, lambda: 0.0)
        program.calm.set_reduced_motion(True)
        started.append(program)
        bring_up(qtbot, program)
        return program

    yield begin
    for program in started:
        program.window.close()


def calm_view(program: Program) -> CalmView:
    view = program.window.page(Tab.CALM)
    assert isinstance(view, CalmView)
    return view


def check_in(program: Program) -> CheckInPage:
    page = calm_view(program).page(Page.CHECK_IN)
    assert isinstance(page, CheckInPage)
    return page


def check_out(program: Program) -> CheckOutPage:
    page = calm_view(program).page(Page.CHECK_OUT)
    assert isinstance(page, CheckOutPage)
    return page


def press(qtbot: QtBot, program: Program, keys: str | Qt.Key, count: int = 1) -> None:
    """With the keyboard alone: wherever the focus is."""
    for _ in range(count):
        focus = program.window.focusWidget()
        assert isinstance(focus, QWidget)
        if isinstance(keys, str):
            qtbot.keyClicks(focus, keys)
        else:
            qtbot.keyClick(focus, keys)


def test_how_it_is_is_noted_by_keyboard_kept_and_found_again(qtbot: QtBot, start: Start) -> None:
    program = start()
    page = check_in(program)
    page.slider.setFocus()
    press(qtbot, program, "8")
    press(qtbot, program, Qt.Key.Key_Tab)
    assert page.more.ways[0].hasFocus()
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, "lone")
    press(qtbot, program, Qt.Key.Key_Return)
    press(qtbot, program, Qt.Key.Key_Escape)
    press(qtbot, program, Qt.Key.Key_Tab)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, Qt.Key.Key_Escape)
    press(qtbot, program, Qt.Key.Key_Tab)
    press(qtbot, program, Qt.Key.Key_Space)
    press(qtbot, program, "the message about Sunday")
    with qtbot.waitSignal(program.calm.saved, timeout=5000):
        qtbot.keyClick(
            program.window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
    program.calm.running.finish_early()
    program.calm.check_out.enough()
    program.window.close()

    again = start()
    found: list[object] = []
    again.background.run(lambda store: store.sessions.latest(), found.append)
    again.background.run(lambda store: store.history.entries("sunday"), found.append)
    qtbot.waitUntil(lambda: len(found) == 2)
    session, entries = found
    assert (session.before, session.feelings, session.signs) == (8, ("lonely",), ("heart",))
    assert session.trigger == "the message about Sunday"
    assert [entry.id for entry in entries] == [session.id]


def test_five_times_tell_what_it_did_and_what_helped(qtbot: QtBot, start: Start) -> None:
    program = start()
    calm = program.calm
    last = calm.check_in.practices[1]
    calm.check_in.choose_practice(last)
    for place in range(5):
        calm.check_in.set_strength(7)
        calm.check_in.begin()
        calm.running.finish_early()
        calm.check_out.set_strength(place + 2)
        calm.check_out.set_helped("the window")
        with qtbot.waitSignal(calm.saved, timeout=5000):
            calm.check_out.enough()
    program.window.close()

    again = start()
    qtbot.waitUntil(lambda: again.calm.check_in.practice.id == last.id)
    part = check_in(again).findChild(SoFarPart)
    assert part is not None
    qtbot.waitUntil(part.isVisible)
    assert part.sentence.text() == "For you, so far: 5 of 5 times it was lower afterwards, by about 3."
    again.calm.start()
    again.calm.running.finish_early()
    chips = check_out(again).findChild(HelpedChips)
    assert chips is not None
    qtbot.waitUntil(chips.isVisible)
    chips.chips[0].setFocus()
    press(qtbot, again, Qt.Key.Key_Space)
    assert check_out(again).helped.text() == "the window"
    assert again.calm.check_out.session is not None
    assert again.calm.check_out.session.helped == "the window"
