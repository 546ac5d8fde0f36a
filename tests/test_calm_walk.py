"""Somebody who presses anything at any time in the calm tab, on a machine that sleeps and whose clock is put anywhere.

After every act the screen fits what runs, no time is negative, one session at most runs, and the store has it as it
stands. In the end the window closes, and what ran then is there as interrupted. A walk that fails names its seed.
"""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.storage.store import SqlStore, open_store
from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.calm_time import Clock
from tests.programs import bring_up, no_bug

ACTS = 150
SEEDS = (1, 2)

NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
KEYS = (
    *((key, NONE) for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape)),
    *((key, NONE) for key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_F11)),
    *((key, NONE) for key in (Qt.Key.Key_5, Qt.Key.Key_9, Qt.Key.Key_Backspace, Qt.Key.Key_Home, Qt.Key.Key_End)),
    *((key, CONTROL) for key in (Qt.Key.Key_1, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3)),
    *((key, CONTROL) for key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_0, Qt.Key.Key_Comma)),
    (Qt.Key.Key_Backtab, SHIFT),
    (Qt.Key.Key_C, CONTROL | SHIFT),
)


class Walk:
    """One person, one program, one clock that a sleep, a hand or a battery may turn."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, seed: int) -> None:
        self.random = Random(seed)
        self.clock = Clock()
        self.done: list[str] = []
        self.elsewhere = open_store(folder)
        self.saved: dict[str, int] = {}

        clock = self.clock
        self.program = Program(
            theme, lambda: open_store(folder), no_bug, clock.now, clock.monotonic, asleep=clock.asleep
        )
        bring_up(qtbot, self.program)
        self.calm = self.program.calm

    def act(self) -> None:
        """Do one thing, and see that all is as it should be."""
        acts: list[tuple[int, Callable[[], None]]] = [
            (10, self.press),
            (3, self.click),
            (2, self.write),
            (3, self.breathe),
            (1, self.wait_to_the_end),
            (1, self.sleep),
            (1, self.change_the_clock),
            (1, self.begin),
            (1, self.leave),
            (1, self.pause),
            (1, self.prefer),
        ]
        chosen = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])[0]
        self.done.append(chosen.__name__)
        chosen()
        QApplication.processEvents()
        self.put_menus_away()
        self.look()

    def press(self) -> None:
        key, modifiers = self.random.choice(KEYS)
        self.done[-1] = f"{modifiers.name} {key.name}"
        if (target := QApplication.focusWidget()) is not None:
            QTest.keyClick(target, key, modifiers)

    def click(self) -> None:
        """Any button of the calm tab that can be seen."""
        page = self.program.window.page(Tab.CALM)
        seen = [button for button in page.findChildren(QAbstractButton) if button.isVisible() and button.isEnabled()]
        if seen:
            button = self.random.choice(seen)
            self.done[-1] = f"click {button.text() or button.accessibleName()!r}"
            button.click()

    def write(self) -> None:
        focus = QApplication.focusWidget()
        if isinstance(focus, QLineEdit | QPlainTextEdit):
            QTest.keyClicks(focus, self.random.choice(("112", "tea", "a b", "Ruhe")))

    def breathe(self) -> None:
        self.clock.turn(self.random.uniform(0, 200))
        self.calm.running.check()

    def wait_to_the_end(self) -> None:
        self.clock.turn(2000)
        self.calm.running.check()

    def sleep(self) -> None:
        """With the lid closed; sometimes a key is faster than the program after it."""
        self.clock.sleep(self.random.choice((20, 300, 30_000)))
        if self.random.random() < 0.5:
            self.calm.running.check()

    def change_the_clock(self) -> None:
        self.clock.wall += timedelta(hours=self.random.choice((-8766, -1, 1, 30)))

    def begin(self) -> None:
        self.program.calm_tab.start()

    def leave(self) -> None:
        self.calm.running.leave()

    def pause(self) -> None:
        self.calm.running.pause_or_go_on()

    def prefer(self) -> None:
        name = self.random.choice(("show_phase", "show_seconds", "show_ring", "show_things", "cover_rest"))
        self.program.preferences.set(**{name: self.random.random() < 0.5})

    def put_menus_away(self) -> None:
        for _ in range(3):
            over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
            if over is not None:
                over.close()
                self.program.window.activateWindow()
                QApplication.processEvents()

    def look(self) -> None:
        running = self.calm.running
        assert running.runs == (self.calm.page is Page.RUNNING)
        moment = running.moment()
        if moment is not None:
            assert moment.elapsed >= 0
            assert moment.left >= 0
            assert 0 <= moment.share <= 1
            assert "-" not in running.time_line(moment)
        if self.random.random() < 0.2:
            self.look_into_the_store()

    def look_into_the_store(self) -> None:
        """A running session is there from its beginning on; of the others none runs."""
        self.calm.check_out.flush()
        self.settle()
        sessions = self.sessions()
        for session in sessions:
            assert 0 <= session.seconds <= session.planned_seconds + session.extra_seconds + 120
            assert session.before is None or 0 <= session.before <= 10
        under_way = [session for session in sessions if session.outcome == "running"]
        assert len(under_way) == self.calm.running.runs
        if under_way:
            assert under_way[0].seconds <= self.calm.running.seconds + under_way[0].planned_seconds
            assert under_way[0].extra_seconds or under_way[0].seconds <= self.calm.running.seconds
        if self.calm.page is Page.CHECK_OUT:
            assert self.calm.check_out.session in sessions

    def sessions(self) -> list[CalmSession]:
        return stored(self.elsewhere)

    def settle(self) -> None:
        for _ in range(3):
            self.program.background.settle()
            QApplication.processEvents()

    def end(self, folder: Path) -> None:
        """Close, and see what is kept: what runs until then is interrupted by it."""
        self.calm.running.check()
        self.settle()
        before, ran = self.sessions(), self.calm.running.runs
        self.elsewhere.close()
        self.program.window.close()
        assert not self.program.window.isVisible()
        store = open_store(folder)
        try:
            after = stored(store)
            assert {session.id for session in after} == {session.id for session in before}
            assert not [session for session in after if session.outcome == "running"]
            assert len([session for session in after if session.outcome == "interrupted"]) >= ran
        finally:
            store.close()


def stored(store: SqlStore) -> list[CalmSession]:
    found = (store.sessions.get(entry.id) for entry in store.history.entries(limit=1000) if entry.kind == "session")
    return [session for session in found if session is not None]


@pytest.mark.qt_log_ignore("does not support (raise|grabbing|propagate)")
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_happens_each_time_out_is_kept_as_it_ran(
    qtbot: QtBot, dressed: Theme, tmp_path: Path, seed: int
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    walk = Walk(qtbot, dressed, folder, seed)
    try:
        for _ in range(ACTS):
            walk.act()
        walk.end(folder)
    except BaseException as error:
        error.add_note("\n    ".join((f"seed {seed}, after {len(walk.done)} acts:", *walk.done[-25:])))
        raise
