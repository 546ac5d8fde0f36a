"""Versions through the real window and the real storage: kept, named, compared, brought back, there after a restart."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.version import Version
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.views.out.name_banner import NameBanner
from app.views.versions.button import VersionsButton
from app.views.versions.versions import VersionsPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

FIRST, SECOND = "You never help.", "You rarely help me. 🙂"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.program, self._qtbot = program, qtbot
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        self.editor.setFocus()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self._qtbot.keyClick(self.focus, key, modifiers)

    def rewrite(self, text: str) -> None:
        self.editor.selectAll()
        self.editor.insertPlainText(text)

    @property
    def focus(self) -> QWidget:
        widget = self.program.window.focusWidget()
        assert widget is not None
        return widget

    @property
    def button(self) -> VersionsButton:
        found = self.page.findChild(VersionsButton)
        assert isinstance(found, VersionsButton)
        return found

    @property
    def versions(self) -> VersionsPage:
        found = self.program.window.findChild(VersionsPage)
        assert isinstance(found, VersionsPage)
        return found

    @property
    def kept(self) -> list[Version]:
        found: list[Version] = []
        draft = self.program.draft.draft_id
        self.program.background.run(lambda store: store.versions.of(draft), found.extend)
        self.program.background.settle()
        return found

    def look(self) -> None:
        """Open the versions by key and wait for the comparison."""
        with self._qtbot.waitSignal(self.program.draft_tab.versions.compared):
            self.press(Qt.Key.Key_H, CONTROL | SHIFT)


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    started: list[Program] = []

    def begin() -> Desk:
        program = Program(dressed, lambda: open_store(folder), no_bug)
        started.append(program)
        bring_up(qtbot, program)
        return Desk(qtbot, program)

    yield begin
    for program in started:
        program.window.close()


@pytest.fixture
def desk(start: Callable[[], Desk]) -> Desk:
    return start()


def test_the_whole_way(qtbot: QtBot, start: Callable[[], Desk]) -> None:
    desk = start()
    desk.rewrite(FIRST)
    desk.press(Qt.Key.Key_1, CONTROL)
    desk.press(Qt.Key.Key_2, CONTROL)
    desk.editor.setFocus()
    desk.rewrite(SECOND)
    draft = desk.program.draft.draft_id
    desk.look()
    assert desk.versions.isVisible()
    assert not desk.program.window.side.isVisible()
    assert (desk.versions.then.toPlainText(), desk.versions.now.toPlainText()) == (FIRST, SECOND)
    desk.press(Qt.Key.Key_F8)
    assert desk.versions.change.text() == "“never” became “rarely”."
    desk.versions.restore.setFocus()
    with qtbot.waitSignal(desk.program.draft_tab.versions.restored):
        desk.press(Qt.Key.Key_Return)
    assert desk.page.isVisible()
    assert desk.editor.hasFocus()
    assert desk.program.draft.text == desk.editor.toPlainText() == FIRST
    assert [(version.text, version.kind) for version in desk.kept] == [(SECOND, "restore"), (FIRST, "left")]
    desk.editor.undo()
    assert desk.program.draft.text == SECOND
    desk.program.window.close()

    again = start()
    with qtbot.waitSignal(again.program.draft.opened):
        again.program.draft.open(draft)
    assert [version.text for version in again.kept] == [SECOND, FIRST]


def test_looking_at_versions_and_saying_it_aloud_are_no_leaving(desk: Desk) -> None:
    desk.rewrite(FIRST)
    desk.press(Qt.Key.Key_H, CONTROL | SHIFT)
    desk.program.draft_tab.versions.leave()
    desk.program.draft_tab.rehearse()
    desk.program.draft_tab.rehearsal.leave()
    assert desk.kept == []


def test_esc_gives_the_cursor_back(desk: Desk) -> None:
    desk.rewrite(FIRST)
    desk.program.draft.leave()
    desk.rewrite(SECOND)
    desk.editor.go_to(4)
    desk.look()
    desk.press(Qt.Key.Key_Escape)
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().position() == 4
    assert desk.program.draft.text == SECOND
    assert desk.program.window.side.isVisible()


def test_a_version_with_a_name_by_key(qtbot: QtBot, desk: Desk) -> None:
    desk.rewrite(FIRST)
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert isinstance(desk.button.banner, NameBanner)
    assert desk.button.banner.name.hasFocus()
    qtbot.keyClicks(desk.focus, "Softer {one}")
    desk.press(Qt.Key.Key_Return)
    desk.program.background.settle()
    assert desk.button.banner.text.text() == "Kept as “Softer {one}”."
    assert desk.editor.hasFocus()
    assert [(version.name, version.kind, version.text) for version in desk.kept] == [("Softer {one}", "asked", FIRST)]
    desk.look()
    assert desk.versions.list.currentIndex().data() == "Softer {one}"


def test_esc_closes_the_question_for_a_name(desk: Desk) -> None:
    desk.rewrite(FIRST)
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_Escape)
    assert desk.button.banner is None
    assert desk.editor.hasFocus()
    assert desk.kept == []


def test_an_empty_page_has_nothing_to_keep(desk: Desk) -> None:
    desk.press(Qt.Key.Key_S, CONTROL | SHIFT)
    assert desk.button.banner is not None
    assert desk.button.banner.text.text() == "There is nothing to keep yet. Write a few words first."


def test_the_button_opens_them_and_another_draft_closes_them(qtbot: QtBot, desk: Desk) -> None:
    desk.rewrite(FIRST)
    desk.program.draft.leave()
    with qtbot.waitSignal(desk.program.draft_tab.versions.compared):
        qtbot.mouseClick(desk.button.button, Qt.MouseButton.LeftButton)
    assert desk.versions.summary.text() == "Nothing has changed since."
    desk.press(Qt.Key.Key_N, CONTROL)
    assert desk.page.isVisible()
    assert not desk.program.draft_tab.versions.is_open
