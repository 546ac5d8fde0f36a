import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.looking_back.page import ColumnPage


@pytest.fixture
def page(qtbot: QtBot, dressed: Theme) -> ColumnPage:
    page = ColumnPage(dressed, "What I learned", "From talks")
    qtbot.addWidget(page)
    page.resize(1400, 800)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


def test_escape_and_the_button_lead_back(qtbot: QtBot, page: ColumnPage) -> None:
    page.back.setFocus()
    for act in (
        lambda: qtbot.keyClick(page.back, Qt.Key.Key_Escape),
        lambda: qtbot.mouseClick(page.back, Qt.MouseButton.LeftButton),
    ):
        with qtbot.waitSignal(page.left):
            act()


def test_the_column_is_in_the_middle_and_no_wider_than_good_lines(qtbot: QtBot, page: ColumnPage) -> None:
    left = page.title.x()
    assert abs(page.ground.width() - 2 * left - page.title.width()) <= 16
    assert page.title.width() < 700
    page.resize(720, 520)
    qtbot.waitUntil(lambda: page.title.x() == 24)


def test_a_sentence_at_the_head(page: ColumnPage) -> None:
    page.say("Copied.")
    assert page.aside.text() == "Copied."
