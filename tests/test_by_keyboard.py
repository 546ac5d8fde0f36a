"""The draft tab with the keyboard alone, in the real window over real storage: what somebody does on an evening."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.draft.ready_panel import ReadyPanel
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme
from app.views.rehearsal.rehearsal import RehearsalPage
from app.views.versions.versions import VersionsPage
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

NONE, CONTROL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
BOTH = CONTROL | SHIFT
TEXT = "You never ask me. I felt lonely."


class Person:
    """Presses keys, and looks each time whether what has the focus can be seen."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.window = qtbot, program, program.window
        self.press(Qt.Key.Key_2, CONTROL)
        page = self.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        self.page, self.editor = page, page.editor
        assert self.focus is self.editor

    @property
    def focus(self) -> QWidget:
        focus = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert focus is not None
        self.qtbot.waitUntil(focus.isVisible)
        if self.program.path.here is Tab.DRAFT:
            self.qtbot.waitUntil(lambda: not focus.visibleRegion().isEmpty())
        return focus

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(
            QApplication.activePopupWidget() or self.window.focusWidget() or self.window, key, modifiers
        )
        assert self.focus

    def say(self, words: str) -> None:
        self.qtbot.keyClicks(self.focus, words)

    def write(self, words: str = TEXT) -> None:
        """Type, and wait until it is read."""
        with self.qtbot.waitSignal(self.program.draft.hints_changed, check_params_cb=lambda _, notes: bool(notes)):
            self.say(words)

    def tab_to(self, wanted: QWidget | None, key: Qt.Key = Qt.Key.Key_Tab) -> None:
        for _ in range(60):
            if self.focus is wanted:
                return
            self.press(key)
        pytest.fail(f"{key.name} does not lead there.")

    def look(self, kind: type[QWidget]) -> QWidget:
        [found] = [each for each in self.window.findChildren(kind) if each.isVisible()]
        assert isinstance(found, QWidget)
        return found


@pytest.fixture(params=[(1200, 800, 1.0), (900, 600, 2.0)], ids=["usual", "small and large words"])
def person(qtbot: QtBot, dressed: Theme, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Person]:
    folder = tmp_path / "data"
    folder.mkdir()
    width, height, zoom = request.param
    dressed.set_zoom(zoom)
    program = Program(dressed, lambda: open_store(folder), no_bug, utc_now, lambda: 0.0)
    program.window.resize(width, height)
    bring_up(qtbot, program)
    yield Person(qtbot, program)
    program.window.close()
    dressed.set_zoom(1.0)


def test_pour_it_out_then_own_it(person: Person) -> None:
    person.press(Qt.Key.Key_F9)
    person.say("You never ask me. ")
    assert not person.page.panel.isVisible()
    assert not person.window.strip.isVisible()
    with person.qtbot.waitSignal(
        person.program.draft.hints_changed, check_params_cb=lambda _, notes: bool(notes), timeout=5000
    ):
        person.press(Qt.Key.Key_F9)
    assert person.page.panel.isVisible()
    assert person.focus is person.editor


def test_an_offer_goes_in_and_one_undo_takes_it_back(person: Person) -> None:
    person.write()
    person.press(Qt.Key.Key_Home, CONTROL)
    person.press(Qt.Key.Key_F8)
    card = person.page.panel.card
    assert card is not None
    person.tab_to(card.offers[0])
    person.press(Qt.Key.Key_Return)
    assert person.focus is person.editor
    assert person.program.draft.text != TEXT
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.program.draft.text == TEXT


def test_who_and_where_choose_the_ways_in(person: Person) -> None:
    who, more = person.page.who, person.page.more
    person.tab_to(who.to, Qt.Key.Key_Backtab)
    person.say("Robin")
    person.tab_to(who.fold)
    person.press(Qt.Key.Key_Space)
    person.tab_to(more.situation)
    person.press(Qt.Key.Key_Return)
    for _ in range(4):
        person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Return)
    assert person.program.draft.situation == "win"
    assert person.program.draft.ways.menu[0] == "answers"
    person.tab_to(more.hope)
    person.say("That they feel how glad I am")
    person.press(Qt.Key.Key_Escape)
    assert person.focus is who.fold
    person.tab_to(person.editor)


def test_boxes_flow_into_the_draft(person: Person) -> None:
    person.press(Qt.Key.Key_I, CONTROL)
    person.press(Qt.Key.Key_Return)
    person.say("After dinner I washed up alone.")
    person.press(Qt.Key.Key_Tab)
    person.press(Qt.Key.Key_End, CONTROL)
    person.press(Qt.Key.Key_F, BOTH)
    person.say("lonel")
    person.press(Qt.Key.Key_Return)
    person.tab_to(person.page.ways.put_button)
    person.press(Qt.Key.Key_Return)
    assert person.focus is person.editor
    assert person.program.draft.text.startswith("After dinner I washed up alone.")
    assert "I feel lonely" in person.program.draft.text


