"""A hint set aside, through the real window, hints and storage: it stays so until it is taken back."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.ownership.engine import Engine
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import no_bug

TEXT = "You never listen. You never ask me. I felt lonely on Friday."


class Sitting:
    """The program with the draft tab open and TEXT in it, read."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page = page
        self._activate()
        page.editor.setFocus()
        with qtbot.waitSignal(program.draft.hints_changed):
            page.editor.insertPlainText(TEXT)

    @property
    def hints(self) -> list[str]:
        return [note.sentence for note in self.program.draft.marks.notes if note.kind == "hint"]

    def set_aside(self) -> None:
        """By keys alone: the first hint, its menu, its first choice."""
        self.page.editor.go_to(0)
        self.qtbot.keyClick(self.page.editor, Qt.Key.Key_F8)
        card = self.page.panel.card
        assert card is not None
        self._tab_to(card.not_this)
        self.qtbot.keyClick(card.not_this, Qt.Key.Key_Return)
        with self.qtbot.waitSignal(self.program.draft.hints_changed):
            self.qtbot.keyClick(QApplication.activePopupWidget(), Qt.Key.Key_Return)
        self._activate()

    def take_back(self) -> None:
        """By keys alone: the list, and what is first in it."""
        link = self.page.panel.aside.list_link
        self._tab_to(link)
        self.qtbot.keyClick(link, Qt.Key.Key_Return)
        with self.qtbot.waitSignal(self.program.draft.hints_changed):
            self.qtbot.keyClick(self._focus, Qt.Key.Key_Return)

    @property
    def _focus(self) -> QWidget:
        focused = self.program.window.focusWidget()
        assert focused is not None
        return focused

    def _tab_to(self, wanted: QWidget | None) -> None:
        for _ in range(30):
            if self._focus is wanted:
                return
            self.qtbot.keyClick(self._focus, Qt.Key.Key_Tab)
        pytest.fail("Tab does not lead there.")

    def _activate(self) -> None:
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow)


@pytest.fixture
def sit_down(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[], Sitting]]:
    """Start the program over the test's own folder, with the hints of the rules alone."""
    started: list[Program] = []
    folder = tmp_path / "data"
    folder.mkdir()

    def no_classifier(_: Engine) -> NoReturn:
        raise KnownError("There is no classifier here.")

    def begin() -> Sitting:
        program = Program(
            dressed,
            lambda: open_store(folder),
            no_bug,
            utc_now,
            lambda: 0.0,
            load_classifier=no_classifier,
        )
        started.append(program)
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.window.show()
        return Sitting(qtbot, program)

    yield begin
    for program in started:
        program.window.close()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_what_is_set_aside_stays_so_until_it_is_taken_back(qtbot: QtBot, sit_down: Callable[[], Sitting]) -> None:
    first = sit_down()
    assert first.hints == ["You never listen.", "You never ask me."]
    first.set_aside()
    assert first.hints == ["You never ask me."]
    first.program.window.close()
    second = sit_down()
    qtbot.waitUntil(lambda: second.hints == ["You never ask me."])
    second.take_back()
    assert second.hints == ["You never listen.", "You never ask me."]
    second.program.window.close()
    third = sit_down()
    qtbot.waitUntil(lambda: third.hints == ["You never listen.", "You never ask me."])
