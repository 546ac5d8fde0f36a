"""Reading a draft again, saying how far it is, putting it away and getting it back: real window, real store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.history import Filters
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.views.versions.versions import VersionsPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

# Said of every menu and dialog by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

FIRST = "You never listen when I bring this up. I felt lonely on Friday."
SECOND = "Mum, I would like to hear how those months were for you."
Key, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        self.page, self.view = self.tab(Tab.DRAFT), self.tab(Tab.HISTORY)

    def tab(self, tab: Tab) -> QWidget:
        return self.program.window.page(tab)

    @property
    def draft(self) -> DraftView:
        assert isinstance(self.page, DraftView)
        return self.page

    @property
    def history(self) -> HistoryView:
        assert isinstance(self.view, HistoryView)
        return self.view

    def write(self, words: str) -> None:
        """Another draft, kept with its marks."""
        self.program.draft.new()
        self.program.path.go(Tab.DRAFT)
        with self.qtbot.waitSignal(self.program.draft.hints_changed, timeout=10_000):
            self.draft.editor.insertPlainText(words)
        self.program.draft.leave()
        self.program.background.settle()

    def look(self) -> HistoryView:
        self.program.path.go(Tab.HISTORY)
        self.qtbot.waitUntil(lambda: self.history.list.timeline.rowCount() > 0)
        return self.history

    def shows(self, words: str) -> Callable[[], bool]:
        return lambda: self.history.card.reader.toPlainText() == words


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Desk]:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    program = Program(dressed, lambda: open_store(folder), no_bug, utc_now, lambda: 0.0)
    bring_up(qtbot, program)
    yield Desk(qtbot, program)
    program.window.close()


def test_a_draft_is_read_again_with_its_marks_then_and_now(qtbot: QtBot, desk: Desk) -> None:
    desk.write(FIRST)
    card = desk.look().card
    qtbot.waitUntil(desk.shows(FIRST))
    qtbot.waitUntil(lambda: card.marked.text().startswith("Now: "), timeout=10_000)
    now = card.marked.text().removeprefix("Now")
    card.which.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(card.which, Key.Key_Left)
    assert card.marked.text() == f"Then{now}"


def test_a_status_from_the_history_reaches_the_open_page(qtbot: QtBot, desk: Desk) -> None:
    desk.write(FIRST)
    card = desk.look().card
    qtbot.waitUntil(desk.shows(FIRST))
    card.status.setFocus()
    qtbot.keyClick(card.status, Key.Key_Space)
    menu = card.status.menu_open
    assert menu is not None
    qtbot.keyClick(menu, Key.Key_Up)
    qtbot.keyClick(menu, Key.Key_Return)
    qtbot.waitUntil(lambda: card.status.text() == "Let go")
    qtbot.waitUntil(lambda: desk.program.draft.status == "let_go")
    qtbot.keyClick(desk.history.undo.undo, Key.Key_Space)
    qtbot.waitUntil(lambda: card.status.text() == "Being written")
    qtbot.waitUntil(lambda: desk.program.draft.status == "drafting")


def test_many_go_to_the_trash_come_back_and_leave_for_good(qtbot: QtBot, desk: Desk) -> None:
    desk.write(FIRST)
    desk.write(SECOND)
    view = desk.look()
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 2)
    view.list.setFocus()
    qtbot.keyClick(view.list, Key.Key_A, CONTROL)
    qtbot.keyClick(view.many.trash, Key.Key_Space)
    desk.program.background.settle()
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 0)
    desk.program.history.filtering.choose(Filters(trashed=True))
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 2)
    qtbot.waitUntil(view.card.restore.isVisible)
    with qtbot.waitSignal(desk.program.history.restored):
        qtbot.keyClick(view.card.restore, Key.Key_Space)
    qtbot.keyClick(view.trash_bar.empty, Key.Key_Space)
    assert view.trash_bar.question is not None
    view.trash_bar.question.answers[1].click()
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 0)
    desk.program.history.filtering.clear_all()
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 1)


def test_a_new_start_has_the_words_and_is_another_draft(qtbot: QtBot, desk: Desk) -> None:
    desk.write(FIRST)
    first = desk.program.draft.draft_id
    card = desk.look().card
    qtbot.waitUntil(desk.shows(FIRST))
    with qtbot.waitSignal(desk.program.draft.opened):
        qtbot.keyClick(card.copy, Key.Key_Space)
    assert desk.program.path.here is Tab.DRAFT
    assert desk.program.draft.text == FIRST and desk.program.draft.draft_id != first


def test_versions_of_another_draft_can_be_read_but_not_brought_back(qtbot: QtBot, desk: Desk) -> None:
    desk.write(FIRST)
    desk.write(SECOND)
    view = desk.look()
    qtbot.waitUntil(lambda: view.list.timeline.rowCount() == 2)
    view.list.go_to(1)
    qtbot.waitUntil(desk.shows(FIRST))
    assert view.card.versions.isVisible()
    qtbot.keyClick(view.card.versions, Key.Key_Space)
    pages = [page for page in desk.program.window.findChildren(VersionsPage) if page.isVisible()]
    assert len(pages) == 1
    page = pages[0]
    qtbot.waitUntil(lambda: page.then.toPlainText() == FIRST)
    back = [button for button in page.findChildren(QPushButton) if button.isVisible() and "Bring" in button.text()]
    assert back == [] and page.leave.text() == "Back to the history"
    qtbot.keyClick(page.list, Key.Key_Escape)
    assert view.isVisible() and not page.isVisible()
