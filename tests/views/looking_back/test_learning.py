from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.model.reflection import Reflection
from app.viewmodels.looking_back.learning import PAGE, LearningViewModel
from app.views.kit.theme import Theme
from app.views.looking_back.learning import LearningPage
from app.views.looking_back.lesson import LessonCard
from app.views.out.clipboard import SystemClipboard
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot, self.background = qtbot, AtOnce()
        self.model = LearningViewModel(self.background, SystemClipboard(), lambda: NOW)
        self.page = LearningPage(theme, self.model)
        qtbot.addWidget(self.page)
        self.page.resize(900, 600)

    def learn(self, days: int, to: str = "Sam") -> None:
        when = NOW - timedelta(days=days)
        self.background.store.reflections.save(
            Reflection(str(days), when, when, "", to, about_me=f"Lesson {days}", skill="know" if days % 2 else "")
        )

    def show(self) -> None:
        with self.qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Desk:
    return Desk(qtbot, dressed)


def shown(cards: list[LessonCard]) -> list[str]:
    return [card.lesson.lines[0][1] for card in cards]


def test_nothing_yet_and_a_way_to_begin(qtbot: QtBot, desk: Desk) -> None:
    desk.show()
    assert desk.page.empty.text().startswith("Nothing here yet.")
    assert desk.page.begin.isVisible()
    assert not desk.page.person.chip.isVisible()


def test_lessons_are_filtered_by_person_and_skill(desk: Desk) -> None:
    for days, to in ((1, "Sam"), (2, "Mum"), (3, "Mum")):
        desk.learn(days, to)
    desk.show()
    assert shown(desk.page.lessons) == ["Lesson 1", "Lesson 2", "Lesson 3"]
    assert not desk.page.begin.isVisible()
    desk.page.person.chosen.emit("Mum")
    desk.page.skill.chosen.emit("know")
    assert shown(desk.page.lessons) == ["Lesson 3"]
    assert desk.page.person.chip.value == "Mum"
    assert desk.page.skill.chip.value == "Know yourself"
    desk.page.skill.chosen.emit("share")
    assert shown(desk.page.lessons) == []
    assert desk.page.empty.text() == "Nothing here for this choice."
    assert desk.page.skill.chip.isVisible()


def test_more_come_at_the_end_of_the_page(qtbot: QtBot, desk: Desk) -> None:
    for days in range(PAGE + 3):
        desk.learn(days)
    desk.show()
    bar = desk.page.area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 1000)
    assert len(desk.page.lessons) == PAGE
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(desk.page.lessons) == PAGE + 3)
    assert desk.page.lessons[-1].isVisible()


def test_a_year_ago_stands_above_until_it_is_filtered(desk: Desk) -> None:
    desk.learn(1)
    desk.learn(365)
    desk.model.set_year_ago(True)
    desk.show()
    assert shown(desk.page.year_ago) == ["Lesson 365"]
    assert desk.page.year_ago_head.isVisible()
    assert shown(desk.page.lessons) == ["Lesson 1", "Lesson 365"]
    desk.page.person.chosen.emit("Sam")
    assert desk.page.year_ago == []
    assert not desk.page.year_ago_head.isVisible()


def test_a_lesson_is_copied_by_keyboard(qtbot: QtBot, desk: Desk) -> None:
    desk.learn(1)
    desk.learn(2)
    desk.show()
    assert desk.page.back.hasFocus()
    for _ in range(3):
        focus = desk.page.focusWidget()
        assert focus is not None
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert desk.page.lessons[0].copy.hasFocus()
    qtbot.keyClick(desk.page.lessons[0].copy, Qt.Key.Key_Return)
    assert desk.page.aside.text() == "Copied."
    assert SystemClipboard().holds(desk.page.lessons[0].lesson.text)
    qtbot.keyClick(desk.page.lessons[0].copy, Qt.Key.Key_Tab)
    assert desk.page.lessons[1].copy.hasFocus()
    SystemClipboard().clear()
