import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible

from app.views.kit.rail import Rail
from app.views.kit.theme import Theme

TABS = [("calm", "Calm"), ("pencil", "Draft"), ("history", "History"), ("sprout", "Skills")]


@pytest.fixture
def rail(theme: Theme, qtbot) -> Rail:
    rail = Rail(theme, TABS)
    qtbot.addWidget(rail)
    with qtbot.waitExposed(rail):
        rail.show()
    return rail


def test_arrow_keys_move(rail: Rail, qtbot) -> None:
    for key, index in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Down, 2), (Qt.Key.Key_Up, 1)):
        with qtbot.waitSignal(rail.currentChanged):
            qtbot.keyClick(rail, key)
        assert rail.currentIndex() == index


def test_home_and_end(rail: Rail, qtbot) -> None:
    qtbot.keyClick(rail, Qt.Key.Key_End)
    assert rail.currentIndex() == 3
    qtbot.keyClick(rail, Qt.Key.Key_Home)
    assert rail.currentIndex() == 0


def test_a_click_chooses(rail: Rail, qtbot) -> None:
    with qtbot.waitSignal(rail.currentChanged):
        qtbot.mouseClick(rail, Qt.MouseButton.LeftButton, pos=rail.tabRect(2).center())
    assert rail.currentIndex() == 2


def test_a_screen_reader_finds_a_list_of_tabs(rail: Rail) -> None:
    found = QAccessible.queryAccessibleInterface(rail)
    assert found.role() is QAccessible.Role.PageTabList
    names = [found.child(index).text(QAccessible.Text.Name) for index in range(4)]
    assert names == ["Calm", "Draft", "History", "Skills"]


def test_its_measures(rail: Rail) -> None:
    assert (rail.width(), rail.tabRect(0).height()) == (88, 72)
    rail.set_narrow(True)
    assert rail.sizeHint().width() == 80


def test_the_chosen_tab_has_a_tile_and_a_bar(rail: Rail, theme: Theme) -> None:
    rail.setCurrentIndex(1)
    picture, tab = rail.grab().toImage(), rail.tabRect(1)
    assert picture.pixelColor(tab.topLeft() + QPoint(44, 7)).name() == theme.color("accent_soft").name()
    assert picture.pixelColor(QPoint(3, tab.center().y())).name() == theme.color("accent").name()
    assert picture.pixelColor(QPoint(3, rail.tabRect(0).center().y())).name() != theme.color("accent").name()


def test_while_something_else_is_shown_no_tab_looks_chosen(rail: Rail, theme: Theme) -> None:
    at = rail.tabRect(0).topLeft() + QPoint(44, 7)
    soft = theme.color("accent_soft").name()
    assert rail.grab().toImage().pixelColor(at).name() == soft
    rail.set_away(True)
    assert rail.grab().toImage().pixelColor(at).name() != soft
    assert rail.currentIndex() == 0


def test_it_is_as_wide_as_what_stands_at_its_foot(rail: Rail) -> None:
    rail.set_least(123)
    assert (rail.sizeHint().width(), rail.tabRect(0).width()) == (123, 123)


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_icon_and_word_have_room(rail: Rail, theme: Theme, zoom: float) -> None:
    theme.zoom = zoom
    metrics, hint = rail.fontMetrics(), rail.tabSizeHint(0)
    assert hint.width() >= max(metrics.horizontalAdvance(word) for _, word in TABS) + 16
    assert hint.height() >= theme.px(24) + metrics.height() + 12
    assert rail.tabRect(3).bottom() < rail.sizeHint().height()
