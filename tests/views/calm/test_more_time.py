from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.viewmodels.calm.calm import Page
from app.views.calm.check_out import CheckOutPage
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    calm.model.start()
    calm.pass_time(1200)
    yield calm
    calm.model.close()


@pytest.fixture
def page(qtbot: QtBot, calm: Calm, theme: Theme) -> CheckOutPage:
    page = CheckOutPage(theme, calm.model.check_out)
    qtbot.addWidget(page)
    page.resize(820, 544)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_a_little_longer_is_said_copied_and_taken_by_keyboard(qtbot: QtBot, page: CheckOutPage, calm: Calm) -> None:
    more = page.more_time
    assert not more.sentence.isVisible()
    assert not more.take.isVisible()
    for _ in range(2):
        qtbot.keyClick(more.choice, Qt.Key.Key_Right)
    assert more.take.text() == "Take 10 minutes more"
    qtbot.keyClick(more.sentence.copy, Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == "I need a little longer. I will be back at 18:50."
    qtbot.keyClick(more.take, Qt.Key.Key_Return)
    assert calm.model.page is Page.RUNNING
    calm.pass_time(600)
    assert more.choice.index == 0
    assert not more.take.isVisible()
    assert page.title.text() == "Welcome back. It is 18:50."
    assert page.subtitle.text().startswith("30 minutes in all")


def test_the_sentence_follows_the_clock(page: CheckOutPage, calm: Calm) -> None:
    page.more_time.choice.chosen.emit(1)
    page.hide()
    calm.clock.turn(120)
    page.show()
    page.more_time.sentence.copy.click()
    assert QGuiApplication.clipboard().text() == "I need a little longer. I will be back at 18:47."
    assert page.title.text() == "Welcome back. It is 18:42."


def test_whoever_left_early_is_not_asked(page: CheckOutPage, calm: Calm) -> None:
    assert page.more_time.isVisible()
    calm.model.check_out.another_round()
    calm.model.running.finish_early()
    assert not page.more_time.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 1.4, 2.0])
def test_nothing_is_cut(page: CheckOutPage, theme: Theme, zoom: float) -> None:
    page.more_time.choice.chosen.emit(3)
    theme.set_zoom(zoom)
    page.resize(821, 544)
    for part in (page.more_time.choice, page.more_time.sentence, page.more_time.take):
        assert part.width() >= part.minimumSizeHint().width()
        assert part.height() >= part.minimumSizeHint().height()


def test_who_left_early_is_not_asked_and_finds_no_hole_there(
    qtbot: QtBot, page: CheckOutPage, calm: Calm, theme: Theme
) -> None:
    asked = page.helped.y() - page.answer.geometry().bottom()
    calm.model.start()
    calm.pass_time(100)
    calm.model.running.finish_early()
    qtbot.waitUntil(lambda: not page.more_time.isVisible())
    qtbot.waitUntil(lambda: page.helped.y() - page.answer.geometry().bottom() < asked - page.more_time.height() - 20)
