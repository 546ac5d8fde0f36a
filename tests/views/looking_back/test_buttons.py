import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.looking_back.buttons import LearnButton, LookBackButton

CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(qtbot: QtBot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


def show(qtbot: QtBot, page: QWidget) -> None:
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()


def test_a_key_on_the_page_presses_it(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    button = LookBackButton(theme, page)
    show(qtbot, page)
    button.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_L, CONTROL)


def test_its_keys_lead_there(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    button = LearnButton(theme, page)
    button.setParent(page)
    show(qtbot, page)
    button.setFocus()
    for key, keys, wanted in (
        (Qt.Key.Key_L, CONTROL, button.look_back_wanted),
        (Qt.Key.Key_L, BOTH, button.learning_wanted),
        (Qt.Key.Key_M, BOTH, button.met_wanted),
        (Qt.Key.Key_P, BOTH, button.pictures_wanted),
    ):
        with qtbot.waitSignal(wanted):
            qtbot.keyClick(button, key, keys)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_the_menu_leads_there_too(qtbot: QtBot, theme: Theme, page: QWidget) -> None:
    button = LearnButton(theme, page)
    button.setParent(page)
    show(qtbot, page)
    qtbot.keyClick(button, Qt.Key.Key_Return)
    menu = button.findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    with qtbot.waitSignal(button.learning_wanted):
        qtbot.keyClick(menu, Qt.Key.Key_Return)
    menu.close()
