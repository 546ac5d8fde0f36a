import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from app.views.kit.stepper import Stepper
from app.views.kit.theme import Theme


@pytest.fixture
def stepper(theme: Theme, qtbot: QtBot) -> Stepper:
    stepper = Stepper(theme, "Smaller", "Larger", "200 %")
    stepper.show_value("100 %", least=False, most=False)
    qtbot.addWidget(stepper)
    with qtbot.waitExposed(stepper):
        stepper.show()
    stepper.activateWindow()
    qtbot.waitUntil(stepper.isActiveWindow)
    return stepper


def told(spy: QSignalSpy) -> list[int]:
    return [spy.at(place)[0] for place in range(spy.count())]


def test_its_buttons_step(stepper: Stepper, qtbot: QtBot) -> None:
    stepped = QSignalSpy(stepper.stepped)
    qtbot.mouseClick(stepper.less, Qt.MouseButton.LeftButton)
    qtbot.keyClick(stepper.more, Qt.Key.Key_Return)
    assert told(stepped) == [-1, 1]


def test_arrow_keys_step_on_either_button(stepper: Stepper, qtbot: QtBot) -> None:
    stepped = QSignalSpy(stepper.stepped)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(stepper.less, key)
    assert told(stepped) == [1, -1, 1, -1]


def test_arrows_turn_around_where_words_run_from_the_right(stepper: Stepper, qtbot: QtBot) -> None:
    stepper.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    stepped = QSignalSpy(stepper.stepped)
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Left):
        qtbot.keyClick(stepper.less, key)
    assert told(stepped) == [1, 1]


def test_at_an_end_it_goes_no_further_and_the_focus_stays_with_it(stepper: Stepper, qtbot: QtBot) -> None:
    stepped = QSignalSpy(stepper.stepped)
    stepper.more.setFocus()
    stepper.show_value("200 %", least=False, most=True)
    assert not stepper.more.isEnabled()
    assert stepper.less.hasFocus()
    qtbot.keyClick(stepper.less, Qt.Key.Key_Up)
    assert told(stepped) == []
    stepper.show_value("175 %", least=False, most=False)
    assert stepper.more.isEnabled()


def test_a_screen_reader_hears_the_value_with_each_button(stepper: Stepper) -> None:
    names = [(button.accessibleName(), button.accessibleDescription()) for button in (stepper.less, stepper.more)]
    assert names == [("Smaller", "100 %"), ("Larger", "100 %")]


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_its_longest_words_have_room(stepper: Stepper, theme: Theme, zoom: float) -> None:
    theme.zoom = zoom
    stepper.adjustSize()
    assert stepper.value.width() >= stepper.value.fontMetrics().horizontalAdvance("200 %")