def test_a_feeling_goes_in_at_the_caret(person: Person) -> None:
    person.say("I feel ")
    person.press(Qt.Key.Key_F, BOTH)
    person.say("ignored")
    person.press(Qt.Key.Key_Down)
    person.press(Qt.Key.Key_Up)
    person.press(Qt.Key.Key_Return)
    assert person.program.draft.text == "I feel lonely"
    assert person.focus is person.editor


def test_a_version_is_named_compared_and_brought_back(person: Person) -> None:
    person.write()
    person.press(Qt.Key.Key_S, BOTH)
    person.say("The first one")
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(person.editor.hasFocus)
    person.press(Qt.Key.Key_A, CONTROL)
    person.say("I felt alone.")
    with person.qtbot.waitSignal(person.program.draft_tab.versions.compared):
        person.press(Qt.Key.Key_H, BOTH)
    page = person.look(VersionsPage)
    assert isinstance(page, VersionsPage)
    person.press(Qt.Key.Key_F8)
    person.tab_to(page.restore)
    with person.qtbot.waitSignal(person.program.draft_tab.versions.restored):
        person.press(Qt.Key.Key_Return)
    assert person.program.draft.text == TEXT
    assert person.focus is person.editor
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.program.draft.text == "I felt alone."


def test_before_it_leaves(person: Person) -> None:
    person.press(Qt.Key.Key_1, CONTROL)
    person.tab_to(person.look(StrengthSlider), Qt.Key.Key_Backtab)
    person.press(Qt.Key.Key_8)
    person.press(Qt.Key.Key_2, CONTROL)
    person.write()
    person.qtbot.waitUntil(lambda: person.page.above is not None)
    banner = person.page.above
    assert banner is not None
    person.tab_to(banner.dismiss, Qt.Key.Key_Backtab)
    person.press(Qt.Key.Key_Return)
    person.qtbot.waitUntil(lambda: person.page.above is None)
    person.tab_to(person.editor)
    person.press(Qt.Key.Key_R, BOTH)
    panel = person.look(ReadyPanel)
    assert isinstance(panel, ReadyPanel)
    for line in panel.lines.values():
        person.tab_to(line)
        person.press(Qt.Key.Key_Space)
    assert panel.done.isVisibleTo(panel)
    person.press(Qt.Key.Key_Escape)
    assert person.focus is person.editor
    person.press(Qt.Key.Key_T, CONTROL)
    person.press(Qt.Key.Key_Return)
    person.press(Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == TEXT


def test_it_is_rehearsed_aloud(person: Person) -> None:
    person.write()
    person.press(Qt.Key.Key_R, CONTROL)
    page = person.look(RehearsalPage)
    assert isinstance(page, RehearsalPage)
    person.qtbot.waitUntil(lambda: page.stage.height() > page.foot.height())  # it has its place
    person.press(Qt.Key.Key_Space)
    assert page.stage.shown[1] == "I felt lonely."
    person.tab_to(page.foot.next)
    person.press(Qt.Key.Key_Escape)
    assert person.focus is person.editor


def test_it_becomes_a_file(person: Person, tmp_path: Path) -> None:
    person.write()
    person.program.draft_tab.out.breath.set_on(False)
    person.press(Qt.Key.Key_T, CONTROL)
    person.press(Qt.Key.Key_T)
    [dialog] = person.window.findChildren(QFileDialog)
    dialog.setDirectoryUrl(QUrl.fromLocalFile(str(tmp_path)))
    dialog.selectFile("for robin")
    dialog.accept()
    assert (tmp_path / "for robin.txt").read_text("utf-8") == TEXT


def test_the_habits_of_an_editor(person: Person) -> None:
    person.write()
    person.press(Qt.Key.Key_S, CONTROL)
    person.press(Qt.Key.Key_F, CONTROL)
    person.say("lonely")
    person.press(Qt.Key.Key_F3)
    person.press(Qt.Key.Key_Escape)
    assert person.focus is person.editor
    person.press(Qt.Key.Key_F11)
    assert not person.page.head.isVisible()
    person.press(Qt.Key.Key_Escape)
    assert person.page.head.isVisible()
    person.press(Qt.Key.Key_Tab)
    assert person.focus is not person.editor
    person.press(Qt.Key.Key_Backtab)
    assert person.focus is person.editor
    person.press(Qt.Key.Key_Z, CONTROL)
    assert person.program.draft.text != TEXT
