"""The way into a rehearsal and out of it, through the real window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.views.rehearsal.rehearsal import RehearsalPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

TEXT = "Sam,\n\nI felt lonely. Would you sit with me?"
CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, program: Program) -> None:
        self.program = program
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page = page
        self.editor = page.editor

    @property
    def focus(self) -> QWidget:
        widget = self.program.window.focusWidget()
        assert widget is not None
        return widget

    @property
    def rehearsal(self) -> RehearsalPage:
        shown = self.page.parentWidget().findChild(RehearsalPage)
        assert isinstance(shown, RehearsalPage)
        return shown

    @property
    def framed(self) -> bool:
        return self.program.window.side.isVisible() and self.program.window.strip.isVisible()


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    program = Program(dressed, lambda: open_store(folder), no_bug, utc_now, lambda: 0.0)
    bring_up(qtbot, program)
    yield Desk(program)
    program.window.close()


def test_a_key_leads_in_and_esc_gives_the_cursor_back(qtbot: QtBot, desk: Desk) -> None:
    desk.editor.setFocus()
    desk.editor.insertPlainText(TEXT)
    desk.editor.go_to(9)
    qtbot.keyClick(desk.editor, Qt.Key.Key_R, CONTROL)
    assert desk.rehearsal.isVisible()
    assert not desk.page.isVisible()
    assert not desk.program.window.side.isVisible()
    assert not desk.program.window.strip.isVisible()
    assert desk.focus is desk.rehearsal.foot.next
    qtbot.keyClick(desk.focus, Qt.Key.Key_Space)
    assert desk.rehearsal.stage.shown[1] == "I felt lonely."
    qtbot.keyClick(desk.focus, Qt.Key.Key_Escape)
    assert desk.page.isVisible()
    assert desk.framed
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().position() == 9
    qtbot.keyClicks(desk.editor, "x")
    assert desk.program.draft.text == f"{TEXT[:9]}x{TEXT[9:]}"


def test_another_tab_has_its_frame_and_the_rehearsal_waits(qtbot: QtBot, desk: Desk) -> None:
    desk.editor.insertPlainText(TEXT)
    desk.program.draft_tab.rehearse()
    desk.program.draft_tab.rehearsal.go_on()
    qtbot.keyClick(desk.focus, Qt.Key.Key_1, CONTROL)
    assert desk.framed
    qtbot.keyClick(desk.focus, Qt.Key.Key_2, CONTROL)
    assert desk.rehearsal.isVisible()
    assert desk.focus is desk.rehearsal.foot.next
    assert desk.program.draft_tab.rehearsal.place == 1
    assert not desk.program.window.side.isVisible()


def test_coming_back_by_the_rail_leads_into_the_words(desk: Desk) -> None:
    desk.editor.insertPlainText(TEXT)
    desk.program.draft_tab.rehearse()
    desk.program.path.go(Tab.HISTORY)
    desk.program.window.rail.setFocus()
    desk.program.window.rail.setCurrentIndex(Tab.DRAFT)
    assert desk.focus is desk.rehearsal.foot.next


def test_a_new_draft_ends_the_rehearsal_of_the_old_one(qtbot: QtBot, desk: Desk) -> None:
    desk.editor.insertPlainText(TEXT)
    desk.program.draft_tab.rehearse()
    qtbot.keyClick(desk.focus, Qt.Key.Key_N, CONTROL)
    assert not desk.program.draft_tab.rehearsal.is_open
    assert desk.page.isVisible()
    assert desk.framed
    assert desk.editor.hasFocus()


def test_the_history_leads_to_the_page_of_the_draft_that_is_being_rehearsed(desk: Desk) -> None:
    desk.editor.insertPlainText(TEXT)
    program = desk.program
    program.draft.keep()
    program.background.settle()
    for cover in (program.draft_tab.rehearse, program.draft_tab.look_at_versions):
        cover()
        program.path.go(Tab.HISTORY)
        program.history_tab.draft_opened.emit(program.draft.draft_id)
        assert desk.page.isVisible()
        assert desk.framed
        assert desk.editor.hasFocus()


def test_an_empty_draft_leads_back_to_its_first_words(qtbot: QtBot, desk: Desk) -> None:
    desk.program.draft_tab.rehearse()
    assert desk.rehearsal.foot.next.text() == "Write the first words"
    qtbot.keyClick(desk.focus, Qt.Key.Key_Return)
    assert desk.editor.hasFocus()


def test_it_shows_what_stands_on_the_page_now(desk: Desk) -> None:
    desk.editor.insertPlainText("I felt lonely.")
    desk.program.draft_tab.rehearse()
    desk.program.draft_tab.rehearsal.leave()
    desk.editor.insertPlainText(" And you?")
    desk.program.draft_tab.rehearse()
    assert desk.program.draft_tab.rehearsal.text == "I felt lonely. And you?"
