import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.kit.buttons import Button
from app.views.kit.chips import FilterChip
from app.views.kit.theme import Theme
from app.views.looking_back.choice import Choosing, Filtering

# Said of every menu by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")

NAMES = {"sam": "Sam & Jo", "mum": "Mum"}


@pytest.fixture
def filtering(qtbot: QtBot, theme: Theme) -> Filtering:
    chip = FilterChip(theme, "Person")
    qtbot.addWidget(chip)
    with qtbot.waitExposed(chip):
        chip.show()
    filtering = Filtering(chip)
    filtering.choices = NAMES
    return filtering


def test_one_is_chosen_by_keyboard(qtbot: QtBot, filtering: Filtering) -> None:
    qtbot.keyClick(filtering.chip, Qt.Key.Key_Space)
    assert filtering.menu.isVisible()
    assert [action.text() for action in filtering.menu.actions()] == ["Sam && Jo", "Mum"]
    qtbot.keyClick(filtering.menu, Qt.Key.Key_Down)
    with qtbot.waitSignal(filtering.chosen) as chosen:
        qtbot.keyClick(filtering.menu, Qt.Key.Key_Return)
    assert chosen.args == ["mum"]


def test_what_is_chosen_is_shown_and_taken_away(qtbot: QtBot, filtering: Filtering) -> None:
    filtering.show_chosen("mum")
    assert filtering.chip.value == "Mum"
    filtering.open()
    assert [action.isChecked() for action in filtering.menu.actions()] == [False, True]
    filtering.menu.close()
    with qtbot.waitSignal(filtering.chosen) as chosen:
        qtbot.keyClick(filtering.chip, Qt.Key.Key_Delete)
    assert chosen.args == [""]
    filtering.show_chosen("")
    assert filtering.chip.value is None


def test_without_choices_no_menu(filtering: Filtering) -> None:
    filtering.choices = {}
    filtering.open()
    assert not filtering.menu.isVisible()


def test_a_button_says_what_is_chosen(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, "", "secondary", "chevron_down")
    qtbot.addWidget(button)
    choosing = Choosing(button, "Person")
    choosing.choices = NAMES
    choosing.show_chosen("sam")
    assert button.text() == "Sam && Jo"
    assert button.accessibleName() == "Person: Sam & Jo"
