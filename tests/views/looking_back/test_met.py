from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.reflection import Reflection
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
        self.page = MetPage(theme, MetViewModel(background, lambda: NOW))
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        with qtbot.waitExposed(self.page):
            self.page.show()


@pytest.mark.parametrize("talks", [0, 2])
def test_below_three_talks_one_sentence_and_a_way_on(qtbot: QtBot, dressed: Theme, talks: int) -> None:
    page = Desk(qtbot, dressed, talks).page
    assert page.few.isVisible()
    assert page.few.text() != ""
    assert not page.card.isVisible()
    assert page.person.button.isVisible() is bool(talks)
    with qtbot.waitSignal(page.look_back_wanted):
        qtbot.keyClick(page.begin, Qt.Key.Key_Return)


def test_a_picture_in_words_too(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 4).page
    assert page.picture.isVisible()
    assert not page.few.isVisible()
    assert page.sentence.text().endswith("This is only what you noted.")
    assert page.picture.accessibleName().count("how it was met, partly") == 4


def test_as_a_table_and_back(qtbot: QtBot, dressed: Theme) -> None:
    page = Desk(qtbot, dressed, 3).page
    qtbot.keyClick(page.as_table, Qt.Key.Key_Space)
    assert page.table.isVisible()
    assert not page.picture.isVisible()
    assert page.table.rowCount() == 3
    assert page.as_table.text() == "As a picture"
    qtbot.keyClick(page.as_table, Qt.Key.Key_Space)
    assert page.picture.isVisible()
