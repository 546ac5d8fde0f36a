import pytest
from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.views.kit.buttons import Button, IconButton
from app.views.kit.theme import Theme
from app.views.kit.tokens import DARK

KINDS = ["primary", "tonal", "secondary", "quiet", "link"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_a_button_has_room_for_its_words(theme: Theme, qtbot, kind, zoom: float) -> None:
    theme.zoom = zoom
    button = Button(theme, "Einen Augenblick innehalten", kind, "arrow_right")
    qtbot.addWidget(button)
    words = button.fontMetrics().boundingRect(button.text())
    assert button.minimumSizeHint().width() >= words.width() + theme.px(18)
    assert button.minimumSizeHint().height() >= max(40, words.height())


def test_zoom_reaches_a_button_that_is_there(theme: Theme, qtbot) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.zoom = 2.0
    assert button.sizeHint().width() > before.width()
    assert button.sizeHint().height() > before.height()


def test_the_primary_button_is_filled(theme: Theme, qtbot) -> None:
    button = Button(theme, "Start", "primary")
    qtbot.addWidget(button)
    assert ground(button) == DARK.fill


def test_a_button_that_is_off_is_raised_and_never_see_through(theme: Theme, qtbot) -> None:
    button = Button(theme, "Start", "primary")
    qtbot.addWidget(button)
    button.setEnabled(False)
    assert ground(button) == DARK.raised


def test_pressing_makes_it_darker_and_hovering_lighter(theme: Theme, qtbot) -> None:
    button = Button(theme, "Start", "primary")
    qtbot.addWidget(button)
    button.setDown(True)
    assert ground(button) == theme.color("fill").darker(106).name().upper()
    button.setDown(False)
    with qtbot.waitExposed(button):
        button.show()
    qtbot.mouseMove(button)
    qtbot.waitUntil(lambda: ground(button) == theme.color("fill").lighter(112).name().upper())


def test_another_kind_looks_it(theme: Theme, qtbot) -> None:
    button = Button(theme, "Next", "primary")
    qtbot.addWidget(button)
    button.set_kind("tonal")
    assert ground(button) == DARK.accent_soft


def test_an_icon_button_has_a_name(theme: Theme, qtbot) -> None:
    button = IconButton(theme, "more", "More")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.toolTip()) == ("More", "More")
    assert button.sizeHint() == QSize(36, 36)


def ground(button: Button) -> str:
    button.resize(button.sizeHint())
    return button.grab().toImage().pixelColor(6, button.height() // 2).name().upper()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_it(theme: Theme, qtbot, key: Qt.Key) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        qtbot.keyClick(button, key)


def test_enter_held_down_presses_once(theme: Theme, qtbot) -> None:
    button = Button(theme, "Start")
    qtbot.addWidget(button)
    pressed: list[str] = []
    button.clicked.connect(lambda: pressed.append("once"))
    for again in (False, True, True):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", again)
        QApplication.sendEvent(button, key)
    assert pressed == ["once"]
