"""Who somebody is, how it is, what is hoped for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.model.draft import SITUATIONS, TIES
from app.views.draft.who_more import Choice, WhoMore
from app.views.kit.theme import Theme

pytestmark = pytest.mark.qt_log_ignore("does not support (raise|grabbing)")


@pytest.fixture
def more(qtbot: QtBot, theme: Theme) -> WhoMore:
    made = WhoMore(theme)
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    qtbot.waitActive(made)
    return made


def ask(choice: Choice, qtbot: QtBot) -> QMenu:
    """Open the choices with a key."""
    choice.setFocus()
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def test_there_are_words_for_every_tie_and_situation(more: WhoMore) -> None:
    for choice, ids in ((more.tie, TIES), (more.situation, SITUATIONS)):
        words = set()
        for one in ids:
            choice.show_choice(one)
            words.add(choice.words)
        assert len(words - {""}) == len(ids)


def test_a_choice_is_made_changed_and_taken_back_by_keys(more: WhoMore, qtbot: QtBot) -> None:
    chosen: list[str] = []
    more.tie_chosen.connect(chosen.append)
    menu = ask(more.tie, qtbot)
    assert menu.activeAction().text() == "My partner"
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert more.tie.value == "My friend"
    menu = ask(more.tie, qtbot)
    assert menu.activeAction().text() == "My friend"
    assert menu.activeAction().isChecked()
    qtbot.keyClick(menu, Qt.Key.Key_Up)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    qtbot.keyClick(more.tie, Qt.Key.Key_Delete)
    assert chosen == ["friend", "partner", ""]
    assert more.tie.value is None


def test_escape_leaves_the_choices_as_they_were(more: WhoMore, qtbot: QtBot) -> None:
    chosen: list[str] = []
    more.situation_chosen.connect(chosen.append)
    more.show_who("", "win", "")
    qtbot.keyClick(ask(more.situation, qtbot), Qt.Key.Key_Escape)
    assert chosen == []
    assert more.situation.value == "They told me of a win"


def test_what_is_shown_is_not_said_to_be_chosen(more: WhoMore) -> None:
    said: list[str] = []
    for signal in (more.tie_chosen, more.situation_chosen, more.hope_typed):
        signal.connect(said.append)
    more.show_who("ex", "strained", "peace")
    assert more.summary == ["My ex", "It is strained just now"]
    more.show_who("", "", "")
    assert more.summary == []
    assert said == []
    assert more.hope.text() == ""


def test_what_nobody_knows_is_shown_as_nothing(more: WhoMore) -> None:
    more.show_who("neighbour", "unheard of", "")
    assert more.summary == []


def test_a_hope_is_told_as_it_is_typed_and_the_caret_stays(more: WhoMore, qtbot: QtBot) -> None:
    typed: list[str] = []
    more.hope_typed.connect(typed.append)
    more.show_who("", "", "two evenings")
    more.hope.setCursorPosition(3)
    qtbot.keyClicks(more.hope, "!")
    more.show_who("", "", typed[-1])
    assert typed == ["two! evenings"]
    assert more.hope.cursorPosition() == 4


def test_everything_has_a_name(more: WhoMore) -> None:
    more.show_who("partner", "", "")
    assert more.tie.accessibleName() == "Who they are to you: My partner"
    assert more.situation.text() == "How it is now"
    assert more.hope.accessibleName() == "What you hope for"


@pytest.mark.parametrize("width", [420, 760, 1400])
def test_nothing_is_cut_at_twice_the_size(more: WhoMore, theme: Theme, qtbot: QtBot, width: int) -> None:
    theme.set_zoom(2.0)
    more.show_who("sibling", "challenge", "peace")
    more.resize(width, more.heightForWidth(width))
    qtbot.waitUntil(lambda: more.rect().contains(more.situation.geometry()))
    for part in (more.tie, more.situation):
        assert part.width() >= min(part.sizeHint().width(), width)
        assert more.rect().contains(part.geometry())
