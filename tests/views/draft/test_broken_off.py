import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.viewmodels.draft.broken_off import BrokenOff
from app.viewmodels.draft.draft import DraftViewModel
from app.views.draft.broken_off import BrokenOffBanner
from app.views.draft.draft import DraftView
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme
from app.views.versions.button import VersionsButton
from tests.standins import AtOnce


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot, self.background = qtbot, AtOnce()
        self.draft = DraftViewModel(self.background)
        self.view = DraftView(theme, self.draft)
        self.broken_off = BrokenOff(self.background, self.draft.open)
        self.above = BrokenOffBanner(theme, self.broken_off, self.view)
        self.versions = VersionsButton(theme, self.draft, self.view, lambda: None)
        qtbot.addWidget(self.view)
        self.view.show()
        qtbot.waitActive(self.view)
        self.view.setFocus()
        self.background.store.drafts.kept["d"] = Draft("d", utc_now(), utc_now(), "Sam", "Evenings", "Secret words.")
        self.background.store.runs.broken.append("d")

    @property
    def banner(self) -> Banner:
        assert self.above.banner is not None
        self.qtbot.waitUntil(self.above.banner.isVisible)
        return self.above.banner


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_it_offers_and_opens_nothing_by_itself(desk: Desk) -> None:
    assert desk.above.banner is None
    desk.broken_off.look()
    assert desk.banner.isVisible()
    assert desk.banner.text.text().startswith("Your words from ")
    assert desk.banner.act.accessibleDescription() == desk.banner.text.text()
    assert desk.view.editor.toPlainText() == ""
    assert desk.view.editor.hasFocus()


def test_one_press_opens_them_with_the_cursor_in_the_words(desk: Desk) -> None:
    desk.broken_off.look()
    assert desk.banner.isVisible()
    desk.qtbot.keyClick(desk.view.editor, Qt.Key.Key_Backtab)
    assert desk.banner.act.hasFocus()
    desk.qtbot.keyClick(desk.banner.act, Qt.Key.Key_Return)
    assert desk.above.banner is None
    assert desk.view.editor.toPlainText() == "Secret words."
    assert desk.view.editor.hasFocus()


def test_writing_goes_on_while_it_stands_there(desk: Desk) -> None:
    desk.broken_off.look()
    desk.qtbot.keyClicks(desk.view.editor, "Other words.")
    assert desk.banner.isVisible()
    assert desk.draft.text == "Other words."


def test_not_now_takes_it_away(desk: Desk) -> None:
    desk.broken_off.look()
    desk.banner.dismiss.click()
    desk.qtbot.waitUntil(lambda: desk.above.banner is None)
    assert desk.view.above is None
    assert desk.view.editor.toPlainText() == ""


def test_it_makes_way_and_comes_back(desk: Desk) -> None:
    desk.broken_off.look()
    sentence = desk.banner.text.text()
    desk.versions.ask_name()
    assert desk.above.banner is None
    assert desk.versions.banner is not None
    desk.versions.banner.dismiss.click()
    desk.qtbot.waitUntil(lambda: desk.above.banner is not None)
    assert desk.banner.text.text() == sentence
