import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.viewmodels.draft.draft import DraftViewModel
from app.viewmodels.draft.spelling import SpellingViewModel
from app.views.draft.draft import DraftView
from app.views.draft.spelling import Spelling
from app.views.kit.theme import Theme
from tests.standins import AtOnce

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)")

TEXT = "You nevr ask."


class WordList:
    def __init__(self) -> None:
        self.words = ["you", "never", "ask", "don't"]

    def knows(self, word: str) -> bool:
        return word.lower() in self.words

    def offers(self, word: str) -> list[str]:
        return ["never", "R&B", "don't"]

    def learn(self, word: str) -> None:
        self.words.append(word)


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        background = AtOnce()
        background.store.speller = WordList()
        self.draft = DraftViewModel(background)
        self.view = DraftView(theme, self.draft)
        qtbot.addWidget(self.view)
        self.viewmodel = SpellingViewModel(background, lambda: self.draft.to, "en_GB")
        self.spelling = Spelling(theme, self.viewmodel, self.view)
        self.view.resize(1100, 700)
        self.view.show()
        qtbot.waitActive(self.view)
        self.editor = self.view.editor
        self.editor.setFocus()

    def write(self, text: str) -> None:
        with self.qtbot.waitSignal(self.viewmodel.changed):
            self.editor.insertPlainText(text)

    def menu(self, unit: int) -> QMenu:
        """The menu at a place, by the keyboard."""
        self.editor.go_to(unit)
        place = QPoint(5, 5)
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, self.editor.mapToGlobal(place))
        QApplication.sendEvent(self.editor, event)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    desk = Desk(qtbot, theme)
    desk.viewmodel.set_on(True)
    return desk


def test_words_are_marked_after_a_pause_and_painted(desk: Desk) -> None:
    desk.write(TEXT)
    assert list(desk.viewmodel.marks) == [(4, 8)]
    desk.editor.clearFocus()
    marked = desk.editor.viewport().grab().toImage()
    desk.viewmodel.set_on(False)
    assert desk.editor.viewport().grab().toImage() != marked


def test_an_offer_takes_the_place_of_the_word_and_one_undo_brings_it_back(desk: Desk) -> None:
    desk.write(TEXT)
    menu = desk.menu(6)
    texts = [act.text() for act in menu.actions()]
    assert texts[:5] == ["never", "R&&B", "don't", "", "Learn this word"]
    assert len(texts) > 5
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert desk.draft.text == "You never ask."
    desk.editor.undo()
    assert desk.draft.text == TEXT


def test_a_learned_word_is_marked_no_more(desk: Desk) -> None:
    desk.write(TEXT)
    menu = desk.menu(4)
    menu.actions()[4].trigger()
    menu.close()
    assert not desk.viewmodel.marks


def test_where_nothing_is_marked_the_menu_is_the_usual_one(desk: Desk) -> None:
    desk.write(TEXT)
    menu = desk.menu(1)
    assert "Learn this word" not in [act.text() for act in menu.actions()]
    menu.close()


def test_pouring_marks_nothing(desk: Desk) -> None:
    desk.write(TEXT)
    desk.spelling.set_pouring(True)
    assert not desk.viewmodel.marks
    desk.spelling.look()
    assert not desk.viewmodel.marks
    with desk.qtbot.waitSignal(desk.viewmodel.changed):
        desk.spelling.set_pouring(False)
    assert desk.viewmodel.marks


def test_only_what_is_in_view_is_looked_at(desk: Desk) -> None:
    desk.write("nevr\n" + "ask\n" * 200 + "nevver")
    last = len("nevr\n" + "ask\n" * 200)
    desk.editor.go_to(last)
    desk.editor.verticalScrollBar().setValue(desk.editor.verticalScrollBar().maximum())
    desk.qtbot.waitUntil(lambda: [start for start, _ in desk.viewmodel.marks] == [last])
    desk.editor.verticalScrollBar().setValue(0)
    desk.qtbot.waitUntil(lambda: [start for start, _ in desk.viewmodel.marks] == [0])


def test_a_missing_dictionary_is_said_once_above_the_page(qtbot: QtBot, theme: Theme) -> None:
    desk = Desk(qtbot, theme)
    desk.viewmodel.trouble.emit("There is no dictionary here.")
    banner = desk.spelling.banner
    assert banner is not None
    qtbot.waitUntil(banner.isVisible)
    qtbot.mouseClick(banner.dismiss, Qt.MouseButton.LeftButton)
    assert desk.spelling.banner is None
