"""The habits of an editor, through the real window with the real storage."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.storage.store import SqlStore, open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.views.preferences.preferences import PreferencesPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

TEXT = "You never ask me. I felt lonely."
CONTROL = Qt.KeyboardModifier.ControlModifier


class WordList:
    """A dictionary of a few words."""

    def knows(self, word: str) -> bool:
        return word.lower() in ("you", "never", "ask", "me")

    def offers(self, word: str) -> list[str]:
        return ["never"]

    def learn(self, word: str) -> None:
        raise AssertionError(word)


def with_words(store: SqlStore) -> SqlStore:
    store.open_speller = lambda language: WordList()  # type: ignore[assignment,method-assign,return-value]  # a stand-in
    return store


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.window = qtbot, program, program.window
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        self.editor.setFocus()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def write(self, text: str) -> None:
        with self.qtbot.waitSignal(self.program.draft.hints_changed, check_params_cb=lambda _, notes: bool(notes)):
            self.editor.insertPlainText(text)

    @property
    def framed(self) -> list[bool]:
        page, window = self.page, self.window
        return [part.isVisible() for part in (window.side, window.strip, page.head, page.side)]


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    program = Program(dressed, lambda: with_words(open_store(folder)), no_bug, utc_now, lambda: 0.0)
    bring_up(qtbot, program)
    yield Desk(qtbot, program)
    program.window.close()


def test_f11_leaves_only_the_page_and_esc_brings_all_back(desk: Desk) -> None:
    desk.write(TEXT)
    size = desk.window.size()
    desk.press(Qt.Key.Key_F11)
    assert desk.window.isFullScreen()
    assert desk.framed == [False] * 4
    assert desk.page.foot.words.isVisible()
    assert not desk.page.feelings_button.isVisible()
    assert desk.editor.hasFocus()
    assert len(desk.program.draft.marks) > 0
    desk.qtbot.keyClicks(desk.editor, "x")
    assert desk.program.draft.text == TEXT + "x"
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()
    assert desk.framed == [True] * 4
    assert desk.window.size() == size
    assert desk.editor.hasFocus()


def test_f11_works_while_it_is_poured_out_and_after(desk: Desk) -> None:
    desk.write(TEXT)
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F11)
    assert desk.framed == [False] * 4
    desk.press(Qt.Key.Key_F9)
    assert desk.framed == [False] * 4
    assert desk.page.foot.words.isVisible()
    desk.press(Qt.Key.Key_F9)
    desk.press(Qt.Key.Key_F11)
    assert desk.framed == [True, False, True, False]


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_f8_says_at_the_caret_what_the_panel_would(desk: Desk) -> None:
    desk.write(TEXT)
    desk.press(Qt.Key.Key_F11)
    desk.editor.go_to(0)
    desk.press(Qt.Key.Key_F8)
    note = desk.page.panel.open_note
    assert note is not None
    assert note.why in QToolTip.text()
    QToolTip.hideText()


def test_find_has_esc_for_itself(desk: Desk) -> None:
    desk.write(TEXT)
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_F, CONTROL)
    desk.qtbot.keyClicks(desk.page.find_line.field, "LONE")
    assert desk.editor.textCursor().selectedText() == "lone"
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.isFullScreen()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.window.isFullScreen()


def test_the_way_out_is_seen_when_the_pointer_moves(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    way_out = desk.window.full.way_out
    assert way_out.isVisible()
    way_out.hide()
    QTest.mouseMove(desk.window.windowHandle(), QPoint(300, 300))
    desk.qtbot.waitUntil(way_out.isVisible)
    desk.qtbot.mouseClick(way_out, Qt.MouseButton.LeftButton)
    assert not desk.window.isFullScreen()
    assert not way_out.isVisible()
    QTest.mouseMove(desk.window.windowHandle(), QPoint(310, 300))
    QApplication.processEvents()
    assert not way_out.isVisible()


def test_where_the_system_takes_the_screen_back_all_is_there_again(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    desk.window.showNormal()
    assert desk.framed == [True] * 4
    assert not desk.window.full.is_on


def test_other_tabs_keep_their_frame_and_a_breath_keeps_its_own_esc(desk: Desk) -> None:
    desk.press(Qt.Key.Key_F11)
    desk.press(Qt.Key.Key_1, CONTROL)
    assert desk.window.isFullScreen()
    assert desk.window.side.isVisible()
    desk.program.calm.start()
    assert not desk.window.side.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.window.isFullScreen()
    assert desk.program.calm.running.leaving
    desk.press(Qt.Key.Key_F11)
    assert not desk.window.isFullScreen()
    assert not desk.window.side.isVisible()
    desk.program.calm.running.finish_early()


def test_undo_goes_back_across_saves(desk: Desk) -> None:
    words = ("one ", "two ", "three ")
    for word in words:
        desk.qtbot.keyClicks(desk.editor, word)
        with desk.qtbot.waitSignal(desk.program.draft.saved):
            desk.press(Qt.Key.Key_S, CONTROL)
    said = []
    while desk.editor.document().isUndoAvailable():
        desk.press(Qt.Key.Key_Z, CONTROL)
        said.append(desk.program.draft.text)
    assert said == ["one two ", "one ", ""]
    with desk.qtbot.waitSignal(desk.program.draft.saved):
        desk.press(Qt.Key.Key_S, CONTROL)
    while desk.editor.document().isRedoAvailable():
        desk.editor.redo()
    assert desk.program.draft.text == "one two three "


def test_spelling_is_marked_while_it_is_preferred(desk: Desk) -> None:
    spelling = desk.program.draft_tab.spelling
    desk.editor.insertPlainText("You nevr ask me. ")
    desk.program.preferences.set(spell=True)
    desk.qtbot.waitUntil(lambda: list(spelling.marks) == [(4, 8)])
    desk.program.preferences.set(spell=False)
    assert not spelling.marks


@pytest.mark.parametrize("installed", [True, False])
def test_spelling_can_be_chosen_where_it_is_there(desk: Desk, monkeypatch: pytest.MonkeyPatch, installed: bool) -> None:
    monkeypatch.setattr("app.storage.spelling.is_installed", lambda: installed)
    desk.program.settings.show()
    page = desk.window.findChild(PreferencesPage)
    assert isinstance(page, PreferencesPage)
    assert ("spell" in page.controls) is installed
