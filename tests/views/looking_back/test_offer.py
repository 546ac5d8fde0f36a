from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.viewmodels.looking_back.offer import LookBackOffer
from app.views.kit.theme import Theme
from app.views.looking_back.offer import OfferNote
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.background = AtOnce()
        self.model = LookBackOffer(self.background, lambda: NOW)
        self.page = QWidget()
        qtbot.addWidget(self.page)
        column = QVBoxLayout(self.page)
        self.before, self.after = QLineEdit(), QLineEdit()
        column.addWidget(self.before)
        column.addWidget(self.after)
        self.note = OfferNote(theme, self.model, self.after)
        column.insertWidget(1, self.note)
        self.page.resize(500, 300)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    def share(self) -> None:
        when = NOW - timedelta(days=1)
        self.background.store.drafts.save(Draft("d", when, when, to="Sam", status="shared", shared_at=when))
        self.model.look()


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def test_it_waits_while_somebody_is_about_something_else(desk: Desk) -> None:
    desk.note.wait(True)
    desk.share()
    assert not desk.note.isVisible()
    desk.note.wait(False)
    assert desk.note.isVisible()
    desk.model.pass_by()
    desk.note.wait(False)
    assert not desk.note.isVisible()


def test_it_is_there_only_while_something_is_offered(qtbot: QtBot, desk: Desk) -> None:
    assert not desk.note.isVisible()
    desk.share()
    banner = desk.note.banner
    assert banner is not None
    assert banner.isVisible()
    assert banner.text.text().startswith("You shared something with Sam yesterday.")
    qtbot.keyClick(banner.dismiss, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not desk.note.isVisible())
    desk.model.look()
    assert desk.note.banner is None


def test_tab_passes_through_it_in_its_place(qtbot: QtBot, desk: Desk) -> None:
    desk.share()
    assert desk.note.banner is not None
    desk.before.setFocus()
    reached = []
    for _ in range(3):
        focus = desk.page.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
        reached.append(desk.page.focusWidget())
    assert reached == [*desk.note.banner.order, desk.after]


def test_taken_up_it_goes(qtbot: QtBot, desk: Desk) -> None:
    desk.share()
    assert desk.note.banner is not None
    with qtbot.waitSignal(desk.model.taken):
        qtbot.keyClick(desk.note.banner.act, Qt.Key.Key_Return)
    assert not desk.note.isVisible()


def test_what_was_seen_is_not_offered_at_the_next_start(desk: Desk) -> None:
    desk.share()
    desk.model.close()
    again = LookBackOffer(desk.background, lambda: NOW)
    again.look()
    assert again.words() == ""
