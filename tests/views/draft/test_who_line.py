"""Whom it is for, with those known offered, and what is said of the rest."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.views.draft.who_line import WhoLine
from app.views.kit.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def line(qtbot: QtBot, theme: Theme) -> WhoLine:
    made = WhoLine(theme)
    qtbot.addWidget(made)
    made.resize(800, 60)
    made.show()
    qtbot.waitActive(made)
    made.to.setFocus()
    return made


def test_people_known_are_offered_and_taken_by_keys(line: WhoLine, qtbot: QtBot) -> None:
    settled: list[str] = []
    line.to_settled.connect(settled.append)
    line.show_people(["Mum", "Samira", "Sam"])
    qtbot.keyClicks(line.to, "s")
    completer = line.to.completer()
    popup = completer.popup()
    assert popup is not None
    assert popup.isVisible()
    assert [completer.completionModel().index(row, 0).data() for row in range(2)] == ["Samira", "Sam"]
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert line.to.text() == "Samira"
    assert "Samira" in settled
    assert not popup.isVisible()


def test_nobody_is_offered_to_an_empty_field(line: WhoLine, qtbot: QtBot) -> None:
    line.show_people(["Sam"])
    popup = line.to.completer().popup()
    assert popup is not None
    qtbot.keyClicks(line.to, "s")
    qtbot.keyClick(line.to, Qt.Key.Key_Backspace)
    assert not popup.isVisible()


def test_a_name_is_whole_once_the_field_is_left(line: WhoLine, qtbot: QtBot) -> None:
    settled: list[str] = []
    line.to_settled.connect(settled.append)
    qtbot.keyClicks(line.to, "Robin")
    assert settled == []
    qtbot.keyClick(line.to, Qt.Key.Key_Tab)
    assert settled == ["Robin"]


def test_the_button_says_what_is_chosen_as_far_as_there_is_room(line: WhoLine) -> None:
    assert line.fold.text() == "You and them"
    line.resize(1000, 60)
    line.show_summary(["My partner", "It is new"])
    assert line.fold.text() == "My partner · It is new"
    line.resize(300, 60)
    assert line.fold.text() == "My partner"
    assert line.fold.toolTip() == "My partner · It is new"
    assert line.fold.accessibleName() == "You and them: My partner · It is new"
    line.fold.setChecked(True)
    assert line.fold.text() == "You and them"
    line.show_summary([])
    assert line.fold.accessibleName() == "You and them"


def test_a_title_is_bold_once_there_is_one(line: WhoLine) -> None:
    line.show_draft("Sam", "Evenings")
    assert line.title.font().weight() == 600
    line.show_draft("Sam", "")
    assert line.title.font().weight() == 400


def test_the_caret_stays_in_what_is_being_typed(line: WhoLine, qtbot: QtBot) -> None:
    qtbot.keyClicks(line.title, "Even")
    line.show_draft("Sam", "Even")
    qtbot.keyClicks(line.title, "ings")
    assert (line.to.text(), line.title.text()) == ("Sam", "Evenings")
