import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.draft import DraftView
from app.views.draft.other_window import OtherWindowBanner
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from tests.standins import AtOnce


class Desk:
    """One window with its page; the other one is a viewmodel alone."""

    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        background = AtOnce()
        background.store.drafts.kept["d"] = Draft("d", utc_now(), utc_now(), "Sam", "", "I felt lonely.")
        self.draft, self.other = DraftViewModel(background), DraftViewModel(background)
        self.looked: list[str] = []
        self.view = DraftView(theme, self.draft)
        self.above = OtherWindowBanner(theme, self.draft, self.view, lambda: self.looked.append("versions"))
        qtbot.addWidget(self.view)
        self.view.show()
        qtbot.waitActive(self.view)
        for viewmodel in (self.draft, self.other):
            viewmodel.open("d")
        self.view.setFocus()

    def write_elsewhere(self, text: str) -> None:
        self.other.change(self.other.length, 0, text)
        self.other.keep()

    @property
    def banner(self) -> Banner:
        assert self.above.banner is not None
        self.qtbot.waitUntil(self.above.banner.isVisible)
        return self.above.banner


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_what_arrives_stands_on_the_page_and_one_undo_takes_it_back(desk: Desk) -> None:
    desk.view.editor.go_to(6)
    desk.write_elsewhere(" And you?")
    desk.draft.other_window.look()
    assert desk.view.editor.toPlainText() == desk.draft.text == "I felt lonely. And you?"
    assert desk.view.editor.textCursor().position() == 6
    assert desk.view.editor.hasFocus()
    assert "undo brings back what was here" in desk.banner.text.text()
    assert desk.banner.act.isHidden()
    desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert desk.draft.text == "I felt lonely."


def test_what_a_save_met_is_said_until_somebody_looks_at_it(desk: Desk) -> None:
    desk.write_elsewhere(" Theirs.")
    desk.qtbot.keyClicks(desk.view.editor, "Sam, ")
    desk.draft.keep()
    assert "kept as a version" in desk.banner.text.text()
    assert desk.view.editor.toPlainText() == "Sam, I felt lonely."
    desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Backtab)
    assert desk.banner.act.hasFocus()
    desk.qtbot.keyClick(desk.banner.act, Qt.Key.Key_Return)
    assert desk.looked == ["versions"]
    assert desk.above.banner is None


def test_another_draft_takes_the_sentence_away(desk: Desk) -> None:
    desk.write_elsewhere(" And you?")
    desk.draft.other_window.look()
    desk.draft.new()
    assert desk.above.banner is None


def test_the_title_and_the_name_that_the_other_window_gave_are_shown(desk: Desk) -> None:
    desk.other.set_title("Friday")
    desk.other.set_to("Samuel")
    desk.other.keep()
    desk.draft.other_window.look()
    assert (desk.view.title.text(), desk.view.to.text()) == ("Friday", "Samuel")
    assert desk.above.banner is None
