import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from app.views.kit.rail_button import RailButton
from app.views.kit.theme import Theme


@pytest.fixture
def button(theme: Theme, qtbot: QtBot) -> RailButton:
    button = RailButton(theme, "settings", "Settings")
    qtbot.addWidget(button)
    button.resize(88, button.sizeHint().height())
    with qtbot.waitExposed(button):
        button.show()
    return button


def test_enter_presses_it(button: RailButton, qtbot: QtBot) -> None:
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert button.isChecked()


def test_checked_it_has_a_tile(button: RailButton, theme: Theme) -> None:
    corner = QPoint(44, 5)
    soft = theme.color("accent_soft").name()
    assert button.grab().toImage().pixelColor(corner).name() != soft
    button.setChecked(True)
    assert button.grab().toImage().pixelColor(corner).name() == soft


@pytest.mark.parametrize("zoom", [1.0, 2.0])
def test_icon_and_word_have_room(button: RailButton, theme: Theme, zoom: float) -> None:
    theme.zoom = zoom
    metrics, hint = button.fontMetrics(), button.sizeHint()
    assert hint.width() >= metrics.horizontalAdvance("Settings") + 8
    assert hint.height() >= theme.px(24) + metrics.height() + 8
