"""The pointer to help, from typed words through the shipped rules to the screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.ownership.load import load_engine
from app.model.ownership.reader import Reader
from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.marks import Marks
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from tests.standins import AtOnce

HARM = "On Friday you pushed me into the wardrobe."
DYING = "I don't want to be here any more."
HINT = "You never listen to me."


class Desk:
    def __init__(self, qtbot: QtBot, width: int = 1100, height: int = 700) -> None:
        self.viewmodel = DraftViewModel(AtOnce())
        self.viewmodel.noticed.set_reader(Reader(load_engine()))
        self.theme = Theme()
        self.view = DraftView(self.theme, self.viewmodel)
        qtbot.addWidget(self.view)
        self.view.resize(width, height)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self._qtbot = qtbot

    def write(self, text: str) -> None:
        with self._qtbot.waitSignal(self.viewmodel.hints_changed):
            self.view.editor.insertPlainText(text)

    @property
    def said(self) -> list[str]:
        """What the pointer says, if it is seen."""
        note = self.view.panel.care_note
        return [label.text() for label in note.findChildren(QLabel)] if note.isVisible() else []


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot)


def test_a_report_of_harm_gets_a_quiet_pointer_and_nothing_else(desk: Desk) -> None:
    desk.write(HARM)
    name, why = desk.said
    assert name == "Something that deserves care"
    assert why.startswith("This sounds frightening")
    assert desk.viewmodel.marks.notes == []
    assert not desk.view.panel.list.isVisible()
    assert desk.view.panel.open_note is None


def test_it_is_no_mark_in_the_text(desk: Desk) -> None:
    desk.write(HARM)
    editor = desk.view.editor
    editor.setCursorWidth(0)
    with_care = editor.viewport().grab().toImage()
    desk.viewmodel.noticed.marks = Marks()
    assert editor.viewport().grab().toImage() == with_care


def test_the_counts_and_the_walk_leave_it_out(desk: Desk, qtbot: QtBot) -> None:
    desk.write(f"{HARM} {HINT}")
    assert desk.said
    assert [note.sentence for note in desk.viewmodel.marks.notes] == [HINT]
    assert "1 to look at" in [label.text() for label in desk.view.panel.findChildren(QLabel)]
    for _ in range(2):
        qtbot.keyClick(desk.view.editor, Qt.Key.Key_F8)
        assert desk.view.panel.open_note is not None
        assert desk.view.panel.open_note.sentence == HINT


def test_wanting_to_die_has_words_of_its_own(desk: Desk) -> None:
    desk.write(DYING)
    assert desk.said[1].startswith("This sounds very heavy")


def test_without_a_report_there_is_no_pointer(desk: Desk) -> None:
    desk.write(HINT)
    assert desk.said == []


def test_a_key_reaches_and_closes_it_and_goes_on_in_the_text(desk: Desk, qtbot: QtBot) -> None:
    desk.write(HARM)
    close = desk.view.panel.care_note.close_button
    for _ in range(8):  # past the buttons at the foot of the page
        if not close.hasFocus():
            qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_Tab)
    assert close.hasFocus()
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert desk.said == []
    assert desk.view.editor.hasFocus()
    desk.write(" I cried.")
    assert desk.said == []


def test_another_draft_does_not_show_it(desk: Desk) -> None:
    desk.write(HARM)
    desk.viewmodel.new()
    assert desk.said == []


def test_a_screen_reader_hears_all_of_it(desk: Desk) -> None:
    desk.write(HARM)
    note = desk.view.panel.care_note
    assert [note.accessibleName(), note.accessibleDescription()] == desk.said


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_it_is_never_cut_and_leaves_the_notes_their_room(qtbot: QtBot, zoom: float) -> None:
    desk = Desk(qtbot, 812, 600)
    desk.theme.set_zoom(zoom)
    desk.write(f"{HARM} {HINT}")
    desk.view.grab()
    panel, note = desk.view.panel, desk.view.panel.care_note
    assert note.height() >= note.heightForWidth(note.width())
    assert panel.list.height() >= 0.1 * panel.height()
    room = note.visibleRegion().boundingRect().height()
    assert room == note.height() or room >= 0.5 * panel.height()
