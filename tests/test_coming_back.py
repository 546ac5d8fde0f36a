"""A time-out that is cut off, taken up again and drawn out, through the real window and the real storage."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.storage.store import open_store
from app.viewmodels.calm.calm import Page
from app.views.calm.check_in import CheckInPage
from app.views.calm.check_out import CheckOutPage
from app.views.calm.finished import FinishedNotice
from app.views.calm.left_open import LeftOpenNote
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

CONTROL = Qt.KeyboardModifier.ControlModifier


@dataclass
class Clocks:
    """All clocks of a machine, moved by hand."""

    now: datetime = datetime(2026, 11, 23, 18, 20, tzinfo=UTC)
    seconds: float = 0.0
    slept: float = 0.0

    def pass_time(self, seconds: float) -> None:
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.pass_time(seconds)


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme) -> Iterator[Callable[[Path, Clocks], Program]]:
    """Starts the program over a folder; whatever is still open is closed at the end."""
    started: list[Program] = []

    def begin(folder: Path, clocks: Clocks) -> Program:
        folder.mkdir(exist_ok=True)
        program = Program(
            dressed,
            lambda: open_store(folder),
            no_bug,
            lambda: clocks.now,
            lambda: clocks.seconds,
            asleep=lambda: clocks.slept,
        )
        started.append(program)
        bring_up(qtbot, program)
        program.background.settle()
        return program

    yield begin
    for program in started:
        program.window.close()


def begin_at_once(qtbot: QtBot, program: Program) -> None:
    qtbot.keyClick(program.window, Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert program.calm.page is Page.RUNNING


def pass_time(program: Program, clocks: Clocks, seconds: float) -> None:
    clocks.pass_time(seconds)
    program.calm.running.check()
    program.background.settle()


def pulled_out(folder: Path, to: Path) -> Path:
    """The folder as it would be found had the machine lost its power now."""
    shutil.copytree(folder, to)
    return to


def left_open(program: Program) -> Banner | None:
    note = program.window.findChild(LeftOpenNote)
    assert isinstance(note, LeftOpenNote)
    return note.banner


def kept(folder: Path) -> CalmSession:
    store = open_store(folder)
    session = store.sessions.latest()
    store.close()
    assert session is not None
    return session


def test_after_a_crash_the_rest_is_taken_up_and_a_little_more(
    qtbot: QtBot, start: Callable[[Path, Clocks], Program], tmp_path: Path
) -> None:
    clocks = Clocks()
    first = start(tmp_path / "first", clocks)
    begin_at_once(qtbot, first)
    pass_time(first, clocks, 430)
    folder = pulled_out(tmp_path / "first", tmp_path / "second")
    clocks = replace(clocks)  # the first one's clocks stand still with it
    clocks.pass_time(120)
    second = start(folder, clocks)
    assert kept(folder).outcome == "interrupted"
    banner = left_open(second)
    assert banner is not None
    assert banner.text.text().endswith("was interrupted after 7 minutes.")
    check_in = second.window.findChild(CheckInPage)
    assert isinstance(check_in, CheckInPage)
    assert check_in.start.hasFocus(), "Start is still one press away"
    check_in.slider.setFocus()
    qtbot.keyClick(check_in.slider, Qt.Key.Key_Backtab)
    assert banner.act.hasFocus()
    qtbot.keyClick(banner.act, Qt.Key.Key_Return)
    assert second.calm.page is Page.RUNNING
    pass_time(second, clocks, 780)
    check_out = second.window.findChild(CheckOutPage)
    assert isinstance(check_out, CheckOutPage)
    assert check_out.isVisible()
    assert (kept(folder).seconds, kept(folder).outcome) == (1200, "finished")
    qtbot.keyClick(check_out.more_time.choice, Qt.Key.Key_Right)
    qtbot.keyClick(check_out.more_time.take, Qt.Key.Key_Return)
    pass_time(second, clocks, 300)
    assert check_out.isVisible()
    session = kept(folder)
    assert (session.id, session.extra_seconds, session.seconds) == (kept(tmp_path / "first").id, 300, 1500)
    second.window.close()
    assert left_open(start(folder, clocks)) is None


def test_a_day_later_a_note_is_closed_for_good(
    qtbot: QtBot, start: Callable[[Path, Clocks], Program], tmp_path: Path
) -> None:
    clocks = Clocks()
    first = start(tmp_path / "data", clocks)
    begin_at_once(qtbot, first)
    pass_time(first, clocks, 430)
    first.window.close()
    clocks.pass_time(86_400)
    second = start(tmp_path / "data", clocks)
    assert left_open(second) is None, "the promise is not a day old yet"
    second.window.close()
    clocks.pass_time(1200)
    third = start(tmp_path / "data", clocks)
    banner = left_open(third)
    assert banner is not None
    assert "you set out to be back at" in banner.text.text()
    qtbot.keyClick(banner.dismiss, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: left_open(third) is None)
    third.window.close()
    assert left_open(start(tmp_path / "data", clocks)) is None


def test_a_machine_that_slept_over_the_end_says_so(
    qtbot: QtBot, start: Callable[[Path, Clocks], Program], tmp_path: Path
) -> None:
    clocks = Clocks()
    program = start(tmp_path / "data", clocks)
    begin_at_once(qtbot, program)
    pass_time(program, clocks, 300)
    clocks.sleep(1200)
    qtbot.waitUntil(lambda: program.calm.page is Page.CHECK_OUT)
    check_out = program.window.findChild(CheckOutPage)
    assert isinstance(check_out, CheckOutPage)
    assert check_out.subtitle.text().startswith("Your computer slept for 20 minutes. Your time was over at")


@pytest.mark.parametrize("allowed", [True, False])
def test_a_finished_timer_is_told_only_if_that_is_allowed(
    qtbot: QtBot,
    start: Callable[[Path, Clocks], Program],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    allowed: bool,
) -> None:
    alerted: list[object] = []
    monkeypatch.setattr(QApplication, "alert", alerted.append)
    clocks = Clocks()
    program = start(tmp_path / "data", clocks)
    program.preferences.set(notify=allowed)
    begin_at_once(qtbot, program)
    program.window.hide()
    pass_time(program, clocks, 1210)
    assert program.calm.page is Page.CHECK_OUT
    assert alerted == ([program.window] if allowed else [])
    program.calm.check_out.another_round()
    program.calm.running.finish_early()
    assert len(alerted) == int(allowed), "whoever leaves early knows"
    assert bool(program.window.findChildren(FinishedNotice)) is allowed
