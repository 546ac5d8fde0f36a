import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.out.name_banner import NameBanner


@pytest.fixture
def banner(qtbot: QtBot, theme: Theme) -> NameBanner:
    banner = NameBanner(theme)
    qtbot.addWidget(banner)
    with qtbot.waitActive(banner):
        banner.show()
        banner.activateWindow()
    banner.name.setFocus()
    return banner


def test_enter_keeps_with_the_name(qtbot: QtBot, banner: NameBanner) -> None:
    qtbot.keyClicks(banner.name, " Softer ")
    with qtbot.waitSignal(banner.named) as named:
        qtbot.keyClick(banner.name, Qt.Key.Key_Return)
    assert named.args == ["Softer"]


def test_the_button_keeps_without_one(qtbot: QtBot, banner: NameBanner) -> None:
    with qtbot.waitSignal(banner.named) as named:
        qtbot.mouseClick(banner.act, Qt.MouseButton.LeftButton)
    assert named.args == [""]


def test_esc_lets_it_be(qtbot: QtBot, banner: NameBanner) -> None:
    with qtbot.waitSignal(banner.dismissed), qtbot.assertNotEmitted(banner.named):
        qtbot.keyClick(banner.name, Qt.Key.Key_Escape)


def test_the_field_is_named(banner: NameBanner) -> None:
    assert banner.name.accessibleName() == "Name of the version"
    assert banner.name.maxLength() == 80
