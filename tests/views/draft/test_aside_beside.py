import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.aside_list import AsideList
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from tests.standins import AtOnce
from tests.word_engine import WordEngine

TEXT = "You never ask. You never listen. I love you."
# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background)
        self.viewmodel.noticed.set_reader(WordEngine())
        self.view = DraftView(theme, self.viewmodel)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self.editor, self.panel = self.view.editor, self.view.panel
        with qtbot.waitSignal(self.viewmodel.hints_changed):
            self.editor.insertPlainText(TEXT)

    @property
    def line(self) -> str:
        return self.panel.aside.words.text() if self.panel.aside.line.isVisible() else ""

    @property
    def hints(self) -> list[str]:
        return [note.sentence for note in self.viewmodel.marks.notes if note.kind == "hint"]

    def menu(self) -> QMenu:
        """Go to the first hint and open the menu of its card, by keys."""
        self.panel.close_note()
        self.editor.go_to(0)
        self.key(Qt.Key.Key_F8)
        card = self.panel.card
        assert card is not None
        assert card.not_this is not None
        card.not_this.setFocus(Qt.FocusReason.TabFocusReason)
        self.key(Qt.Key.Key_Return)
        assert card.not_this.menu_open is not None
        return card.not_this.menu_open

    def set_aside(self, downs: int) -> None:
        menu = self.menu()
        for _ in range(downs):
            self.qtbot.keyClick(menu, Qt.Key.Key_Down)
        with self.qtbot.waitSignal(self.viewmodel.hints_changed):
            self.qtbot.keyClick(menu, Qt.Key.Key_Return)
        self.view.activateWindow()  # as screens leave it when a menu closes
        self.qtbot.waitUntil(self.view.isActiveWindow)

    def open_list(self) -> AsideList:
        self.panel.aside.list_link.setFocus()
        self.key(Qt.Key.Key_Return)
        listed = self.view.aside.list
        assert listed is not None
        assert listed.isVisible()
        return listed

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.view.focusWidget()
        assert focused is not None
        self.qtbot.keyClick(focused, key, modifier)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


@pytest.mark.parametrize(
    ("downs", "line", "left"),
    [
        (0, "This hint is set aside wherever you write this sentence.", ["You never listen."]),
        (1, "“never” is set aside from now on.", []),
        (2, "“A rule about them” is set aside from now on.", []),
    ],
)
def test_keys_set_a_hint_aside_and_take_it_back(desk: Desk, downs: int, line: str, left: list[str]) -> None:
    desk.set_aside(downs)
    assert desk.hints == left
    assert desk.panel.open_note is None
    assert desk.line == line
    assert desk.panel.aside.back_button.hasFocus()
    assert desk.viewmodel.text == TEXT
    with desk.qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.key(Qt.Key.Key_Space)
    assert desk.hints == ["You never ask.", "You never listen."]
    assert desk.line == ""
    assert desk.editor.hasFocus()
    assert not desk.panel.aside.list_link.isVisible()


def test_the_line_is_gone_when_the_next_hint_opens_or_another_draft(desk: Desk) -> None:
    desk.set_aside(0)
    desk.key(Qt.Key.Key_F8)
    assert desk.panel.open_note is not None
    assert desk.line == ""
    desk.set_aside(0)
    assert desk.line
    desk.viewmodel.new()
    assert desk.line == ""
    assert desk.panel.aside.list_link.isVisible(), "an empty page leads to the list as well"


def test_a_failed_save_is_said_in_the_line_until_it_is_kept(desk: Desk) -> None:
    desk.background.store.set_aside.trouble = StoreUnwritable("The disk is full.")
    desk.set_aside(2)
    assert desk.hints == []
    assert desk.line.endswith("The disk is full. It stays set aside until you close Own Words.")


def test_the_list_opens_from_the_panel_and_gives_the_keys_back(desk: Desk) -> None:
    desk.set_aside(0)
    desk.set_aside(0)
    listed = desk.open_list()
    assert len(listed.rows) == 2
    assert not desk.view.side.isVisible()
    with desk.qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.key(Qt.Key.Key_Return)
    assert desk.hints == ["You never listen."]
    desk.key(Qt.Key.Key_Escape)
    assert not desk.view.aside.is_open
    assert desk.view.side.isVisible()
    assert desk.panel.aside.list_link.hasFocus()
    desk.open_list()
    desk.key(Qt.Key.Key_Return)
    desk.key(Qt.Key.Key_Escape)
    assert desk.editor.hasFocus(), "nothing is set aside any more, so there is no link"


def test_the_list_makes_way_for_what_is_opened_next(desk: Desk) -> None:
    desk.set_aside(0)
    desk.open_list()
    desk.key(Qt.Key.Key_F, CTRL | SHIFT)
    assert desk.view.feelings.is_open
    assert not desk.view.aside.is_open
    desk.key(Qt.Key.Key_Escape)
    assert desk.view.side.isVisible()
    desk.open_list()
    desk.key(Qt.Key.Key_F8)
    assert not desk.view.aside.is_open
    assert desk.panel.open_note is not None
    desk.open_list()
    desk.key(Qt.Key.Key_I, CTRL)
    assert not desk.view.aside.is_open
    assert desk.view.ways.isVisible()


def test_pouring_puts_the_list_away(desk: Desk) -> None:
    desk.set_aside(0)
    desk.open_list()
    desk.key(Qt.Key.Key_F9)
    assert not desk.view.aside.is_open


def test_thanks_puts_the_cursor_at_the_mark_and_changes_nothing(desk: Desk) -> None:
    desk.editor.go_to(0)
    desk.key(Qt.Key.Key_F8)
    card = desk.panel.card
    assert card is not None
    desk.editor.go_to(len(TEXT))
    card.close_button.setFocus(Qt.FocusReason.TabFocusReason)
    desk.key(Qt.Key.Key_Return)
    assert desk.panel.open_note is None
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().position() == TEXT.index("never")
    assert desk.viewmodel.text == TEXT
    assert desk.viewmodel.aside.entries == ()


def test_a_strength_cannot_be_set_aside(desk: Desk) -> None:
    desk.panel.open(next(note for note in desk.viewmodel.marks.notes if note.kind == "strength"))
    assert desk.panel.card is not None
    assert desk.panel.card.not_this is None
