import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.draft import DraftView
from app.views.draft.feelings import FeelingsPanel
from app.views.draft.ways_form import FormField, WaysForm
from app.views.kit.theme import Theme
from tests.standins import AtOnce
from tests.word_engine import WordEngine

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.viewmodel = DraftViewModel(AtOnce())
        self.viewmodel.noticed.set_reader(WordEngine())
        self.view = DraftView(theme, self.viewmodel)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self.editor = self.view.editor

    def open(self) -> FeelingsPanel:
        self.qtbot.keyClick(self.view.focusWidget(), Qt.Key.Key_F, CTRL | SHIFT)
        panel = self.view.feelings.panel
        assert panel is not None
        assert panel.isVisible()
        return panel

    def choose(self, search: str) -> None:
        panel = self.open()
        self.qtbot.keyClicks(panel.field, search)
        self.qtbot.keyClick(panel.field, Qt.Key.Key_Return)

    def select(self, words: str) -> None:
        self.editor.setTextCursor(self.editor.document().find(words))

    def undo(self) -> None:
        self.qtbot.keyClick(self.editor, Qt.Key.Key_Z, CTRL)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_a_word_goes_in_at_the_caret_and_writing_goes_on_behind_it(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.editor, "I feel")
    desk.choose("lone")
    assert desk.viewmodel.text == "I feel lonely"
    assert desk.editor.hasFocus()
    assert not desk.view.feelings.is_open
    qtbot.keyClicks(desk.editor, ", Sam")
    assert desk.viewmodel.text == "I feel lonely, Sam"


def test_one_undo_takes_the_word_back_and_nothing_else(desk: Desk, qtbot: QtBot) -> None:
    qtbot.keyClicks(desk.editor, "I feel")
    desk.choose("lone")
    desk.undo()
    assert desk.viewmodel.text == "I feel"
    desk.choose("lone")
    qtbot.keyClicks(desk.editor, "er")
    desk.undo()
    assert desk.viewmodel.text == "I feel lonely"
    desk.undo()
    assert desk.viewmodel.text == "I feel"


def test_in_the_midst_of_a_text_it_goes_where_the_caret_was(desk: Desk) -> None:
    desk.editor.insertPlainText("😀 I feel today")
    desk.editor.go_to(9)
    desk.choose("sad")
    assert desk.viewmodel.text == "😀 I feel sad today"
    assert desk.editor.textCursor().position() == 13


