"""A breath of one's own and a practice in words, through the real window and the real storage."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.storage.store import open_store
from app.viewmodels.calm.calm import Page
from app.viewmodels.path import Tab
from app.views.calm.all_practices import AllPracticesPage
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.running import RunningPage
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.calm_time import Clock
from tests.programs import bring_up, no_bug


class Room:
    def __init__(self, program: Program, clock: Clock) -> None:
        self.program, self.clock = program, clock
        program.path.go(Tab.CALM)
        page = program.window.page(Tab.CALM)
        assert isinstance(page, CalmView)
        self.page = page

    @property
    def check_in(self) -> CheckInPage:
        page = self.page.page(Page.CHECK_IN)
        assert isinstance(page, CheckInPage)
        return page

    @property
    def practices(self) -> AllPracticesPage:
        page = self.page.page(Page.PRACTICES)
        assert isinstance(page, AllPracticesPage)
        return page

    @property
    def running(self) -> RunningPage:
        page = self.page.page(Page.RUNNING)
        assert isinstance(page, RunningPage)
        return page

    @property
    def focus(self) -> QWidget:
        widget = self.program.window.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def enter(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[[], Room]]:
    rooms: list[Room] = []

    def enter() -> Room:
        folder = tmp_path / "data"
        folder.mkdir(exist_ok=True)
        clock = Clock()
        program = Program(dressed, lambda: open_store(folder), no_bug, clock.now, clock.monotonic)
        bring_up(qtbot, program)
        rooms.append(Room(program, clock))
        return rooms[-1]

    yield enter
    for room in rooms:
        room.program.window.close()


def test_a_breath_is_made_taken_and_there_again(qtbot: QtBot, enter: Callable[[], Room]) -> None:
    room = enter()
    room.check_in.all.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    practices = room.practices
    practices.make.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    form = practices.form
    assert form is not None
    assert room.focus is form.name
    qtbot.keyClicks(room.focus, "Evening")
    qtbot.keyClick(room.focus, Qt.Key.Key_Tab)
    qtbot.keyClick(room.focus, Qt.Key.Key_Tab)
    form.rows[0].seconds.selectAll()
    qtbot.keyClicks(room.focus, "3.7")
    form.keep.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    running = room.running
    assert running.practice.text() == "Your own breath", "what it is called is nobody else's business"
    assert running.line.text() == "in 3.7, out 6"
    room.clock.turn(3.8)
    running.show_now()
    assert [label.text() for label in running.still.findChildren(Label)] == ["Breathe out", "1 of 6", "next: in, 3.7"]
    room.program.window.close()
    later = enter()
    qtbot.waitUntil(lambda: later.check_in.practices.rows[0].practice.name == "Evening")
    assert later.check_in.practices.rows[0].isChecked(), "the one taken last stands ready"


def test_words_are_taken_to_their_end(qtbot: QtBot, enter: Callable[[], Room]) -> None:
    room = enter()
    room.check_in.all.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    for _ in range(6):
        qtbot.keyClick(room.focus, Qt.Key.Key_Down)
    assert room.practices.details.name.text() == "Five senses"
    room.practices.details.start.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    assert room.running.guided.accessibleDescription().startswith("Find five things")
    room.clock.turn(1200)
    room.running.show_now()
    viewmodel = room.program.calm
    qtbot.waitUntil(lambda: viewmodel.page is Page.CHECK_OUT)
    assert viewmodel.check_out.summary() == "20 minutes, to their end."


def test_own_things_are_written_kept_and_shown_only_if_one_wants_that(qtbot: QtBot, enter: Callable[[], Room]) -> None:
    room = enter()
    choose_the_quiet_break(qtbot, room)
    things = room.practices.details.things
    assert things is not None
    assert things.isVisible()
    things.field.setFocus()
    qtbot.keyClicks(room.focus, "walk to the river")
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    qtbot.keyClicks(room.focus, "call Ana")
    start = room.practices.details.start
    start.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    room.clock.turn(60)
    room.running.show_now()
    assert "river" not in room.running.guided.accessibleDescription(), "others may look on"
    room.program.window.close()

    later = enter()
    choose_the_quiet_break(qtbot, later)
    things = later.practices.details.things
    assert things is not None
    qtbot.waitUntil(lambda: things.field.toPlainText() == "walk to the river\ncall Ana")
    things.field.setFocus()
    qtbot.keyClick(later.focus, Qt.Key.Key_Tab)
    assert later.focus is things.show_them
    qtbot.keyClick(later.focus, Qt.Key.Key_Space)
    later.practices.details.start.setFocus()
    qtbot.keyClick(later.focus, Qt.Key.Key_Return)
    later.clock.turn(60)
    later.running.show_now()
    said = later.running.guided.accessibleDescription().replace("\N{NO-BREAK SPACE}", " ")
    assert said.endswith("walk to the river, call Ana")
    menu = later.running.corner.menu()
    shown = next(act for act in menu.actions() if act.text() == "Your own things to do")
    assert shown.isChecked()
    shown.trigger()
    menu.close()
    later.running.show_now()
    assert "river" not in later.running.guided.accessibleDescription()


def choose_the_quiet_break(qtbot: QtBot, room: Room) -> None:
    room.check_in.all.setFocus()
    qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    while room.practices.details.name.text() != "A quiet break":
        qtbot.keyClick(room.focus, Qt.Key.Key_Down)
