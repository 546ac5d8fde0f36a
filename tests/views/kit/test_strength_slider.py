import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent

from app.views.kit.stops import Stops
from app.views.kit.strength_slider import StrengthSlider
from app.views.kit.theme import Theme


@pytest.fixture
def slider(theme: Theme, qtbot) -> StrengthSlider:
    slider = StrengthSlider(theme, "How strong is it right now")
    qtbot.addWidget(slider)
    slider.resize(600, slider.sizeHint().height())
    with qtbot.waitExposed(slider):
        slider.show()
    return slider


def at(slider: StrengthSlider, value: int) -> QPoint:
    digits = slider.fontMetrics().horizontalAdvance("10")
    return Stops(slider.width(), 1.0, digits, mirrored=False).place(value).toPoint()


def test_nothing_is_noted_until_it_is_touched(slider: StrengthSlider) -> None:
    assert slider.strength() is None


@pytest.mark.parametrize("value", [0, 3, 10])
def test_a_click_goes_to_the_stop_beneath_it(slider: StrengthSlider, qtbot, value: int) -> None:
    with qtbot.waitSignal(slider.strength_changed, check_params_cb=lambda told: told == value):
        qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=at(slider, value) + QPoint(7, 9))
    assert slider.strength() == value


def test_dragging_goes_from_stop_to_stop(slider: StrengthSlider, qtbot) -> None:
    told: list[int] = []
    slider.strength_changed.connect(told.append)
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=at(slider, 2))
    for value in (2, 3, 4):
        qtbot.mouseMove(slider, at(slider, value))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=at(slider, 4))
    assert told == [2, 3, 4]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (Qt.Key.Key_Right, 7),
        (Qt.Key.Key_Up, 7),
        (Qt.Key.Key_Left, 5),
        (Qt.Key.Key_Down, 5),
        (Qt.Key.Key_PageUp, 8),
        (Qt.Key.Key_PageDown, 4),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_End, 10),
        (Qt.Key.Key_9, 9),
    ],
)
def test_keys(slider: StrengthSlider, qtbot, key: Qt.Key, value: int) -> None:
    slider.set_strength(6)
    with qtbot.waitSignal(slider.strength_changed):
        qtbot.keyClick(slider, key)
    assert slider.strength() == value


def test_the_first_arrow_begins_in_the_middle(slider: StrengthSlider, qtbot) -> None:
    qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.strength() == 5


def test_keys_stop_at_the_ends(slider: StrengthSlider, qtbot) -> None:
    slider.set_strength(10)
    with qtbot.assertNotEmitted(slider.strength_changed):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.strength() == 10


def test_zero_can_be_chosen_and_is_not_nothing(slider: StrengthSlider, qtbot) -> None:
    with qtbot.waitSignal(slider.strength_changed, check_params_cb=lambda told: told == 0):
        qtbot.keyClick(slider, Qt.Key.Key_Home)
    assert slider.strength() == 0


def test_setting_tells_nobody(slider: StrengthSlider, qtbot) -> None:
    with qtbot.assertNotEmitted(slider.strength_changed):
        slider.set_strength(4)
        slider.set_strength(None)
    assert slider.strength() is None


def test_the_wheel_leaves_it_alone(slider: StrengthSlider) -> None:
    slider.set_strength(4)
    middle = QPointF(slider.rect().center())
    no_buttons, no_keys = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    wheel = QWheelEvent(
        middle, middle, QPoint(0, 120), QPoint(0, 120), no_buttons, no_keys, Qt.ScrollPhase.NoScrollPhase, False
    )
    slider.wheelEvent(wheel)
    assert slider.strength() == 4
    assert not wheel.isAccepted()


def test_a_screen_reader_hears_seven_of_ten(slider: StrengthSlider) -> None:
    found = QAccessible.queryAccessibleInterface(slider)
    assert found.role() is QAccessible.Role.Slider
    assert found.text(QAccessible.Text.Name) == "How strong is it right now"
    assert found.text(QAccessible.Text.Description) == "Nothing noted yet"
    slider.set_strength(7)
    assert found.text(QAccessible.Text.Description) == "7 of 10"
    assert found.valueInterface().currentValue() == 7
    assert found.valueInterface().maximumValue() == 10


def test_what_was_noted_before_is_a_ring_and_words(slider: StrengthSlider, theme: Theme) -> None:
    slider.set_strength(4)
    slider.set_noted(7)
    rim = at(slider, 7) + QPoint(8, 0)
    assert slider.grab().toImage().pixelColor(rim).name() == theme.color("dusk").name()
    assert slider.accessibleDescription() == "4 of 10, 7 before"


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_numbers_and_words_have_room(slider: StrengthSlider, theme: Theme, zoom: float) -> None:
    theme.zoom = zoom
    metrics, least = slider.fontMetrics(), slider.minimumSizeHint()
    assert least.width() >= 11 * metrics.horizontalAdvance("10")
    assert least.width() >= metrics.horizontalAdvance("calm") + metrics.horizontalAdvance("flooded")
    assert least.height() >= 40 + 2 * metrics.height()