def test_a_verdict_that_is_selected_gives_way_to_what_lies_under_it(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.insertPlainText("I feel ignored by you.")
    desk.select("ignored ")
    panel = desk.open()
    assert panel.field.text() == "ignored"
    assert panel.list.model().index(0, 0).data() == "Under “ignored” there may be"
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert desk.viewmodel.text == "I feel lonely by you."
    desk.undo()
    assert desk.viewmodel.text == "I feel ignored by you."


def test_a_long_selection_is_neither_looked_for_nor_lost(desk: Desk) -> None:
    desk.editor.insertPlainText("Dear Sam,\nthis has been on my mind.")
    desk.editor.selectAll()
    assert desk.open().field.text() == ""
    desk.view.feelings.go_back()
    desk.choose("sad")
    assert desk.viewmodel.text == "Dear Sam,\nthis has been on my mind. sad"


def test_escape_goes_back_to_the_text_with_the_caret_where_it_was(desk: Desk, qtbot: QtBot) -> None:
    desk.editor.insertPlainText("I feel ignored.")
    desk.select("ignored")
    panel = desk.open()
    qtbot.keyClicks(panel.field, "lon")
    qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().selectedText() == "ignored"
    assert desk.viewmodel.text == "I feel ignored."


def test_the_button_opens_and_closes_it(desk: Desk, qtbot: QtBot) -> None:
    button = desk.view.feelings_button
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    panel = desk.view.feelings.panel
    assert panel is not None
    assert panel.field.hasFocus()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not panel.isVisible()
    assert desk.editor.hasFocus()


def test_the_same_key_closes_it(desk: Desk, qtbot: QtBot) -> None:
    panel = desk.open()
    qtbot.keyClick(panel.field, Qt.Key.Key_F, CTRL | SHIFT)
    assert not panel.isVisible()
    assert desk.editor.hasFocus()


def test_it_begins_anew_each_time(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("sad")
    assert desk.open().field.text() == ""


def test_what_stands_beside_the_page_is_not_there_meanwhile(desk: Desk, qtbot: QtBot) -> None:
    view = desk.view
    panel = desk.open()
    assert not view.side.isVisible()
    reached = set()
    for _ in range(30):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        reached.add(view.focusWidget())
    assert {panel.field, panel.list, desk.editor} <= reached
    view.beside.close()
    assert view.side.isVisible()


class TestFromAField:
    """A way in lies open, and one of its fields has the caret."""

    @pytest.fixture
    def field(self, desk: Desk, qtbot: QtBot) -> FormField:
        desk.viewmodel.ways.go("boxes")
        content = desk.view.ways.content
        assert isinstance(content, WaysForm)
        field = content.fields["feel"]
        field.setFocus()
        qtbot.keyClicks(field, "a bit")
        return field

    def test_the_word_goes_into_the_field(self, desk: Desk, qtbot: QtBot, field: FormField) -> None:
        panel = desk.open()
        qtbot.keyClicks(panel.field, "lone")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
        assert field.toPlainText() == "I feel a bit lonely"
        assert desk.editor.toPlainText() == ""
        assert field.hasFocus()
        qtbot.keyClick(field, Qt.Key.Key_Z, CTRL)
        assert field.toPlainText() == "I feel a bit"

    def test_a_word_of_the_field_is_looked_for(self, desk: Desk, field: FormField) -> None:
        field.setTextCursor(field.document().find("bit"))
        assert desk.open().field.text() == "bit"

    def test_the_button_means_the_field_too(self, desk: Desk, qtbot: QtBot, field: FormField) -> None:
        desk.view.feelings_button.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(desk.view.feelings_button, Qt.Key.Key_Space)
        panel = desk.view.feelings.panel
        assert panel is not None
        qtbot.keyClick(panel.field, Qt.Key.Key_Escape)
        assert field.hasFocus()

    def test_clicking_into_the_page_meanwhile_means_the_page(self, desk: Desk, qtbot: QtBot, field: FormField) -> None:
        panel = desk.open()
        desk.editor.setFocus(Qt.FocusReason.MouseFocusReason)
        panel.field.setFocus()
        qtbot.keyClicks(panel.field, "lone")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
        assert desk.editor.toPlainText() == "lonely"
        assert field.toPlainText() == "I feel a bit"

    def test_the_list_covers_the_page_and_not_what_is_filled_in(self, desk: Desk, field: FormField) -> None:
        panel = desk.open()
        assert field.isVisible()
        assert not desk.editor.isVisible()
        assert panel.geometry().right() < desk.view.side.geometry().left()
        field.setFocus()
        desk.view.feelings.go_back()
        assert desk.editor.isVisible()
        assert field.hasFocus()

    def test_clicking_into_another_field_meanwhile_means_that_one(
        self, desk: Desk, qtbot: QtBot, field: FormField
    ) -> None:
        panel = desk.open()
        other = next(each for each in desk.view.side.findChildren(FormField) if each is not field)
        qtbot.mouseClick(other.viewport(), Qt.MouseButton.LeftButton)
        qtbot.keyClicks(panel.field, "lone")
        qtbot.keyClick(panel.field, Qt.Key.Key_Return)
        assert other.hasFocus()
        assert "lonely" in other.toPlainText()
        assert "lonely" not in field.toPlainText()

    def test_a_field_that_is_gone_means_the_page(self, desk: Desk, field: FormField) -> None:
        desk.viewmodel.ways.back()
        desk.choose("lone")
        assert desk.editor.toPlainText() == "lonely"
        assert desk.editor.hasFocus()


def test_a_note_that_is_opened_is_seen(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.viewmodel.hints_changed):
        desk.editor.insertPlainText("You never listen.")
    panel = desk.open()
    qtbot.keyClick(panel.field, Qt.Key.Key_F8)
    assert not panel.isVisible()
    assert desk.view.panel.open_note is not None
    assert desk.editor.hasFocus()


def test_pouring_it_out_closes_it(desk: Desk) -> None:
    panel = desk.open()
    desk.viewmodel.set_mode("pour")
    assert not panel.isVisible()
    assert desk.editor.hasFocus()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("width", [740, 1112])
def test_its_controls_have_room(desk: Desk, qtbot: QtBot, dressed: Theme, width: int, zoom: float) -> None:
    panel = desk.open()
    dressed.set_zoom(zoom)
    desk.view.resize(width, 600)
    qtbot.waitUntil(lambda: panel.width() >= panel.minimumSizeHint().width())
    for part in (panel.field, panel.switch, panel.close_button, panel.list):
        assert panel.rect().contains(part.geometry())
        assert part.width() >= part.minimumSizeHint().width()


def test_where_there_is_no_room_for_two_it_takes_the_place_of_the_page(
    desk: Desk, qtbot: QtBot, dressed: Theme
) -> None:
    desk.view.resize(760, 540)
    desk.editor.insertPlainText("I feel today, you.")
    desk.editor.go_to(6)
    dressed.set_zoom(2.0)
    panel = desk.open()
    assert not desk.editor.isVisible()
    assert panel.geometry().left() >= 0
    assert panel.geometry().right() < desk.view.width()
    assert panel.width() >= panel.minimumSizeHint().width()
    qtbot.keyClicks(panel.field, "lone")
    qtbot.keyClick(panel.field, Qt.Key.Key_Return)
    assert desk.viewmodel.text == "I feel lonely today, you."
    assert desk.editor.hasFocus()
    desk.open()
    qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_F, CTRL)
    assert desk.editor.isVisible()
    assert desk.view.find_line.field.hasFocus()
    dressed.set_zoom(1.0)
