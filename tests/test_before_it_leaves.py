"""Before it leaves, through the real window and the real storage: soothe first, four lines, and pairs that stay."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.model.rehearsal import Pair
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.draft.ready_beside import ReadyBeside
from app.views.draft.ready_panel import ReadyPanel
from app.views.draft.soothe_banner import SootheBanner
from app.views.kit.theme import Theme
from app.views.out.out import Out
from app.views.rehearsal.rehearsal import RehearsalPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

TEXT = "Sam, I felt lonely. Would you sit with me?"
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        program.path.go(Tab.DRAFT)
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        self.editor.setFocus()

    @property
    def focus(self) -> QWidget:
        widget = self.program.window.focusWidget()
        assert widget is not None
        return widget

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifiers)

    @property
    def soothe(self) -> SootheBanner:
        found = self.page.findChild(SootheBanner)
        assert isinstance(found, SootheBanner)
        return found

    @property
    def ready(self) -> ReadyBeside:
        found = self.page.findChild(ReadyBeside)
        assert isinstance(found, ReadyBeside)
        return found

    def keep(self, when: datetime, **said: int) -> None:
        """A calm session of ten minutes, finished at `when`."""
        began = when - timedelta(minutes=10)
        session = CalmSession(str(when), began, "box", "Box", 600, 600, outcome="finished", **said)
        self.program.background.run(lambda store: store.sessions.save(session))
        self.program.calm.saved.emit()
        self.program.background.settle()

    def go_on_with(self, draft: str) -> None:
        with self.qtbot.waitSignal(self.program.draft.opened):
            self.program.draft.open(draft)
        self.editor.setFocus()


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


def test_a_strong_check_in_is_followed_into_the_draft_and_a_calm_session_ends_it(
    qtbot: QtBot, start: Callable[[], Desk]
) -> None:
    desk = start()
    desk.editor.insertPlainText(TEXT)
    desk.press(Qt.Key.Key_1, CONTROL)
    desk.program.calm.check_in.set_strength(8)
    desk.press(Qt.Key.Key_2, CONTROL)
    qtbot.waitUntil(lambda: desk.soothe.banner is not None)
    banner = desk.soothe.banner
    assert banner is not None
    assert "You noted 8 of 10" in banner.text.text()
    assert desk.editor.hasFocus(), "it takes nothing away from whoever writes"
    banner.act.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.program.path.here is Tab.CALM
    desk.keep(utc_now() + timedelta(minutes=11))
    assert desk.soothe.banner is None


def test_what_was_noted_in_another_sitting_counts_until_it_is_thrown_away(
    qtbot: QtBot, start: Callable[[], Desk]
) -> None:
    desk = start()
    noted = utc_now()
    desk.keep(noted, before=5, after=7)
    assert desk.soothe.banner is not None
    desk.program.window.close()
    again = start()
    qtbot.waitUntil(lambda: again.soothe.banner is not None)
    again.program.history.trashed.emit("session", str(noted))
    assert again.soothe.banner is not None
    again.program.background.run(lambda store: store.history.trash("session", str(noted), utc_now()))
    again.program.history.trashed.emit("session", str(noted))
    again.program.background.settle()
    assert again.soothe.banner is None


def test_ticks_and_the_hope_are_there_tomorrow(qtbot: QtBot, start: Callable[[], Desk]) -> None:
    desk = start()
    desk.editor.insertPlainText(TEXT)
    desk.press(Qt.Key.Key_R, CONTROL | SHIFT)
    desk.press(Qt.Key.Key_Space)
    panel = desk.ready.panel
    assert isinstance(panel, ReadyPanel)
    panel.hope.setFocus()
    qtbot.keyClicks(panel.hope, "two evenings")
    draft = desk.program.draft.draft_id
    desk.program.window.close()

    again = start()
    again.go_on_with(draft)
    again.press(Qt.Key.Key_R, CONTROL | SHIFT)
    panel = again.ready.panel
    assert isinstance(panel, ReadyPanel)
    assert [key for key, line in panel.lines.items() if line.isChecked()] == ["calm"]
    assert panel.hope.text() == "two evenings"


def test_what_is_taken_along_offers_the_lines_and_asks_for_none(qtbot: QtBot, start: Callable[[], Desk]) -> None:
    desk = start()
    desk.editor.insertPlainText(TEXT)
    desk.press(Qt.Key.Key_T, CONTROL)
    out = desk.page.findChild(Out)
    assert isinstance(out, Out)
    assert isinstance(out.menu, QMenu)
    assert out.menu.actions()[-1] is desk.ready.offer
    qtbot.keyClick(out.menu, Qt.Key.Key_A)
    assert desk.ready.is_open
    assert isinstance(desk.ready.panel, ReadyPanel)
    qtbot.waitUntil(desk.ready.panel.lines["calm"].hasFocus)


def test_pairs_are_there_tomorrow(qtbot: QtBot, start: Callable[[], Desk]) -> None:
    desk = start()
    desk.editor.insertPlainText(TEXT)
    desk.press(Qt.Key.Key_R, CONTROL)
    pairs = desk.program.window.findChild(RehearsalPage).pairs
    pairs.plus.click()
    qtbot.keyClicks(desk.focus, "They go quiet")
    desk.press(Qt.Key.Key_Return)
    qtbot.keyClicks(desk.focus, "I wait.")
    draft = desk.program.draft.draft_id
    desk.program.window.close()

    again = start()
    again.go_on_with(draft)
    assert again.program.draft.pairs == (Pair("They go quiet", "I wait."),)
    again.press(Qt.Key.Key_R, CONTROL)
    pairs = again.program.window.findChild(RehearsalPage).pairs
    [row] = pairs.rows
    assert "They go quiet" in row.accessibleName() + row.text()
    again.program.draft.new()
    again.press(Qt.Key.Key_R, CONTROL)
    assert pairs.rows == []
