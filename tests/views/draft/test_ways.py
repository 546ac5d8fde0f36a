import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import ResourceMissing
from app.model.skills.ways import Ways, load_ways
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.ways import WaysViewModel
from app.views.draft.draft import DraftView
from app.views.draft.ways import WaysPanel
from app.views.draft.ways_form import WaysForm
from app.views.draft.ways_lines import WaysLines
from app.views.kit.theme import Theme
from tests.standins import AtOnce


class Desk:
    def __init__(self, theme: Theme, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.background = AtOnce()
        self.viewmodel = DraftViewModel(self.background)
        self.ways = self.viewmodel.ways
        self.view = DraftView(theme, self.viewmodel)
        self.panel = self.view.ways
        self.editor = self.view.editor
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()

    @property
    def form(self) -> WaysForm:
        assert isinstance(self.panel.content, WaysForm)
        return self.panel.content

    @property
    def lines(self) -> WaysLines:
        assert isinstance(self.panel.content, WaysLines)
        return self.panel.content

    @property
    def kept(self) -> str:
        self.viewmodel.keep()
        [draft] = self.background.store.drafts.kept.values()
        return draft.text

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        now = QApplication.focusWidget()
        assert now is not None
        self.qtbot.keyClick(now, key, modifier)

    def type(self, text: str) -> None:
        now = QApplication.focusWidget()
        assert now is not None
        self.qtbot.keyClicks(now, text)

    def way(self, page: str) -> None:
        menu = self.panel.menu
        assert menu is not None
        self.qtbot.mouseClick(menu.rows[page], Qt.MouseButton.LeftButton)

    def put(self) -> None:
        assert self.panel.put_button is not None
        self.qtbot.mouseClick(self.panel.put_button, Qt.MouseButton.LeftButton)


@pytest.fixture
def desk(dressed: Theme, qtbot: QtBot) -> Desk:
    return Desk(dressed, qtbot)


def test_a_blank_page_offers_ways_in_until_the_first_key(desk: Desk) -> None:
    assert desk.panel.menu is not None
    assert list(desk.panel.menu.rows) == ["boxes", "openings", "answers", "apology"]
    assert desk.panel.isVisible()
    assert desk.editor.hasFocus()
    desk.type("S")
    assert not desk.panel.isVisible()
    assert desk.view.panel.isVisible()
    desk.press(Qt.Key.Key_Backspace)
    assert desk.panel.isVisible()
    assert desk.editor.hasFocus()


def test_a_way_has_the_side_to_itself(desk: Desk) -> None:
    desk.way("boxes")
    assert not desk.view.panel.isVisible()
    desk.qtbot.waitUntil(lambda: desk.panel.height() > 500)
    desk.press(Qt.Key.Key_Escape)
    assert desk.view.panel.isVisible()


def test_a_way_never_covers_a_pointer_to_help(desk: Desk) -> None:
    harm = Note("care", "care", "Care", "This sounds frightening.", "value", (), "He hit me.", 0, 10, 0, 0, 1)
    desk.editor.insertPlainText("He hit me.")
    desk.ways.go("boxes")
    assert not desk.view.panel.isVisible()
    desk.viewmodel.care.take_in([harm])
    assert desk.view.panel.care_note.isVisible()
    desk.viewmodel.care.close()
    assert not desk.view.panel.isVisible()
    assert desk.panel.isVisible()


def test_boxes_flow_into_a_blank_page_and_one_undo_takes_them_back(desk: Desk) -> None:
    desk.way("boxes")
    assert desk.form.fields["saw"].hasFocus()
    assert desk.panel.put_button is not None
    assert not desk.panel.put_button.isEnabled()
    desk.type("on Tuesday dinner was cold")
    desk.press(Qt.Key.Key_Tab)
    assert desk.form.fields["feel"].hasFocus()
    desk.type("lonely")
    assert desk.panel.put_button.isEnabled()
    assert desk.viewmodel.text == ""
    desk.put()
    flowed = "On Tuesday dinner was cold. I feel lonely."
    assert desk.viewmodel.text == flowed
    assert desk.editor.hasFocus()
    assert not desk.panel.isVisible()
    assert desk.kept == flowed
    desk.press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.viewmodel.text == ""
    desk.way("boxes")
    assert desk.form.fields["feel"].toPlainText() == "I feel lonely"


def test_boxes_flow_in_behind_the_sentence_with_the_caret(desk: Desk) -> None:
    desk.editor.insertPlainText("Sam, 😀 it rained. It stopped.")
    desk.editor.go_to(10)
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    desk.press(Qt.Key.Key_Return)
    desk.type("dinner was cold")
    desk.put()
    assert desk.viewmodel.text == "Sam, 😀 it rained. Dinner was cold. It stopped."
    desk.editor.undo()
    assert desk.viewmodel.text == "Sam, 😀 it rained. It stopped."


def test_words_in_boxes_survive_leaving_and_are_kept_with_the_draft(desk: Desk) -> None:
    desk.way("apology")
    desk.form.fields["did"].insertPlainText("read your letter\nand 😀\xa0lied")
    assert desk.kept == "I’m sorry that I read your letter\nand 😀\xa0lied."
    desk.press(Qt.Key.Key_Escape)
    desk.view.hide()
    desk.view.show()
    desk.way("apology")
    assert desk.ways.written("did") == "I’m sorry that I read your letter\nand 😀\xa0lied"
    assert desk.form.fields["did"].toPlainText().startswith("I’m sorry that I read your letter\nand 😀")
    desk.viewmodel.new()
    [draft] = desk.background.store.drafts.kept.values()
    assert draft.text.startswith("I’m sorry that I read your letter")
    assert desk.ways.written("did") == ""


def test_words_in_boxes_are_kept_by_themselves(desk: Desk) -> None:
    desk.way("boxes")
    with desk.qtbot.waitSignal(desk.viewmodel.saved):
        desk.type("dinner was cold")
    [draft] = desk.background.store.drafts.kept.values()
    assert draft.text == "Dinner was cold."


def test_an_opening_is_put_in_with_its_gap_selected(desk: Desk) -> None:
    desk.way("openings")
    desk.qtbot.mouseClick(desk.lines.chips["strained"], Qt.MouseButton.LeftButton)
    line = next(line for line in desk.lines.lines if "limit" in line.offer)
    desk.qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    assert desk.viewmodel.text == line.offer
    assert desk.editor.hasFocus()
    assert desk.editor.textCursor().selectedText() == "…"
    desk.editor.undo()
    assert desk.viewmodel.text == ""


def test_the_lines_are_those_for_tie_and_situation(desk: Desk) -> None:
    desk.ways.set_people("ex", "strained")
    desk.way("openings")
    assert desk.lines.chips["strained"].isChecked()
    strained = next(each for each in load_ways().situations if each.id == "strained")
    assert tuple(line.offer for line in desk.lines.lines) == strained.lines("ex")
    desk.ways.set_people("friend", "new")
    assert desk.lines.chips["new"].isChecked()


def test_a_draft_that_is_opened_brings_its_tie_and_situation(desk: Desk) -> None:
    now = utc_now()
    desk.background.store.drafts.kept["a"] = Draft("a", now, now, "Jo", text="Jo,", tie="ex", situation="win")
    desk.viewmodel.open("a")
    desk.qtbot.mouseClick(desk.view.ways_button, Qt.MouseButton.LeftButton)
    assert desk.panel.menu is not None
    assert next(iter(desk.panel.menu.rows)) == "answers"
    desk.way("answers")
    assert desk.lines.chips["win"].isChecked()
    assert desk.lines.lines[0].offer == load_ways().situations[-1].lines("ex")[0]


def test_answering_shows_what_to_leave_out(desk: Desk) -> None:
    desk.way("answers")
    answer = load_ways().answers["challenge"]
    shown = [label.text() for label in desk.lines.findChildren(type(desk.view.foot.kept)) if label.isVisible()]
    assert set(answer.do + answer.leave) <= set(shown)
    desk.qtbot.mouseClick(desk.lines.chips["win"], Qt.MouseButton.LeftButton)
    shown = [label.text() for label in desk.lines.findChildren(type(desk.view.foot.kept)) if label.isVisible()]
    assert answer.lead not in shown


def test_all_of_it_goes_by_keys(desk: Desk) -> None:
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    menu = desk.panel.menu
    assert menu is not None
    assert menu.rows["boxes"].hasFocus()
    desk.press(Qt.Key.Key_Tab)
    assert menu.rows["openings"].hasFocus()
    desk.press(Qt.Key.Key_Space)
    assert desk.lines.chips["new"].hasFocus()
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Return)
    assert [key for key, chip in desk.lines.chips.items() if chip.isChecked()] == ["long_term"]
    desk.press(Qt.Key.Key_Space)
    assert desk.lines.chips["long_term"].isChecked()
    desk.press(Qt.Key.Key_Tab)
    desk.press(Qt.Key.Key_Tab)
    assert desk.lines.lines[0].hasFocus()
    desk.press(Qt.Key.Key_Escape)
    menu = desk.panel.menu
    assert menu is not None
    assert menu.rows["openings"].hasFocus()
    desk.press(Qt.Key.Key_Escape)
    assert desk.editor.hasFocus()
    assert desk.panel.isVisible()


