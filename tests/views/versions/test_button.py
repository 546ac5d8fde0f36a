import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.views.out.name_banner import NameBanner
from app.views.versions.button import VersionsButton
from tests.standins import AtOnce

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.background = AtOnce()
        self.model = DraftViewModel(self.background)
        self.page = DraftView(theme, self.model)
        self.looked = 0
        self.versions = VersionsButton(theme, self.model, self.page, self.look)
        qtbot.addWidget(self.page)
        self.page.resize(1100, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.page.setFocus()
        self.page.editor.insertPlainText("I felt lonely.")

    def look(self) -> None:
        self.looked += 1

    @property
    def focus(self) -> QWidget:
        widget = self.page.focusWidget()
        assert widget is not None
        return widget

    @property
    def said(self) -> str:
        return self.versions.banner.text.text() if self.versions.banner else ""


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    return Desk(qtbot, theme)


def test_button_and_keys_lead_to_the_versions(qtbot: QtBot, desk: Desk) -> None:
    qtbot.mouseClick(desk.versions.button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(desk.page.editor, Qt.Key.Key_H, CONTROL | SHIFT)
    assert desk.looked == 2
    assert desk.versions.button.toolTip() == "Versions (Ctrl+Shift+H)"


def test_keys_keep_one_without_a_name(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.focus, Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.keyClick(desk.focus, Qt.Key.Key_Return)
    assert desk.said == "This version is kept."
    assert [version.kind for version in desk.background.store.versions.kept] == ["asked"]
    assert desk.page.editor.hasFocus()
    assert desk.versions.banner is not None
    qtbot.mouseClick(desk.versions.banner.dismiss, Qt.MouseButton.LeftButton)
    assert desk.versions.banner is None


def test_one_that_cannot_be_kept_is_said(qtbot: QtBot, desk: Desk) -> None:
    desk.background.store.versions.trouble = KnownError("The disk is full.")
    qtbot.keyClick(desk.focus, Qt.Key.Key_S, CONTROL | SHIFT)
    qtbot.keyClick(desk.focus, Qt.Key.Key_Return)
    assert desk.said == "The disk is full."


def test_the_question_goes_with_its_draft(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.focus, Qt.Key.Key_S, CONTROL | SHIFT)
    assert isinstance(desk.versions.banner, NameBanner)
    desk.model.new()
    assert desk.versions.banner is None


def test_what_comes_back_is_undone_by_one_undo(desk: Desk) -> None:
    desk.page.put_back("You never help. 🙂\nAnd so on.")
    assert desk.model.text == desk.page.editor.toPlainText() == "You never help. 🙂\nAnd so on."
    assert desk.page.editor.textCursor().position() == 0
    desk.page.editor.undo()
    assert desk.model.text == "I felt lonely."
