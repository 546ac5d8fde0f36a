from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.reflection import Reflection
from app.storage.out import write_file
from app.viewmodels.looking_back.met import MetViewModel
from app.views.kit.theme import Theme
from app.views.looking_back.met import MetPage
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme, talks: int) -> None:
        background = AtOnce()
        for number in range(talks):
            when = NOW - timedelta(days=number)
            background.store.reflections.save(Reflection(str(number), when, when, "", "Sam", "yes", "partly"))
        self.page = MetPage(theme, MetViewModel(background, lambda: NOW), write_file)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        with qtbot.waitExposed(self.page):
            self.page.show()


def test_without_talks_one_sentence_and_a_way_on(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 0).page
    assert page.nothing.text().startswith("Nothing here yet.")
    assert not page.card.isVisible()
    assert not page.person.button.isVisible()
    with qtbot.waitSignal(page.look_back_wanted):
        qtbot.keyClick(page.begin, Qt.Key.Key_Return)


def test_below_three_talks_one_sentence_and_no_picture(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 2).page
    assert page.card.sentence.text().startswith("From three talks on")
    assert not page.chart.isVisible()
    assert page.begin.isVisible()


def test_a_picture_in_words_too(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 4).page
    assert page.chart.isVisible()
    assert not page.nothing.isVisible()
    assert not page.begin.isVisible()
    assert page.card.sentence.text().endswith("This is only what you noted.")
    assert page.chart.picture.accessibleName().count("how it was met, partly") == 4


def test_as_a_table_and_back(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 3).page
    qtbot.keyClick(page.card.as_table, Qt.Key.Key_Space)
    assert page.card.table.isVisible()
    assert not page.chart.isVisible()
    assert page.card.table.figures.rowCount() == 3
    qtbot.keyClick(page.card.as_table, Qt.Key.Key_Space)
    assert page.chart.isVisible()


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_all_of_the_picture_has_room(qtbot: QtBot, dressed: Theme, zoom: float) -> None:
    dressed.set_zoom(zoom)
    page = Desk(qtbot, dressed, 40).page
    picture = page.chart.picture
    qtbot.waitUntil(lambda: picture.height() >= picture.heightForWidth(picture.width()))
    assert page.area.horizontalScrollBar().maximum() == 0
