"""Somebody who presses anything at any time: seeded walks through the draft tab, in the real window over real storage.

After every act the page says what will be kept, one banner at most stands above it, and the keys go somewhere that can
be seen. In the end the store has every draft as it was left. A walk that fails names its seed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.storage.store import SqlStore, open_store
from app.viewmodels.draft.page import Page
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.draft.qt_text import text_between
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

ACTS = 300
SEEDS = (5,)

PIECES = (
    "You never listen to me. ",
    "I felt lonely on Friday.\n",
    "Could we talk tonight? ",
    "Ich weiß es nicht. ",
    "🙂 👩‍👩‍👧 ",
    "e\u0301\u00a0x\u2028y ",
    "a\0b ",
    "one\r\ntwo\rthree\u2029four ",
    "\ud83d",
    "\ufdd0\ufffe",
    "\n\n",
    " ",
)

SHIFT_ENTER = "\u2028"
"""What Qt shows for Shift+Enter, which the draft keeps as the end of a line."""

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = (
    *((key, NONE) for key in (Qt.Key.Key_Escape,) * 4),
    *((key, NONE) for key in (Qt.Key.Key_F3, Qt.Key.Key_F7, Qt.Key.Key_F8, Qt.Key.Key_F9, Qt.Key.Key_F11)),
    *((key, NONE) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Space, Qt.Key.Key_Return)),
    *((key, NONE) for key in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_End, Qt.Key.Key_Home)),
    *((key, SHIFT) for key in (Qt.Key.Key_F3, Qt.Key.Key_F8, Qt.Key.Key_Backtab, Qt.Key.Key_Return)),
    *((key, CONTROL) for key in (Qt.Key.Key_F, Qt.Key.Key_I, Qt.Key.Key_N, Qt.Key.Key_P, Qt.Key.Key_R, Qt.Key.Key_S)),
    *((key, CONTROL) for key in (Qt.Key.Key_T, Qt.Key.Key_Z, Qt.Key.Key_Y, Qt.Key.Key_A, Qt.Key.Key_X, Qt.Key.Key_V)),
    *((key, CONTROL) for key in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_Comma)),
    *((key, CONTROL | SHIFT) for key in (Qt.Key.Key_F, Qt.Key.Key_H, Qt.Key.Key_R, Qt.Key.Key_S, Qt.Key.Key_Z)),
)


class Walk:
    """One person, one program, and the same drafts open in a second program over the same file."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.now = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
        self.done: list[str] = []
        self.left: dict[str, str] = {}
        self.elsewhere = open_store(folder)

        self.program = Program(theme, lambda: open_store(folder), no_bug, self.tick, lambda: 0.0)
        bring_up(qtbot, self.program)
        self.program.path.go(Tab.DRAFT)
        page = self.program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.draft = page, self.program.draft
        self.page.setFocus()

    def tick(self) -> datetime:
        self.now += timedelta(milliseconds=20)
        return self.now

    def act(self) -> None:
        """Do one thing, and see that all is as it should be."""
        acts: list[tuple[int, Callable[[], None]]] = [
            (8, self.press),
            (6, self.write),
            (2, self.select),
            (1, self.rest),
            (1, self.open_another),
            (1, self.write_elsewhere),
            (1, self.throw_away),
            (1, self.change_the_clock),
            (1, self.check_in),
        ]
        chosen = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])[0]
        self.done.append(chosen.__name__)
        chosen()
        QApplication.processEvents()
        self.let_go_of_dialogs()
        self.look()

    def press(self) -> None:
        key, modifiers = self.random.choice(KEYS)
        self.done[-1] = f"{modifiers.name} {key.name}"
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        if target is not None:
            QTest.keyClick(target, Qt.Key.Key_Escape if QApplication.activePopupWidget() else key, modifiers)

    def write(self) -> None:
        """Where the keys are, if one can write there; else on the page."""
        words, focus = self.random.choice(PIECES), QApplication.focusWidget()
        self.done[-1] = f"write {words!r} in {type(focus).__name__}"
        if isinstance(focus, QLineEdit):
            focus.insert("Sam")
            focus.textEdited.emit(focus.text())
        elif isinstance(focus, QPlainTextEdit) and not focus.isReadOnly():
            focus.insertPlainText(words)
        elif self.page.isVisible():
            self.page.setFocus()

    def select(self) -> None:
        editor, cursor = self.page.editor, self.page.editor.textCursor()
        cursor.setPosition(self.random.randint(0, self.draft.length))
        cursor.setPosition(self.random.randint(0, self.draft.length), QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)

    def rest(self) -> None:
        """The typing rests, and what was written is in the store."""
        self.draft.keep()
        self.settle()
        assert self.is_kept(self.elsewhere, self.draft.draft_id, self.draft.text)

    def open_another(self) -> None:
        entries = self.elsewhere.history.entries()
        drafts = [entry.id for entry in entries if entry.kind == "draft"]
        if drafts:
            self.program.history.draft_opened.emit(self.random.choice(drafts))
            if self.random.random() < 0.7:
                self.settle()

    def write_elsewhere(self) -> None:
        there = self.elsewhere.drafts.get(self.draft.draft_id)
        if there is not None:
            words = there.text + self.random.choice(PIECES)
            self.elsewhere.drafts.keep(replace(there, text=words, hope="peace", changed=self.tick()), there)
        if self.random.random() < 0.7:
            self.draft.other_window.look()
            self.settle()

    def throw_away(self) -> None:
        """The open draft, or another, from the history; sometimes it is taken back."""
        self.settle()
        drafts = [entry.id for entry in self.elsewhere.history.entries() if entry.kind == "draft"]
        if drafts:
            gone = self.random.choice([self.draft.draft_id, *drafts])
            self.elsewhere.history.trash("draft", gone, self.tick())
            self.program.history.trashed.emit("draft", gone)
            if self.random.random() < 0.5:
                self.elsewhere.history.restore("draft", gone)
                self.program.history.restored.emit("draft", gone)

    def change_the_clock(self) -> None:
        self.now += timedelta(hours=self.random.choice((-30, -1, 1, 30)))

    def check_in(self) -> None:
        """A strong feeling is noted, or none."""
        self.program.draft_tab.soothe.note(self.random.choice((None, 8, 9)))

    def settle(self) -> None:
        for _ in range(3):
            self.program.background.settle()
            QApplication.processEvents()

    def let_go_of_dialogs(self) -> None:
        for _ in range(3):
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
                self.program.window.activateWindow()
                QApplication.processEvents()

    def look(self) -> None:
        document = self.page.editor.document()
        shown = Page(text_between(document, 0, document.characterCount() - 1)).shown
        assert shown.replace(SHIFT_ENTER, "\n") == self.draft.shown.replace(SHIFT_ENTER, "\n")
        assert (self.page.to.text(), self.page.title.text()) == (self.draft.to, self.draft.title)
        assert len([banner for banner in self.page.findChildren(Banner) if banner.isVisible()]) <= 1
        if QApplication.activePopupWidget() is None:
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus.isVisible()
            assert self.program.window.isAncestorOf(focus)
        self.left[self.draft.draft_id] = self.draft.text

    def end(self, folder: Path) -> None:
        """Close, and see what is kept."""
        self.elsewhere.close()
        self.program.window.close()
        assert not self.program.window.isVisible()
        store = open_store(folder)
        try:
            for draft_id, text in self.left.items():
                assert self.is_kept(store, draft_id, text)
        finally:
            store.close()

    def is_kept(self, store: SqlStore, draft_id: str, text: str) -> bool:
        """Whether the draft says so, with words of a way in behind it, or said so before another window wrote on it."""
        draft, words = store.drafts.get(draft_id), Page(text).lines
        texts = [version.text for version in store.versions.of(draft_id)] + ([draft.text] if draft else [])
        return not words.strip() or any(Page(kept).lines.startswith(words) for kept in texts)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_pressed_no_word_is_lost(qtbot: QtBot, dressed: Theme, tmp_path: Path, seed: int) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    walk = Walk(qtbot, dressed, folder, seed)
    try:
        for _ in range(ACTS):
            walk.act()
        walk.end(folder)
    except BaseException as error:
        error.add_note(f"Seed {seed}, after {len(walk.done)} acts, the last of them:")
        error.add_note("\n".join(walk.done[-25:]))
        raise
