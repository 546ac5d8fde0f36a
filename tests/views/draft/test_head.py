"""The switch, and what stands beside it."""

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.views.draft.head import DraftHead
from app.views.draft.who_line import WhoLine
from app.views.draft.who_more import WhoMore
from app.views.kit.theme import Theme


@pytest.fixture
def head(qtbot: QtBot, theme: Theme) -> DraftHead:
    made = DraftHead(theme, WhoLine(theme), WhoMore(theme))
    qtbot.addWidget(made)
    made.resize(900, 60)
    made.show()
    return made


def test_it_says_what_a_person_chose_and_not_what_was_shown(head: DraftHead, qtbot: QtBot) -> None:
    chosen: list[bool] = []
    head.pour_chosen.connect(chosen.append)
    head.show_pouring(True)
    assert chosen == []
    head.turn()
    head.show_pouring(False)
    head.turn()
    assert chosen == [False, True]


@pytest.mark.parametrize(("width", "stacked"), [(900, False), (420, True)])
def test_the_switch_stands_above_where_there_is_no_room_beside(
    head: DraftHead, qtbot: QtBot, width: int, stacked: bool
) -> None:
    head.resize(width, 200)
    who = part(head, WhoLine)
    qtbot.waitUntil(lambda: (head.switch.geometry().bottom() < who.geometry().top()) is stacked)
    assert head.rect().contains(head.switch.geometry())
    assert head.rect().contains(who.geometry())


def test_nothing_is_cut_at_twice_the_size(head: DraftHead, theme: Theme, qtbot: QtBot) -> None:
    theme.set_zoom(2.0)
    head.resize(800, 400)
    qtbot.waitUntil(lambda: head.switch.width() >= head.switch.sizeHint().width())
    assert head.rect().contains(head.switch.geometry())


def test_more_unfolds_below_and_escape_folds_it(head: DraftHead, qtbot: QtBot) -> None:
    who, more = part(head, WhoLine), part(head, WhoMore)
    qtbot.waitActive(head)
    assert not more.isVisible()
    qtbot.keyClick(who.fold, Qt.Key.Key_Space)
    assert more.isVisible()
    more.hope.setFocus()
    qtbot.keyClick(more.hope, Qt.Key.Key_Escape)
    assert not more.isVisible()
    assert who.fold.hasFocus()


def test_pouring_hides_who_and_owning_shows_it_as_it_was(head: DraftHead) -> None:
    who, more = part(head, WhoLine), part(head, WhoMore)
    who.fold.setChecked(True)
    head.show_pouring(True)
    assert not who.isVisible()
    assert not more.isVisible()
    assert head.line.isVisible()
    head.show_pouring(False)
    assert who.isVisible()
    assert more.isVisible()


PartT = TypeVar("PartT", bound=QWidget)


def part(head: DraftHead, kind: type[PartT]) -> PartT:
    found = head.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_the_kind_line_makes_way_where_it_would_push_the_page_down(head: DraftHead) -> None:
    head.show_pouring(True)
    head.resize(800, 60)
    assert head.line.isVisible()
    head.resize(head.minimumSizeHint().width(), 60)
    assert not head.line.isVisible()
    head.resize(800, 60)
    assert head.line.isVisible()
