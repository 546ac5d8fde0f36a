import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.viewmodels.rehearsal.turns import TurnsViewModel
from app.views.kit.theme import Theme
from app.views.rehearsal.turn_button import TurnButton
from tests.calm_time import Clock


class Both:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.clock = Clock()
        self.turns = TurnsViewModel(self.clock.monotonic)
        self.speak = TurnButton(theme, self.turns, "speak", "F7")
        self.listen = TurnButton(theme, self.turns, "listen", "F7")
        for button in (self.speak, self.listen):
            qtbot.addWidget(button)
            button.resize(button.sizeHint())


@pytest.fixture
def both(qtbot: QtBot, theme: Theme) -> Both:
    return Both(qtbot, theme)


def test_pressing_begins_and_pauses(qtbot: QtBot, both: Both) -> None:
    qtbot.mouseClick(both.speak, Qt.MouseButton.LeftButton)
    assert both.turns.running
    assert both.speak.accessibleDescription() == "Pause"
    qtbot.keyClick(both.speak, Qt.Key.Key_Return)
    assert not both.turns.running


def test_pressing_the_other_gives_it_the_turn(qtbot: QtBot, both: Both) -> None:
    assert both.listen.accessibleDescription() == "Begin this turn"
    qtbot.keyClick(both.listen, Qt.Key.Key_Space)
    assert both.turns.moment.turn == "listen"
    assert both.turns.running
    assert both.speak.accessibleDescription() == "Begin this turn"


def test_the_tooltip_names_the_key_only_for_what_the_key_does(both: Both) -> None:
    assert both.speak.toolTip() == "Let the time run (F7)"
    assert both.listen.toolTip() == "Begin this turn"


def test_it_shows_the_time_as_it_passes(qtbot: QtBot, both: Both) -> None:
    both.turns.press("speak")
    before = both.speak.grab().toImage()
    both.clock.turn(60)
    both.turns.check()
    assert both.speak.grab().toImage() != before


def test_it_grows_with_its_words(both: Both, theme: Theme) -> None:
    usual = both.speak.sizeHint()
    theme.set_zoom(2.0)
    assert both.speak.sizeHint().width() > usual.width()
    assert both.speak.sizeHint().height() > usual.height()
