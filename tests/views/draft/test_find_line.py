import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.find import FindViewModel
from app.viewmodels.draft.marks import Marks
from app.views.draft.draft import DraftView
from app.views.draft.editor import Editor
from app.views.draft.find_line import FindLine
from app.views.kit.theme import Theme
from tests.standins import AtOnce

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "You never ask.\nI never ask either, and é is é."


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.viewmodel = DraftViewModel(AtOnce())
        self.view = DraftView(theme, self.viewmodel)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.editor, self.line = self.view.editor, self.view.find_line
        self.editor.setFocus()
        self.editor.insertPlainText(TEXT)
        self.editor.go_to(0)

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        self.qtbot.keyClick(focus, key, modifier)

    def look_for(self, words: str) -> None:
        self.press(Qt.Key.Key_F, CONTROL)
        self.qtbot.keyClicks(self.line.field, words)

    @property
    def selected(self) -> tuple[int, int]:
        cursor = self.editor.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_the_keyboard_finds_walks_and_leaves_at_the_place(desk: Desk) -> None:
    assert desk.line.isHidden()
    desk.look_for("NEVER")
    assert desk.line.isVisible()
    assert desk.selected == (4, 9)
    assert desk.line.count.text() == "1 of 2"
    desk.press(Qt.Key.Key_Return)
    assert desk.selected == (17, 22)
    desk.press(Qt.Key.Key_Return, SHIFT)
    assert desk.selected == (4, 9)
    desk.press(Qt.Key.Key_F3)
    assert desk.selected == (17, 22)
    desk.press(Qt.Key.Key_Escape)
    assert desk.line.isHidden()
    assert desk.editor.hasFocus()
    desk.qtbot.keyClicks(desk.editor, "!")
    assert desk.viewmodel.text == TEXT[:22] + "!" + TEXT[22:]


def test_f3_goes_on_with_the_words_of_last_time(desk: Desk) -> None:
    desk.look_for("never")
    desk.press(Qt.Key.Key_Escape)
    desk.press(Qt.Key.Key_F3)
    assert desk.line.isVisible()
    assert desk.selected == (17, 22)
    desk.press(Qt.Key.Key_F3, SHIFT)
    assert desk.selected == (4, 9)


def test_selected_words_are_looked_for(desk: Desk) -> None:
    desk.editor.select(31, 34)
    desk.press(Qt.Key.Key_F, CONTROL)
    assert desk.line.field.text() == TEXT[31:34]
    assert desk.line.field.selectedText() == TEXT[31:34]


def test_what_is_not_there_is_said_and_moves_nothing(desk: Desk) -> None:
    desk.look_for("always")
    assert desk.line.count.text() == "Not on this page"
    assert not desk.line.after.isEnabled()
    desk.press(Qt.Key.Key_Return)
    assert desk.selected == (0, 0)
    desk.line.field.clear()
    assert desk.line.count.text() == ""


def test_hits_are_painted_and_gone_when_it_is_left(desk: Desk) -> None:
    def seen() -> QImage:
        return desk.editor.viewport().grab().toImage()

    desk.editor.go_to(0)
    plain = seen()
    desk.look_for("ask")
    desk.editor.go_to(0)
    assert seen() != plain
    desk.press(Qt.Key.Key_Escape)
    desk.editor.go_to(0)
    desk.editor.clearFocus()
    painted = seen()
    desk.line.field.clear()
    assert painted == seen()
    assert not desk.viewmodel.find.hits


def test_tab_goes_from_the_words_to_each_button(desk: Desk) -> None:
    desk.look_for("never")
    walked = []
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
        walked.append(QApplication.focusWidget())
    assert walked[:3] == [desk.line.before, desk.line.after, desk.line.leave_button]
    desk.line.leave_button.setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.line.isHidden()


def test_another_draft_is_looked_through_as_it_opens(desk: Desk) -> None:
    desk.look_for("never")
    desk.viewmodel.new()
    assert desk.line.count.text() == "Not on this page"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [290, 700])
def test_all_of_it_fits_in_a_narrow_page(qtbot: QtBot, theme: Theme, width: int, zoom: float) -> None:
    theme.set_zoom(zoom)
    page = QWidget()
    qtbot.addWidget(page)
    find = FindViewModel(str)
    line = FindLine(theme, find, Editor(theme, Marks, page), page)
    line.open()
    find.find("nothing", 0)
    line.resize(width, 60)
    with qtbot.waitExposed(page):
        page.show()
    line.resize(width, line.minimumSizeHint().height())
    assert line.minimumSizeHint().width() <= width
    assert all(line.rect().contains(part.geometry()) for part in (line.field, line.before, line.leave_button))
    assert line.field.width() >= 180


def test_in_a_low_window_it_stands_in_the_place_of_the_foot(desk: Desk) -> None:
    desk.look_for("never")
    assert desk.view.foot.isVisible()
    desk.view.resize(900, 480)
    assert not desk.view.foot.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.foot.isVisible()
    desk.press(Qt.Key.Key_F3)
    assert not desk.view.foot.isVisible()
