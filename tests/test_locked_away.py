"""A time-out in the real window: nothing else is behind it, its screen is quiet, and what is chosen in it is kept."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.storage.preferences import PreferencesFile
from app.storage.store import open_store
from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.viewmodels.preferences import PreferencesViewModel
from app.views.calm.calm import CalmView
from app.views.calm.running import RunningPage
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

CONTROL = Qt.KeyboardModifier.ControlModifier
AWAY = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_N, Qt.Key.Key_Comma)


class Room:
    def __init__(self, program: Program) -> None:
        self.program, self.window = program, program.window

    @property
    def running(self) -> RunningPage:
        calm = self.window.page(Tab.CALM)
        assert isinstance(calm, CalmView)
        page = calm.page(Page.RUNNING)
        assert isinstance(page, RunningPage)
        return page

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = self.window.focusWidget()
        QTest.keyClick(focus if isinstance(focus, QWidget) else self.window, key, modifiers)

    def begin(self) -> None:
        self.press(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)


@pytest.fixture
def enter(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[], Room]]:
    windows: list[QWidget] = []
    folder = tmp_path / "data"
    folder.mkdir()

    def enter() -> Room:
        preferences = PreferencesViewModel(PreferencesFile(folder))
        program = Program(dressed, lambda: open_store(folder), no_bug, preferences=preferences)
        windows.append(program.window)
        bring_up(qtbot, program)
        return Room(program)

    yield enter
    for window in windows:
        window.close()


def test_no_key_leads_away_and_leaving_is_easy(enter: Callable[[], Room]) -> None:
    room = enter()
    view = room.window.page(Tab.DRAFT)
    assert isinstance(view, DraftView)
    room.program.path.go(Tab.DRAFT)
    view.editor.insertPlainText("What I would never show")
    room.begin()
    for key in AWAY:
        room.press(key, CONTROL)
        assert room.program.path.here is Tab.CALM
        assert room.running.isVisible()
        assert not view.isVisible()
    assert room.program.draft.text == "What I would never show"
    assert not room.window.side.isVisible()
    assert not room.window.strip.isVisible()
    room.press(Qt.Key.Key_Escape)
    room.press(Qt.Key.Key_Escape)
    assert room.program.calm.page is Page.CHECK_OUT
    room.press(Qt.Key.Key_2, CONTROL)
    assert view.isVisible()


def test_whoever_prefers_it_can_go_elsewhere_meanwhile(enter: Callable[[], Room]) -> None:
    room = enter()
    room.program.preferences.set(cover_rest=False)
    room.begin()
    room.press(Qt.Key.Key_3, CONTROL)
    assert room.program.path.here is Tab.HISTORY
    assert room.program.calm.running.runs
    room.program.preferences.set(cover_rest=True)
    room.press(Qt.Key.Key_1, CONTROL)
    room.press(Qt.Key.Key_3, CONTROL)
    assert room.program.path.here is Tab.CALM


def test_the_whole_screen_is_the_circles_and_esc_still_asks(enter: Callable[[], Room], qtbot: QtBot) -> None:
    room = enter()
    room.begin()
    room.press(Qt.Key.Key_F11)
    assert room.window.isFullScreen()
    assert room.running.corner.full.accessibleName() == "Leave full screen (F11)"
    assert not room.window.full.way_out.isVisible(), "the breath has its own"
    room.press(Qt.Key.Key_Escape)
    assert room.program.calm.running.leaving
    assert room.window.isFullScreen()
    room.press(Qt.Key.Key_Return)
    assert not room.program.calm.running.leaving
    qtbot.mouseClick(room.running.corner.full, Qt.MouseButton.LeftButton)
    assert not room.window.isFullScreen()
    assert room.running.corner.full.accessibleName() == "Full screen (F11)"


def test_what_is_hidden_stays_hidden_the_next_time(enter: Callable[[], Room]) -> None:
    room = enter()
    room.begin()
    seconds = next(act for act in room.running.corner.menu().actions() if act.text() == "The seconds of each breath")
    seconds.trigger()
    room.window.close()
    assert not enter().program.preferences.current.show_seconds


@pytest.mark.skipif(sys.platform != "linux", reason="a program of the system's is stood in for")
def test_tones_are_heard_and_end_with_the_window(
    enter: Callable[[], Room], qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    played = tmp_path / "played"
    player = tmp_path / "pw-play"
    player.write_text(f'#!/bin/sh\nhead -c 4 "$1" > {played}\nexec sleep 60\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    room = enter()
    room.program.preferences.set(tones=True)
    room.begin()
    assert room.running.corner.tones.isVisible()
    qtbot.waitUntil(lambda: played.exists() and played.read_text() == "RIFF")
    (process,) = room.program.findChildren(QProcess)
    room.window.close()
    assert process.state() is QProcess.ProcessState.NotRunning
