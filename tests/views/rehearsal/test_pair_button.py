from pytestqt.qtbot import QtBot

from app.model.rehearsal import Pair
from app.views.kit.theme import Theme
from app.views.rehearsal.pair_button import PairButton


def test_it_reads_as_a_sentence(qtbot: QtBot, theme: Theme) -> None:
    button = PairButton(theme, Pair("They go quiet.", "I wait."))
    qtbot.addWidget(button)
    assert button.accessibleName() == "If they say: They go quiet. Then I: I wait."


def test_long_words_make_it_higher(qtbot: QtBot, theme: Theme) -> None:
    short, long = PairButton(theme, Pair("one", "two")), PairButton(theme, Pair("one", "two " * 60))
    for button in (short, long):
        qtbot.addWidget(button)
    assert long.heightForWidth(240) > short.heightForWidth(240)
    assert long.heightForWidth(240) > long.heightForWidth(480)


def test_what_is_left_out_takes_no_room(qtbot: QtBot, theme: Theme) -> None:
    half, whole = PairButton(theme, Pair("They go quiet")), PairButton(theme, Pair("They go quiet", "I wait."))
    for button in (half, whole):
        qtbot.addWidget(button)
    assert half.heightForWidth(240) < whole.heightForWidth(240)