def test_the_key_closes_what_it_opened(desk: Desk) -> None:
    desk.type("Sam")
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert desk.panel.menu is not None
    desk.press(Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    assert not desk.panel.isVisible()
    assert desk.editor.hasFocus()
    desk.qtbot.mouseClick(desk.view.ways_button, Qt.MouseButton.LeftButton)
    assert desk.panel.isVisible()
    desk.press(Qt.Key.Key_Escape)
    assert not desk.panel.isVisible()
    assert desk.editor.hasFocus()


def test_tab_goes_from_the_text_to_the_ways_and_then_along_the_foot(desk: Desk) -> None:
    assert desk.panel.menu is not None
    desk.press(Qt.Key.Key_Tab)
    for row in desk.panel.menu.rows.values():
        assert row.hasFocus()
        desk.press(Qt.Key.Key_Tab)
    for tool in desk.view.foot.tools:
        assert tool.hasFocus()
        desk.press(Qt.Key.Key_Tab)


def test_tab_goes_through_a_form_to_its_button(desk: Desk) -> None:
    desk.way("boxes")
    desk.type("dinner was cold")
    for _ in range(4):
        desk.press(Qt.Key.Key_Tab)
    assert desk.panel.put_button is not None
    assert desk.panel.put_button.hasFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.viewmodel.text == "Dinner was cold."


def test_a_field_grows_with_its_words_up_to_a_limit(desk: Desk) -> None:
    desk.way("boxes")
    field = desk.form.fields["saw"]
    least = field.height()
    field.setPlainText("one\ntwo\nthree\nfour")
    assert field.height() > least
    four = field.height()
    field.setPlainText("\n".join("abcdefghijkl"))
    assert four < field.height() < 2 * four
    field.setPlainText("")
    assert field.height() == least


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("page", ["boxes", "openings", "answers", "apology", "menu"])
def test_a_small_window_cuts_nothing_above_it(desk: Desk, dressed: Theme, page: str, zoom: float) -> None:
    dressed.set_zoom(zoom)
    desk.view.resize(812, 544)
    if page != "menu":
        desk.way(page)
    to = desk.view.to
    desk.qtbot.waitUntil(lambda: to.height() >= max(to.minimumHeight(), to.fontMetrics().height() + 8))
    assert desk.panel.geometry().bottom() <= desk.view.height()
    if desk.panel.put_button is not None:
        assert desk.panel.put_button.height() >= desk.panel.put_button.sizeHint().height()


def test_content_that_is_missing_is_said(theme: Theme, qtbot: QtBot) -> None:
    def missing() -> Ways:
        raise ResourceMissing("A part of the program is missing.")

    viewmodel = WaysViewModel(lambda: "", missing)
    panel = WaysPanel(theme, viewmodel)
    qtbot.addWidget(panel)
    panel.show()
    viewmodel.go("openings")
    assert panel.content is None
    assert "A part of the program is missing." in [label.text() for label in panel.findChildren(QLabel)]
    panel.enter(Qt.FocusReason.TabFocusReason)
    assert panel.back_button is not None
    qtbot.mouseClick(panel.back_button, Qt.MouseButton.LeftButton)
    assert panel.menu is not None


def test_everything_has_a_name(desk: Desk) -> None:
    menu = desk.panel.menu
    assert menu is not None
    for row in menu.rows.values():
        assert row.text()
        assert row.accessibleDescription()
    desk.way("boxes")
    for field in desk.form.fields.values():
        assert field.accessibleName()
        assert field.accessibleDescription()
