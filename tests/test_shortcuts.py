"""No key means two things at once: in each tab and mode, one shortcut at most answers to it."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

CHILDREN = Qt.ShortcutContext.WidgetWithChildrenShortcut


@pytest.fixture
def program(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Program]:
    program = Program(dressed, lambda: open_store(tmp_path), no_bug)
    bring_up(qtbot, program)
    yield program
    program.window.close()


def answering(window: QWidget) -> Counter[str]:
    """How many shortcuts answer to each key now."""
    focus, keys = QApplication.focusWidget(), Counter[str]()
    for shortcut in window.findChildren(QShortcut):
        at = shortcut.parent()
        assert isinstance(at, QWidget)
        reached = shortcut.context() is not CHILDREN or at is focus or (focus is not None and at.isAncestorOf(focus))
        if shortcut.isEnabled() and at.isVisible() and reached:
            keys.update(map(QKeySequence.toString, shortcut.keys()))
    return keys


def test_no_key_is_ambiguous_anywhere(program: Program) -> None:
    tab, window = program.draft_tab, program.window
    page = window.page(Tab.DRAFT)
    assert isinstance(page, DraftView)
    places: list[Callable[[], object]] = [
        lambda: program.path.go(Tab.CALM),
        lambda: program.path.go(Tab.HISTORY),
        program.history_tab.patterns.show,
        lambda: program.history_tab.patterns.show_hints("a draft"),
        lambda: program.history_tab.covered.emit(None),
        window.beside.wanted.emit,
        window.beside.leave,
        lambda: program.path.go(Tab.DRAFT),
        lambda: page.editor.insertPlainText("You never listen to me."),
        page.find_line.open,
        page.feelings.toggle,
        page.find_line.leave,
        page.feelings.toggle,
        tab.rehearse,
        tab.rehearsal.leave,
        tab.look_at_versions,
        tab.versions.leave,
        page.head.turn,
        window.full.turn,
        page.find_line.open,
        window.full.turn,
    ]
    for go in places:
        go()
        QApplication.processEvents()
        found = answering(window)
        assert found["F11"] == 1
        assert {key: number for key, number in found.items() if number > 1} == {}
