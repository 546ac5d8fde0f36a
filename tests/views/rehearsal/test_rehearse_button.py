from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.kit.theme import Theme
from app.views.rehearsal.rehearse_button import RehearseButton


def test_its_keys_work_anywhere_on_the_page(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    editor, button = QPlainTextEdit(), RehearseButton(theme, page)
    column = QVBoxLayout(page)
    column.addWidget(editor)
    column.addWidget(button)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    editor.setFocus()
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(editor, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)


def test_it_says_what_to_do_first(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button = RehearseButton(theme, page)
    assert button.toolTip() == button.accessibleDescription() == "Write a few words first, then say them aloud here."
    button.show_words(3)
    assert button.toolTip() == "Rehearse (Ctrl+R)"
    assert button.accessibleDescription() == ""
