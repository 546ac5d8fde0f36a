import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.soothe import SootheViewModel
from app.views.draft.draft import DraftView
from app.views.draft.soothe_banner import SootheBanner
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.views.out.name_banner import NameBanner
from app.views.versions.button import VersionsButton
from tests.standins import AtOnce

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.went: list[str] = []
        background = AtOnce()
        self.draft = DraftViewModel(background)
        self.soothe = SootheViewModel(self.draft, background)
        self.view = DraftView(theme, self.draft)
        self.above = SootheBanner(theme, self.soothe, self.view, lambda: self.went.append("calm"))
        self.versions = VersionsButton(theme, self.draft, self.view, lambda: None)
        qtbot.addWidget(self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()

    @property
    def banner(self) -> Banner:
        assert self.above.banner is not None
        self.qtbot.waitUntil(self.above.banner.isVisible)
        return self.above.banner


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_it_comes_and_goes_with_what_is_suggested(desk: Desk) -> None:
    assert desk.above.banner is None
    desk.soothe.note(7)
    assert desk.banner.lead.text() == "Soothe first?"
    assert "7 of 10" in desk.banner.text.text()
    desk.soothe.note(6)
    assert "6 of 10" in desk.banner.text.text()
    desk.soothe.note(3)
    assert desk.above.banner is None
    assert desk.view.above is None


def test_where_words_are_large_there_are_fewer(desk: Desk, dressed: Theme) -> None:
    desk.soothe.note(7)
    assert desk.banner.text.text().endswith("A quiet break may change what you want to say.")
    dressed.set_zoom(2.0)
    assert desk.banner.text.text() == desk.soothe.noted()
    assert desk.banner.act.accessibleDescription().endswith("what you want to say.")


def test_writing_goes_on_while_it_stands_there(desk: Desk) -> None:
    desk.soothe.note(7)
    desk.qtbot.keyClicks(desk.view.focusWidget(), "Sam,")
    assert desk.draft.text == "Sam,"


def test_tab_gets_there_between_the_head_and_the_text(desk: Desk) -> None:
    desk.soothe.note(7)
    banner, text = desk.banner, desk.view.editor
    desk.qtbot.keyClick(text, Qt.Key.Key_Backtab, SHIFT)
    assert desk.view.focusWidget() is banner.act
    desk.qtbot.keyClick(banner.act, Qt.Key.Key_Backtab, SHIFT)
    assert desk.view.focusWidget() is banner.dismiss
    desk.qtbot.keyClick(banner.dismiss, Qt.Key.Key_Backtab, SHIFT)
    head = desk.view.focusWidget()
    assert desk.view.head.isAncestorOf(head)
    desk.qtbot.keyClick(head, Qt.Key.Key_Tab)
    assert desk.view.focusWidget() is banner.dismiss


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Escape])
def test_not_now(desk: Desk, key: Qt.Key) -> None:
    desk.soothe.note(7)
    desk.banner.dismiss.setFocus()
    desk.qtbot.keyClick(desk.banner.dismiss, key)
    desk.qtbot.waitUntil(lambda: desk.above.banner is None)
    assert desk.view.editor.hasFocus()
    assert desk.went == []
    desk.soothe.note(2)
    desk.soothe.note(7)
    assert desk.above.banner is None


def test_the_act_leads_to_calm(desk: Desk) -> None:
    desk.soothe.note(7)
    desk.qtbot.keyClick(desk.banner.act, Qt.Key.Key_Return)
    assert desk.went == ["calm"]


def test_one_banner_at_a_time_and_this_one_waits(desk: Desk) -> None:
    desk.soothe.note(7)
    desk.draft.change(0, 0, "Sam,")
    desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_S, CTRL | SHIFT)
    asked = desk.versions.banner
    assert isinstance(asked, NameBanner)
    assert asked.name.hasFocus()
    desk.qtbot.waitUntil(asked.isVisible)
    for button in (asked.dismiss, asked.act):
        desk.qtbot.keyClick(desk.view.focusWidget(), Qt.Key.Key_Tab)
        assert button.hasFocus()
    assert desk.above.banner is None
    desk.soothe.note(8)
    assert desk.above.banner is None
    assert desk.versions.banner is asked
    desk.qtbot.keyClick(asked.name, Qt.Key.Key_Escape)
    desk.qtbot.waitUntil(lambda: desk.above.banner is not None)
    assert "8 of 10" in desk.banner.text.text()


def test_no_banner_while_it_is_poured_out(desk: Desk) -> None:
    desk.soothe.note(7)
    desk.draft.set_mode("pour")
    assert desk.above.banner is None
    desk.draft.set_mode("own")
    assert desk.banner.isVisible()
