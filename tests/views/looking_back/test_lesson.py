from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.viewmodels.looking_back.lesson import Lesson
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.lesson import LessonCard


def test_each_line_stands_under_its_heading_and_is_copied_by_key(qtbot: QtBot, theme: Theme) -> None:
    lesson = Lesson("23 November · Sam", (("About me", "I rush"), ("About them", "<b>Tired</b>")))
    card = LessonCard(theme, lesson)
    qtbot.addWidget(card)
    words = [label.text() for label in card.findChildren(Label)]
    assert sorted(words) == sorted(["23 November · Sam", "About me", "I rush", "About them", "<b>Tired</b>"])
    assert card.copy.accessibleDescription() == lesson.text
    with qtbot.waitSignal(card.copy_wanted):
        qtbot.keyClick(card.copy, Qt.Key.Key_Return)
