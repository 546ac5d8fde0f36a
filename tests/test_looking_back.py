"""Looking back on a talk and at what was learned, through the real window and the real storage."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.reflection import Reflection
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.views.looking_back.learning import LearningPage
from app.views.looking_back.look_back import LookBackPage
from app.views.looking_back.met import MetPage
from app.views.looking_back.offer import OfferNote
from app.wiring.program import Program
from tests.programs import no_bug

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
LETTER = Draft("d", NOW - timedelta(days=2), NOW - timedelta(days=2), to="Sam", text="I felt lonely.")


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path) -> None:
        self.qtbot = qtbot
        self.program = Program(theme, lambda: open_store(folder), no_bug, lambda: NOW, lambda: 0.0)
        self.window = self.program.window
        qtbot.addWidget(self.window)
        with qtbot.waitSignal(self.program.ready, timeout=20_000):
            self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.program.background.settle()

    @property
    def history(self) -> HistoryView:
        page = self.window.page(Tab.HISTORY)
        assert isinstance(page, HistoryView)
        return page

    @property
    def page(self) -> LookBackPage:
        page = self.window.findChild(LookBackPage)
        assert isinstance(page, LookBackPage)
        return page

    @property
    def focus(self) -> QWidget:
        focus = self.window.focusWidget()
        assert focus is not None
        return focus

    @property
    def talks(self) -> list[Reflection]:
        found: list[Reflection] = []
        self.program.background.run(lambda store: found.extend(store.reflections.lessons()))
        self.program.background.settle()
        return found

    def go(self, tab: Tab) -> None:
        self.press([Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3][tab], CONTROL)
        self.program.background.settle()

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, keys)
        self.program.background.settle()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir(exist_ok=True)
    store = open_store(folder)
    store.drafts.save(LETTER)
    store.close()
    return folder


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, folder: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, dressed, folder)
    yield desk
    desk.window.close()


def share(folder: Path, days: int = 1) -> None:
    store = open_store(folder)
    store.history.set_status([("draft", "d")], "shared", NOW - timedelta(days=days))
    store.close()


def test_from_the_draft_tab_and_back_with_all_of_it_in_the_history(desk: Desk) -> None:
    desk.program.draft_tab.open("d")
    desk.program.background.settle()
    desk.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_L, CONTROL)
    assert desk.page.isVisible()
    assert not desk.window.side.isVisible()
    assert desk.page.title.text() == "Looking back on the talk with Sam"
    desk.press(Qt.Key.Key_Space)
    field = desk.page.texts["about_me"]
    field.setFocus()
    QTest.keyClicks(field, "I rush")
    desk.press(Qt.Key.Key_Escape)
    editor = desk.window.page(Tab.DRAFT)
    assert isinstance(editor, DraftView)
    assert editor.isVisible()
    assert [(one.draft_id, one.to, one.shared, one.about_me) for one in desk.talks] == [("d", "Sam", "yes", "I rush")]
    desk.go(Tab.HISTORY)
    timeline = desk.program.history.timeline
    assert [timeline.entry(row).kind for row in range(timeline.rowCount())] == ["reflection", "draft"]


def test_a_talk_of_the_history_is_gone_on_with(desk: Desk) -> None:
    noted = Reflection("t", NOW, NOW, "", "Mum", about_me="I rush")
    desk.program.background.run(lambda store: store.reflections.save(noted))
    desk.go(Tab.HISTORY)
    desk.program.history.refresh()
    desk.program.background.settle()
    desk.program.history.open(0)
    desk.program.background.settle()
    assert desk.page.isVisible()
    assert desk.page.texts["about_me"].toPlainText() == "I rush"
    desk.press(Qt.Key.Key_Escape)
    assert desk.history.isVisible()


def test_the_card_of_a_draft_leads_there(desk: Desk) -> None:
    desk.go(Tab.HISTORY)
    desk.history.card.look_back_wanted.emit()
    desk.program.background.settle()
    assert desk.page.isVisible()
    assert desk.page.to.text() == "Sam"


def test_words_are_there_after_the_window_was_closed_in_the_middle(
    qtbot: QtBot, dressed: Theme, folder: Path, desk: Desk
) -> None:
    desk.go(Tab.HISTORY)
    desk.press(Qt.Key.Key_L, CONTROL)
    assert desk.focus is desk.page.to
    QTest.keyClicks(desk.page.to, "Mum")
    field = desk.page.texts["differently"]
    field.setFocus()
    QTest.keyClicks(field, "Ask first")
    desk.window.close()
    again = Desk(qtbot, dressed, folder)
    assert [(one.to, one.differently) for one in again.talks] == [("Mum", "Ask first")]
    again.window.close()


def test_it_is_offered_the_next_day_once(qtbot: QtBot, dressed: Theme, folder: Path) -> None:
    share(folder)
    desk = Desk(qtbot, dressed, folder)
    desk.go(Tab.HISTORY)
    note = desk.history.findChild(OfferNote)
    assert isinstance(note, OfferNote)
    assert note.banner is not None
    assert note.banner.isVisible()
    note.banner.act.setFocus()
    desk.press(Qt.Key.Key_Return)
    assert desk.page.isVisible()
    assert desk.page.to.text() == "Sam"
    desk.press(Qt.Key.Key_Escape)
    desk.window.close()
    again = Desk(qtbot, dressed, folder)
    again.go(Tab.HISTORY)
    assert again.program.history_tab.looking_back.offer.words() == ""
    again.window.close()


def test_the_pages_of_what_was_learned_and_met(desk: Desk) -> None:
    def fill(number: int) -> None:
        when = NOW - timedelta(days=number)
        talk = Reflection(str(number), when, when, "d", "Sam", "yes", "partly", about_me=f"Lesson {number}")
        desk.program.background.run(lambda store: store.reflections.save(talk))

    for number in range(3):
        fill(number)
    desk.go(Tab.HISTORY)
    desk.press(Qt.Key.Key_L, BOTH)
    learning = desk.window.findChild(LearningPage)
    assert isinstance(learning, LearningPage)
    assert learning.isVisible()
    assert [card.lesson.lines[0][1] for card in learning.lessons] == ["Lesson 0", "Lesson 1", "Lesson 2"]
    desk.press(Qt.Key.Key_Escape)
    assert desk.history.isVisible()
    desk.press(Qt.Key.Key_M, BOTH)
    met = desk.window.findChild(MetPage)
    assert isinstance(met, MetPage)
    desk.qtbot.waitUntil(met.chart.isVisible)
    assert met.card.sentence.text().startswith("3 talks with Sam")
    desk.press(Qt.Key.Key_Escape)
    assert desk.history.isVisible()


def test_another_draft_ends_looking_back_on_this_one(desk: Desk) -> None:
    desk.program.draft_tab.open("d")
    desk.program.background.settle()
    desk.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_L, CONTROL)
    desk.program.history_tab.looking_back.viewmodel.set_text("about_me", "I rush")
    desk.press(Qt.Key.Key_N, CONTROL)
    assert not desk.page.isVisible()
    assert desk.window.page(Tab.DRAFT).isVisible()
    assert [one.about_me for one in desk.talks] == ["I rush"]


def test_the_history_leads_to_the_page_of_the_draft_that_is_looked_back_on(desk: Desk) -> None:
    desk.program.draft_tab.open("d")
    desk.program.background.settle()
    desk.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_L, CONTROL)
    desk.go(Tab.HISTORY)
    desk.program.history_tab.draft_opened.emit("d")
    assert desk.window.page(Tab.DRAFT).isVisible()
    assert not desk.page.isVisible()


def test_begun_on_another_tab_it_leaves_the_first(desk: Desk) -> None:
    desk.go(Tab.HISTORY)
    desk.press(Qt.Key.Key_L, CONTROL)
    desk.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_L, CONTROL)
    assert desk.page.isVisible()
    desk.go(Tab.HISTORY)
    assert desk.history.isVisible()


def test_an_empty_page_belongs_to_no_draft(desk: Desk) -> None:
    desk.go(Tab.DRAFT)
    desk.press(Qt.Key.Key_L, CONTROL)
    looking_back = desk.program.history_tab.looking_back
    assert looking_back.viewmodel.reflection.draft_id == ""
    assert desk.focus is desk.page.to
