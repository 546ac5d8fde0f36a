import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from pytestqt.qtbot import QtBot

from app.model.rehearsal import MOST_PAIRS, Pair
from app.viewmodels.rehearsal.pairs import PairsViewModel
from app.views.kit.theme import Theme
from app.views.rehearsal.pair_button import PairButton
from app.views.rehearsal.pair_form import PairForm
from app.views.rehearsal.pairs_panel import PairsPanel


class Held:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.model = PairsViewModel()
        self.model.show(())
        self.panel = PairsPanel(theme, self.model)
        qtbot.addWidget(self.panel)
        self.panel.resize(340, 500)
        with qtbot.waitActive(self.panel):
            self.panel.show()
            self.panel.activateWindow()

    @property
    def form(self) -> PairForm:
        assert self.panel.form is not None
        return self.panel.form


@pytest.fixture
def held(qtbot: QtBot, theme: Theme) -> Held:
    return Held(qtbot, theme)


def test_a_pair_is_written_by_keyboard_alone(qtbot: QtBot, held: Held) -> None:
    held.panel.plus.setFocus()
    qtbot.keyClick(held.panel.plus, Qt.Key.Key_Return)
    assert held.form.they.hasFocus()
    qtbot.keyClicks(held.form.they, "They go quiet")
    qtbot.keyClick(held.form.they, Qt.Key.Key_Return)
    assert held.form.mine.hasFocus()
    qtbot.keyClicks(held.form.mine, "I wait.")
    qtbot.keyClick(held.form.mine, Qt.Key.Key_Tab)
    assert held.form.finish.hasFocus()
    qtbot.keyClick(held.form.finish, Qt.Key.Key_Return)
    assert held.model.pairs == (Pair("They go quiet", "I wait."),)
    assert held.panel.form is None
    assert held.panel.plus.hasFocus()


def test_what_is_typed_is_taken_in_before_it_is_done(qtbot: QtBot, held: Held) -> None:
    held.model.add()
    qtbot.keyClicks(held.form.they, "They go")
    assert held.model.pairs == (Pair("They go", ""),)


def test_one_is_opened_again_changed_and_let_go(qtbot: QtBot, held: Held) -> None:
    held.model.add()
    held.model.set_they("one")
    held.model.close()
    [row] = held.panel.rows
    assert isinstance(row, PairButton)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Space)
    assert held.form.they.text() == "one"
    qtbot.mouseClick(held.form.remove, Qt.MouseButton.LeftButton)
    assert held.model.pairs == ()
    assert held.panel.rows == []


def test_five_are_enough(held: Held) -> None:
    for number in range(MOST_PAIRS):
        assert held.panel.plus.isEnabled()
        held.model.add()
        held.model.set_they(str(number))
    assert not held.panel.plus.isEnabled()
    assert held.panel.line.text().startswith("Five are enough")


def test_done_with_the_fifth_the_focus_stays_among_them(qtbot: QtBot, held: Held) -> None:
    for number in range(MOST_PAIRS):
        held.model.add()
        held.model.set_they(str(number))
    qtbot.mouseClick(held.form.finish, Qt.MouseButton.LeftButton)
    assert held.panel.rows[-1].hasFocus()


def test_it_says_how_long_they_stay(held: Held) -> None:
    assert held.panel.line.text().startswith("What might they say?")
    held.model.add()
    assert held.panel.line.text() == "These are kept with the draft."


def test_the_form_is_seen_from_its_first_field_on(qtbot: QtBot, held: Held) -> None:
    held.panel.resize(340, 260)
    for number in range(MOST_PAIRS):
        held.model.add()
        held.model.set_they(str(number))
    they = held.form.they
    qtbot.waitUntil(lambda: held.panel.rect().contains(QRect(they.mapTo(held.panel, QPoint(0, 0)), they.size())))
