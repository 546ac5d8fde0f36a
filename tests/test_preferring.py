"""Preferences through the real window, from one start to the next."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFocusFrame, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from app.desktop import theme_for
from app.model.preferences import Preferences
from app.storage.preferences import PreferencesFile
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.viewmodels.preferences import PreferencesViewModel
from app.views.calm.calm import CalmView
from app.views.draft.draft import DraftView
from app.views.kit.segments import Segments
from app.views.kit.theme import Theme
from app.views.kit.tokens import DARK, LIGHT
from app.views.preferences.preferences import PreferencesPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, program: Program, theme: Theme) -> None:
        self.program, self.theme, self.window = program, theme, program.window
        page = self.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.editor = page.editor

    @property
    def focus(self) -> QWidget:
        widget = self.window.focusWidget()
        assert widget is not None
        return widget

    @property
    def page(self) -> PreferencesPage:
        page = self.window.findChild(PreferencesPage)
        assert isinstance(page, PreferencesPage)
        return page

    @property
    def shown(self) -> bool:
        pages = self.window.findChildren(PreferencesPage)
        return any(page.isVisible() for page in pages)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, modifiers)

    def choose(self, name: str, index: int) -> None:
        """Choose a word with the keyboard alone: Tab to its group, then the arrows."""
        group = self.page.controls[name]
        assert isinstance(group, Segments)
        cells = group.findChildren(QRadioButton)
        while self.focus not in cells:
            self.press(Qt.Key.Key_Tab)
        self.press(Qt.Key.Key_Home)
        for _ in range(index):
            self.press(Qt.Key.Key_Right)


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    """Opens a window over the test's own folder, as the program does."""
    folder, started = tmp_path / "data", []
    folder.mkdir()

    def begin(**for_now: str) -> Desk:
        preferences = PreferencesViewModel(PreferencesFile(folder), for_now)
        theme = theme_for(preferences.current)
        theme.apply(qapp)
        program = Program(theme, lambda: open_store(folder), no_bug, preferences=preferences)
        started.append((program.window, theme))
        bring_up(qtbot, program)
        return Desk(program, theme)

    yield begin
    for window, theme in started:
        window.close()
        delete(theme)


def test_what_is_chosen_is_there_at_the_next_start(start: Callable[..., Desk], tmp_path: Path) -> None:
    desk = start()
    desk.program.path.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_Comma, CONTROL)
    desk.choose("scheme", 1)
    desk.choose("sensitivity", 2)
    desk.choose("clipboard_seconds", 2)
    desk.press(Qt.Key.Key_Plus, CONTROL)
    assert desk.theme.tokens is LIGHT
    desk.window.close()
    assert json.loads((tmp_path / "data" / "preferences.json").read_text("utf-8"))["scheme"] == "light"

    again = start()
    chosen = Preferences(scheme="light", zoom=1.1, clipboard_seconds=300, sensitivity="thorough")
    assert again.program.preferences.current == chosen
    assert (again.theme.tokens, again.theme.zoom) == (LIGHT, 1.1)
    again.press(Qt.Key.Key_Comma, CONTROL)
    group = again.page.controls["clipboard_seconds"]
    assert isinstance(group, Segments)
    assert group.index == 2


def test_what_the_command_line_wants_holds_for_one_run(start: Callable[..., Desk]) -> None:
    first = start(scheme="light", sensitivity="gentle")
    assert first.theme.tokens is LIGHT
    first.program.preferences.set(breath_before_out=False)
    first.window.close()
    assert start().program.preferences.current == Preferences(breath_before_out=False)


def test_each_change_holds_at_once(start: Callable[..., Desk]) -> None:
    desk = start()
    preferences, out = desk.program.preferences, desk.program.draft_tab.out
    assert out.breath.on
    preferences.set(breath_before_out=False, scheme="dark", zoom=1.5, reduced_motion=True, clipboard_seconds=0)
    assert not out.breath.on
    assert (desk.theme.tokens, desk.theme.zoom, desk.theme.still) == (DARK, 1.5, True)
    assert desk.program.calm.reduced_motion
    desk.program.draft.change(0, 0, "Sam")
    out.leave("copy")
    out.close()
    assert QApplication.clipboard().text() == "Sam"
    QApplication.clipboard().clear()


def test_movement_follows_the_system_until_it_is_chosen(start: Callable[..., Desk]) -> None:
    desk = start()
    assert not desk.theme.still
    desk.program.settings.follow_system(True)
    assert (desk.theme.still, desk.program.calm.reduced_motion) == (True, True)
    desk.program.preferences.set(reduced_motion=False)
    assert (desk.theme.still, desk.program.calm.reduced_motion) == (False, False)
    desk.program.settings.follow_system(False)
    desk.program.settings.follow_system(True)
    assert not desk.theme.still
    desk.program.preferences.set(reduced_motion=None)
    assert (desk.theme.still, desk.program.calm.reduced_motion) == (True, True)


