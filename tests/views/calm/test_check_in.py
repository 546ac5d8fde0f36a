from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.views.calm.check_in import CheckInPage
from app.views.kit.theme import Theme
from tests.calm_time import Calm


@pytest.fixture
def calm(qtbot: QtBot) -> Iterator[Calm]:
    calm = Calm()
    yield calm
    calm.model.close()


@pytest.fixture
def theme(qtbot: QtBot) -> Theme:
    return Theme()


@pytest.fixture
def page(qtbot: QtBot, calm: Calm, theme: Theme) -> CheckInPage:
    page = CheckInPage(theme, calm.model.check_in)
    qtbot.addWidget(page)
    page.resize(820, 544)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_it_opens_with_nothing_noted_and_twenty_minutes(page: CheckInPage) -> None:
    assert page.slider.strength() is None
    assert page.minutes.index == 3
    assert page.length.text() == "Twenty quiet minutes"
    assert page.back.text() == "Back at 18:40"
    assert page.practices.rows[0].isChecked()
    assert page.entrance is page.start


def test_the_strength_moves_the_length(qtbot: QtBot, page: CheckInPage, calm: Calm) -> None:
    qtbot.keyClick(page.slider, Qt.Key.Key_5)
    assert calm.model.check_in.strength == 5
    assert page.minutes.index == 2
    assert page.lead.text() == "Suggested for a 5"
    page.minutes.chosen.emit(4)
    assert page.length.text() == "Thirty quiet minutes"
    assert page.back.text() == "Back at 18:50"


def test_for_leaving_a_room_twenty_minutes_are_recommended(page: CheckInPage) -> None:
    assert not page.longer.isVisible()
    page.minutes.chosen.emit(2)
    assert page.longer.isVisible()
    assert "twenty minutes or more" in page.longer.text()


def test_a_practice_is_chosen_with_the_arrow_keys(qtbot: QtBot, page: CheckInPage, calm: Calm) -> None:
    page.practices.rows[0].setFocus()
    qtbot.keyClick(page.practices.rows[0], Qt.Key.Key_Down)
    assert calm.model.check_in.practice.id == "slow-and-even"
    assert page.practices.rows[1].isChecked()


def test_the_sentence_is_copied(qtbot: QtBot, page: CheckInPage) -> None:
    qtbot.mouseClick(page.sentence.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "I need a break. I will be back at 18:40."
    assert page.sentence.copy.accessibleName() == "Copied"
    qtbot.waitUntil(lambda: page.sentence.copy.accessibleName() == "Copy the sentence")


def test_it_follows_the_clock(page: CheckInPage, calm: Calm) -> None:
    page.hide()
    calm.clock.wall += timedelta(minutes=2)
    page.show()
    assert page.back.text() == "Back at 18:42"


@pytest.mark.parametrize("zoom", [1.0, 1.4, 2.0])
def test_nothing_is_cut(page: CheckInPage, theme: Theme, zoom: float) -> None:
    theme.set_zoom(zoom)
    page.resize(821, 544)
    for part in (page.start, page.minutes, page.slider, *page.practices.rows):
        assert part.width() >= part.minimumSizeHint().width()
        assert part.height() >= part.minimumSizeHint().height()
    assert page.start.height() >= 56


def test_the_card_stands_beside_or_below(page: CheckInPage, theme: Theme) -> None:
    beside = page.card.pos()
    assert beside.x() > page.slider.mapTo(page, page.slider.rect().topRight()).x()
    theme.set_zoom(2)
    page.resize(821, 544)
    assert page.card.x() < beside.x()
    assert page.card.width() > 600


def test_a_tall_window_has_room_for_more_practices(page: CheckInPage) -> None:
    assert [row.practice.id for row in page.practices.rows] == ["longer-out", "slow-and-even"]
    page.resize(1112, 744)
    assert len(page.practices.rows) == 4


def test_one_from_all_practices_stands_ready(page: CheckInPage, calm: Calm) -> None:
    calm.choose("box")
    assert [row.practice.id for row in page.practices.rows] == ["box", "longer-out"]
    assert [row.isChecked() for row in page.practices.rows] == [True, False]
    calm.choose("longer-out")
    assert [row.practice.id for row in page.practices.rows] == ["box", "longer-out"], "rows stay where they are"
    assert page.practices.rows[1].isChecked()
