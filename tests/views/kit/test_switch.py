import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from app.views.kit.switch import Switch
from app.views.kit.theme import Theme


@pytest.fixture
def switch(theme: Theme, qtbot: QtBot) -> Switch:
    switch = Switch(theme, "Soft tones")
    qtbot.addWidget(switch)
    with qtbot.waitExposed(switch):
        switch.show()
    return switch


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_a_key_turns_it_and_back(switch: Switch, qtbot: QtBot, key: Qt.Key) -> None:
    told: list[bool] = []
    switch.clicked.connect(lambda: told.append(switch.isChecked()))
    qtbot.keyClick(switch, key)
    assert switch.isChecked()
    qtbot.keyClick(switch, key)
    assert told == [True, False]


def test_a_click_anywhere_on_it_turns_it(switch: Switch, qtbot: QtBot) -> None:
    qtbot.mouseClick(switch, Qt.MouseButton.LeftButton, pos=switch.rect().bottomRight() - QPoint(1, 1))
    assert switch.isChecked()


def test_a_screen_reader_finds_a_check_box_of_its_name(switch: Switch) -> None:
    switch.setChecked(True)
    found = QAccessible.queryAccessibleInterface(switch)
    assert found.role() is QAccessible.Role.CheckBox
    assert found.text(QAccessible.Text.Name) == "Soft tones"
    assert found.state().checked


def test_each_state_looks_its_own(switch: Switch, theme: Theme) -> None:
    groove, middle = switch.focus_shape()[0], switch.height() // 2
    thumb_off, thumb_on = QPoint(groove.left() + 12, middle), QPoint(groove.right() - 11, middle)
    picture = switch.grab().toImage()
    assert picture.pixelColor(thumb_off).name() == theme.color("edge").name()
    assert picture.pixelColor(thumb_on).name() == theme.color("groove").name()
    switch.setChecked(True)
    picture = switch.grab().toImage()
    assert picture.pixelColor(thumb_on).name() == theme.color("on_fill").name()
    assert picture.pixelColor(QPoint(groove.right() - 22, middle - 8)).name() == theme.color("fill").name()
    switch.setEnabled(False)
    assert switch.grab().toImage().pixelColor(thumb_on).name() == theme.color("line").name()


def test_the_thumb_lies_the_other_way_where_words_run_from_the_right(switch: Switch, theme: Theme) -> None:
    switch.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    switch.setChecked(True)
    at = QPoint(switch.focus_shape()[0].left() + 12, switch.height() // 2)
    assert switch.grab().toImage().pixelColor(at).name() == theme.color("on_fill").name()


@pytest.mark.parametrize(("zoom", "width"), [(0.8, 44), (1.0, 44), (2.0, 88)])
def test_it_grows_with_words_and_never_under_what_can_be_hit(
    switch: Switch, theme: Theme, zoom: float, width: int
) -> None:
    theme.zoom = zoom
    assert switch.sizeHint().width() == width
    assert switch.sizeHint().height() >= 40