def test_esc_leads_back_to_the_very_place(start: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = start()
    desk.program.path.go(Tab.DRAFT)
    desk.editor.setFocus()
    desk.editor.insertPlainText("Sam, come in.")
    desk.editor.go_to(5)
    desk.press(Qt.Key.Key_Comma, CONTROL)
    assert desk.shown
    assert desk.page.done.hasFocus()
    assert not desk.window.strip.isVisible()
    assert desk.window.side.settings.isChecked()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.shown
    assert desk.window.strip.isVisible()
    assert not desk.window.side.settings.isChecked()
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().position() == 5


def test_whoever_comes_by_keyboard_sees_where_the_focus_is(start: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = start()

    def ringed() -> list[QWidget]:
        return [frame.widget() for frame in desk.window.findChildren(QFocusFrame) if frame.isVisible()]

    qtbot.mouseClick(desk.window.side.settings, Qt.MouseButton.LeftButton)
    assert desk.page.done.hasFocus()
    assert ringed() == []
    qtbot.mouseClick(desk.page.done, Qt.MouseButton.LeftButton)
    desk.press(Qt.Key.Key_Comma, CONTROL)
    assert ringed() == [desk.page.done]


@pytest.mark.parametrize("way", ["key", "rail", "done"])
def test_each_way_back_leads_back(start: Callable[..., Desk], qtbot: QtBot, way: str) -> None:
    desk = start()
    qtbot.mouseClick(desk.window.side.settings, Qt.MouseButton.LeftButton)
    assert desk.shown
    if way == "key":
        desk.press(Qt.Key.Key_Comma, CONTROL)
    elif way == "done":
        desk.page.done.click()
    else:
        qtbot.mouseClick(desk.window.side.settings, Qt.MouseButton.LeftButton)
    assert not desk.shown
    assert not desk.window.side.settings.isChecked()
    assert desk.window.page(Tab.CALM).isVisible()


def test_a_tab_leads_out_of_it_its_own_as_well_as_another(start: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = start()
    for tab, key in ((Tab.CALM, Qt.Key.Key_1), (Tab.DRAFT, Qt.Key.Key_2), (Tab.DRAFT, Qt.Key.Key_N)):
        desk.program.settings.show()
        assert desk.shown
        desk.press(key, CONTROL)
        assert not desk.shown
        assert desk.window.page(tab).isVisible()
    for tab in (Tab.DRAFT, Tab.HISTORY):
        desk.program.settings.show()
        rail = desk.window.rail
        qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.tabRect(tab).center())
        assert not desk.shown
        assert desk.window.page(tab).isVisible()


def test_a_breath_that_has_the_window_keeps_it(start: Callable[..., Desk]) -> None:
    desk = start()
    desk.program.calm.start()
    desk.press(Qt.Key.Key_Comma, CONTROL)
    assert not desk.shown
    assert not desk.window.side.settings.isChecked()
    calm = desk.window.page(Tab.CALM)
    assert isinstance(calm, CalmView)
    assert calm.isVisible()


def test_a_time_out_can_begin_from_it(start: Callable[..., Desk]) -> None:
    desk = start()
    desk.program.settings.show()
    desk.press(Qt.Key.Key_C, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert not desk.shown
    assert desk.program.calm.running.runs


def test_words_grow_by_keys_and_by_the_wheel_everywhere(start: Callable[..., Desk]) -> None:
    desk = start()
    zooms: list[float] = []
    desk.program.preferences.changed.connect(lambda now: zooms.append(now.zoom))
    desk.press(Qt.Key.Key_Plus, CONTROL)
    desk.program.path.go(Tab.DRAFT)
    desk.editor.insertPlainText("Sam\n" * 200)  # there is something the wheel could scroll
    desk.editor.setFocus()
    desk.press(Qt.Key.Key_Equal, CONTROL)
    desk.press(Qt.Key.Key_Minus, CONTROL)
    desk.press(Qt.Key.Key_0, CONTROL)
    assert zooms == [1.1, 1.25, 1.1, 1.0]
    for turned in (60, 60, -240):
        wheel(desk.editor.viewport(), turned)
    assert zooms[4:] == [1.1, 1.0, 0.9]
    assert desk.editor.toPlainText() == "Sam\n" * 200


def test_the_wheel_alone_leaves_words_as_they_are(start: Callable[..., Desk]) -> None:
    desk = start()
    desk.program.path.go(Tab.DRAFT)
    wheel(desk.editor.viewport(), 240, Qt.KeyboardModifier.NoModifier)
    assert desk.theme.zoom == 1.0


def wheel(widget: QWidget, turned: int, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    """Turn the wheel over the middle of `widget`, by eighths of a degree."""
    window = widget.window()
    at = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, turned), stateKey=modifiers)
    QApplication.processEvents()
