from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.model.errors import StoreUnwritable
from app.viewmodels.calm.calm import Page
from app.views.calm.calm import CalmView
from app.views.calm.check_in import CheckInPage
from app.views.calm.check_out import CheckOutPage
from app.views.calm.running import RunningPage
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.fixture
def view(qtbot: QtBot, calm: Calm) -> CalmView:
    theme = Theme()
    theme.set_still(True)
    view = CalmView(theme, calm.model)
    qtbot.addWidget(view)
    view.resize(820, 544)
    with qtbot.waitExposed(view):
        view.show()
    view.activateWindow()
    return view


def test_one_press_starts_it_and_only_then_is_the_sky_made(qtbot: QtBot, view: CalmView, calm: Calm) -> None:
    assert view.findChildren(RunningPage) == []
    assert view.findChildren(CheckOutPage) == []
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert calm.model.page is Page.RUNNING
    assert view.findChildren(RunningPage)[0].isVisible()


def test_the_whole_path_by_mouse(qtbot: QtBot, view: CalmView, calm: Calm) -> None:
    check_in = view.page(Page.CHECK_IN)
    assert isinstance(check_in, CheckInPage)
    left = Qt.MouseButton.LeftButton
    check_in.slider.setFocus()
    qtbot.keyClick(check_in.slider, Qt.Key.Key_7)
    qtbot.mouseClick(check_in.practices.rows[1], left)
    qtbot.mouseClick(check_in.start, left)
    calm.pass_time(1200)
    check_out = view.page(Page.CHECK_OUT)
    assert isinstance(check_out, CheckOutPage)
    assert check_out.isVisible()
    assert check_out.title.text() == "Welcome back. It is 18:40."
    assert check_out.before.text() == "7 before"
    qtbot.keyClick(check_out.slider, Qt.Key.Key_4)
    assert check_out.answer.text().startswith("Quieter than before.")
    qtbot.keyClicks(check_out.helped, "Tea")
    with qtbot.waitSignal(calm.model.draft_wanted):
        qtbot.mouseClick(check_out.draft, left)
    session = calm.kept[0]
    assert (session.practice, session.before, session.after, session.helped) == ("slow-and-even", 7, 4, "Tea")
    assert check_in.isVisible()
    assert check_in.slider.strength() is None


def test_the_second_round_asks_afresh(qtbot: QtBot, view: CalmView, calm: Calm) -> None:
    calm.model.start()
    calm.model.running.finish_early()
    check_out = view.page(Page.CHECK_OUT)
    assert isinstance(check_out, CheckOutPage)
    assert check_out.before.text() == ""
    qtbot.keyClick(check_out.slider, Qt.Key.Key_4)
    qtbot.keyClicks(check_out.helped, "Tea")
    qtbot.mouseClick(check_out.another, Qt.MouseButton.LeftButton)
    assert calm.model.page is Page.RUNNING
    assert calm.kept[0].after == 4
    calm.model.running.finish_early()
    assert (check_out.helped.text(), check_out.slider.strength()) == ("", None)
    assert check_out.before.text() == "4 before"
    qtbot.mouseClick(check_out.enough, Qt.MouseButton.LeftButton)
    assert calm.model.page is Page.CHECK_IN


def test_trouble_is_one_line_and_never_shown_while_breathing(view: CalmView, calm: Calm) -> None:
    sessions = calm.background.store.sessions
    sessions.trouble = StoreUnwritable("The disk is full.")
    calm.model.start()
    calm.model.running.finish_early()
    check_out = view.page(Page.CHECK_OUT)
    assert isinstance(check_out, CheckOutPage)
    assert check_out.trouble.isVisible()
    assert check_out.trouble.text() == calm.model.trouble
    sessions.trouble = None
    calm.model.close()
    assert not check_out.trouble.isVisible()


def test_pages_fade_where_motion_is_welcome(qtbot: QtBot, calm: Calm) -> None:
    theme = Theme()
    view = CalmView(theme, calm.model)
    qtbot.addWidget(view)
    view.resize(820, 544)
    with qtbot.waitExposed(view):
        view.show()
    calm.model.start()
    veil = view.findChild(type(view._veil))
    assert veil is not None
    assert veil.isVisible()
    assert veil.size() == view.size()
    qtbot.waitUntil(lambda: not veil.isVisible())
    calm.model.running.finish_early()
    assert veil.isVisible()
    qtbot.waitUntil(lambda: not veil.isVisible())
