import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import ResourceMissing
from app.model.ready import READY
from app.model.skills.ready import ReadyLines, load_ready
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.ready import ReadyViewModel
from app.views.draft.draft import DraftView
from app.views.draft.ready_beside import ReadyBeside
from app.views.draft.ready_panel import ReadyPanel
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from tests.standins import AtOnce

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot, self.load = qtbot, load_ready
        self.draft = DraftViewModel(AtOnce())
        self.ready = ReadyViewModel(self.draft, lambda: self.load())
        self.view = DraftView(theme, self.draft)
        self.beside = ReadyBeside(theme, self.ready, self.view)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self.editor = self.view.editor

    @property
    def focus(self) -> QWidget:
        focused = self.view.focusWidget()
        assert focused is not None
        return focused

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.qtbot.keyClick(self.focus, key, modifiers)

    def open(self) -> ReadyPanel:
        self.key(Qt.Key.Key_R, CTRL | SHIFT)
        panel = self.beside.panel
        assert isinstance(panel, ReadyPanel)
        assert panel.isVisible()
        return panel


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_by_keyboard_alone_from_the_text_and_back(desk: Desk) -> None:
    panel = desk.open()
    assert desk.focus is panel.lines["calm"]
    desk.key(Qt.Key.Key_Space)
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Return)
    assert desk.draft.ready == ("calm", "time")
    desk.key(Qt.Key.Key_Tab)
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus is panel.hope
    desk.qtbot.keyClicks(panel.hope, "two evenings")
    assert desk.draft.hope == "two evenings"
    assert desk.view.more.hope.text() == "two evenings"
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus is panel.lines["no"]
    desk.key(Qt.Key.Key_Tab)
    assert desk.focus is panel.close_button
    desk.key(Qt.Key.Key_Escape)
    assert desk.editor.hasFocus()
    assert not desk.beside.is_open
    assert desk.view.side.isVisible()
    assert desk.open().lines["hope"].hasFocus(), "one goes on at the first that is not ticked"


def test_the_button_and_the_same_key_close_it(desk: Desk) -> None:
    desk.qtbot.mouseClick(desk.beside.button, Qt.MouseButton.LeftButton)
    assert desk.beside.is_open
    desk.qtbot.mouseClick(desk.beside.button, Qt.MouseButton.LeftButton)
    assert not desk.beside.is_open
    desk.open()
    desk.key(Qt.Key.Key_R, CTRL | SHIFT)
    assert not desk.beside.is_open
    assert desk.editor.hasFocus()


def test_warm_words_once_all_are_ticked_and_never_before(desk: Desk) -> None:
    panel = desk.open()
    for line in READY:
        assert not panel.done.isVisible()
        assert desk.beside.offer.isVisible()
        desk.qtbot.mouseClick(panel.lines[line], Qt.MouseButton.LeftButton)
    assert panel.done.isVisible()
    assert not desk.beside.offer.isVisible(), "nobody is asked twice"
    desk.qtbot.mouseClick(panel.lines["no"], Qt.MouseButton.LeftButton)
    assert not panel.done.isVisible()


def test_another_draft_shows_its_own(desk: Desk) -> None:
    panel = desk.open()
    desk.ready.tick("calm", True)
    desk.draft.set_hope("two evenings")
    desk.draft.new()
    assert not panel.lines["calm"].isChecked()
    assert panel.hope.text() == ""


def test_only_one_lies_beside_the_page(desk: Desk) -> None:
    panel = desk.open()
    desk.key(Qt.Key.Key_F, CTRL | SHIFT)
    assert not panel.isVisible()
    assert desk.view.feelings.is_open
    desk.open()
    assert not desk.view.feelings.is_open
    desk.key(Qt.Key.Key_I, CTRL)
    assert not panel.isVisible()
    assert desk.view.ways.isVisible()


def test_pouring_it_out_puts_it_away(desk: Desk) -> None:
    desk.open()
    desk.draft.set_mode("pour")
    assert not desk.beside.is_open
    assert not desk.view.panel.isVisible()
    panel = desk.open()
    desk.key(Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert not desk.view.panel.isVisible(), "it is still being poured out"


def test_a_line_says_its_name_and_what_helps(desk: Desk) -> None:
    line = QAccessible.queryAccessibleInterface(desk.open().lines["no"])
    assert line.role() is QAccessible.Role.CheckBox
    assert line.text(QAccessible.Text.Name) == "I can hear a no"
    assert line.text(QAccessible.Text.Description).startswith("Picture a no")


def test_words_that_cannot_be_read_leave_a_sentence_and_a_way_back(desk: Desk) -> None:
    def missing() -> ReadyLines:
        raise ResourceMissing("ready.toml is missing.")

    desk.load = missing
    desk.key(Qt.Key.Key_R, CTRL | SHIFT)
    assert desk.beside.panel is not None
    assert "ready.toml is missing." in [label.text() for label in desk.beside.panel.findChildren(Label)]
    assert desk.focus is desk.beside.panel.close_button
    desk.key(Qt.Key.Key_Return)
    assert desk.editor.hasFocus()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [740, 1112])
def test_all_of_its_words_have_room(desk: Desk, dressed: Theme, width: int, zoom: float) -> None:
    panel = desk.open()
    dressed.set_zoom(zoom)
    desk.view.resize(width, 600)
    lines = list(panel.lines.values())
    desk.qtbot.waitUntil(lambda: all(line.height() >= line.heightForWidth(line.width()) for line in lines))
    desk.qtbot.waitUntil(lambda: all(line.width() >= line.minimumSizeHint().width() for line in lines))
