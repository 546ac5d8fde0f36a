"""One draft in two windows, over the real storage: nobody's words are lost, and each window says what happened."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.ownership.engine import Engine
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.draft.other_window import OtherWindowBanner
from app.views.kit.theme import Theme
from app.views.versions.versions import VersionsPage
from app.wiring.program import Program
from tests.programs import no_bug

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def no_classifier(_: Engine) -> NoReturn:
    raise KnownError("None here.")


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.program, self.qtbot = program, qtbot
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        found = page.findChild(OtherWindowBanner)
        assert isinstance(found, OtherWindowBanner)
        self.told = found

    def come_to_front(self) -> None:
        self.program.window.activateWindow()
        self.qtbot.waitUntil(self.program.window.isActiveWindow)
        self.settle()

    def settle(self) -> None:
        self.program.background.settle()

    def write(self, text: str) -> None:
        """Write at the end, and wait until it is kept."""
        self.editor.go_to(10_000)
        self.editor.insertPlainText(text)
        self.keep()

    def keep(self) -> None:
        self.program.draft.keep()
        self.settle()

    @property
    def sentence(self) -> str:
        return self.told.banner.text.text() if self.told.banner else ""

    @property
    def versions(self) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        draft = self.program.draft.draft_id
        self.program.background.run(
            lambda store: [(version.kind, version.text) for version in store.versions.of(draft)], found.extend
        )
        self.settle()
        return found

    @property
    def focus(self) -> QWidget:
        widget = self.program.window.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[], Desk]]:
    started: list[Program] = []

    def begin() -> Desk:
        program = Program(dressed, lambda: open_store(tmp_path), no_bug, load_classifier=no_classifier)
        started.append(program)
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.window.show()
        return Desk(qtbot, program)

    yield begin
    for program in started:
        program.window.close()


@pytest.fixture
def desks(start: Callable[[], Desk]) -> tuple[Desk, Desk]:
    """Two windows with the same draft open."""
    one = start()
    one.write("I felt lonely.")
    two = start()
    with two.qtbot.waitSignal(two.program.draft.opened):
        two.program.draft.open_last()
    two.settle()
    return one, two


def test_newer_words_come_with_the_window_and_one_undo_brings_back_the_others(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    two.come_to_front()
    two.editor.go_to(6)
    one.come_to_front()
    one.write(" And you? 🙂")
    two.come_to_front()
    assert two.editor.toPlainText() == two.program.draft.text == "I felt lonely. And you? 🙂"
    assert two.editor.textCursor().position() == 6
    assert two.sentence == "You went on in another window. Those words stand here now; undo brings back what was here."
    two.editor.undo()
    assert two.program.draft.text == "I felt lonely."
    two.keep()
    assert two.versions == [("window", "I felt lonely. And you? 🙂")]


def test_words_met_by_a_save_are_a_version_that_a_key_leads_to(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    two.come_to_front()
    two.editor.insertPlainText("Sam, ")
    one.write(" Theirs.")
    two.keep()
    assert two.program.draft.text == "Sam, I felt lonely."
    assert two.sentence == "You wrote on this draft in another window too. What it said there is kept as a version."
    assert two.versions == [("window", "I felt lonely. Theirs.")]
    assert two.told.banner is not None
    two.told.banner.act.setFocus(Qt.FocusReason.TabFocusReason)
    with two.qtbot.waitSignal(two.program.draft_tab.versions.compared):
        two.qtbot.keyClick(two.focus, Qt.Key.Key_Return)
    page = two.program.window.findChild(VersionsPage)
    assert isinstance(page, VersionsPage)
    assert page.then.toPlainText() == "I felt lonely. Theirs."
    assert page.list.currentIndex().data() == "From another window"
    assert two.told.banner is None
    one.come_to_front()
    assert one.editor.toPlainText() == "Sam, I felt lonely."


def test_a_title_given_in_one_window_stands_in_the_other_too(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    one.qtbot.keyClicks(one.page.title, "Friday")
    one.keep()
    two.write(" Yes.")
    assert two.page.title.text() == two.program.draft.title == "Friday"
    assert two.sentence == ""


def test_going_back_and_forth_alone_says_nothing(desks: tuple[Desk, Desk]) -> None:
    one, two = desks
    for _ in range(2):
        for desk in desks:
            desk.come_to_front()
            desk.qtbot.keyClick(desk.page.editor, Qt.Key.Key_Left)
            assert desk.sentence == ""
    assert one.versions == two.versions == []


def test_two_windows_taking_turns_lose_nothing(desks: tuple[Desk, Desk]) -> None:
    for number in range(6):
        desk = desks[number % 2]
        desk.come_to_front()
        desk.write(f" {number}")
    assert desks[1].program.draft.text == "I felt lonely. 0 1 2 3 4 5"
