from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.ownership.load import load_reader
from app.model.reflection import Reflection
from app.viewmodels.draft.people import People
from app.viewmodels.looking_back.look_back import LookBackViewModel
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.looking_back.look_back import LookBackPage
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self, qtbot: QtBot, theme: Theme) -> None:
        self.qtbot = qtbot
        self.background = AtOnce()
        self.background.store.drafts.save(Draft("d", NOW, NOW, to="Samira"))
        self.model = LookBackViewModel(self.background, People(self.background), lambda: NOW)
        self.page = LookBackPage(theme, self.model)
        qtbot.addWidget(self.page)
        self.page.resize(1000, 700)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()

    @property
    def focus(self) -> QWidget:
        focus = self.page.focusWidget()
        assert focus is not None
        return focus

    @property
    def kept(self) -> list[Reflection]:
        return list(self.background.store.reflections.kept.values())

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            self.qtbot.keyClick(self.focus, key)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme) -> Iterator[Desk]:
    desk = Desk(qtbot, dressed)
    yield desk
    desk.model.leave()


def test_all_of_it_by_keyboard_alone(qtbot: QtBot, desk: Desk) -> None:
    tab, space, right = Qt.Key.Key_Tab, Qt.Key.Key_Space, Qt.Key.Key_Right
    desk.model.begin()
    assert desk.focus is desk.page.to
    qtbot.keyClicks(desk.focus, "Mum")
    desk.press(tab, space, tab, right, space, tab, right, right, space, tab)
    for words in ("Tired", "I rush", "Breathe"):
        qtbot.keyClicks(desk.focus, words)
        desk.press(tab)
    desk.press(right, right, space, tab)
    assert desk.focus is desk.page.slider
    desk.press(Qt.Key.Key_4, tab)
    assert desk.focus is desk.page.done
    with qtbot.waitSignal(desk.model.left):
        desk.press(space)
    (kept,) = desk.kept
    assert (kept.to, kept.shared, kept.met, kept.asked) == ("Mum", "yes", "partly", "no")
    assert (kept.about_them, kept.about_me, kept.differently) == ("Tired", "I rush", "Breathe")
    assert (kept.skill, kept.strength) == ("soothe", 4)


def test_escape_leaves_with_all_of_it_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.model.begin(to="Sam")
    assert desk.focus is desk.page.answers["shared"].chips["yes"]
    field = desk.page.texts["about_me"]
    field.setFocus()
    qtbot.keyClicks(field, "I rush")
    with qtbot.waitSignal(desk.model.left):
        desk.press(Qt.Key.Key_Escape)
    assert [one.about_me for one in desk.kept] == ["I rush"]


def test_what_was_noted_before_is_shown(desk: Desk) -> None:
    before = NOW - timedelta(days=9)
    noted = Reflection("t", before, before, "", "Sam", "", "no", "yes", "", "Two\nlines", "", "share", 7)
    desk.background.store.reflections.save(noted)
    desk.model.open("t")
    page = desk.page
    assert page.title.text() == "Looking back on the talk with Sam"
    assert page.subtitle.text().startswith("Begun on ")
    assert [value for value, chip in page.answers["met"].chips.items() if chip.isChecked()] == ["no"]
    assert [value for value, chip in page.skill.chips.items() if chip.isChecked()] == ["share"]
    assert page.texts["about_me"].toPlainText() == "Two\nlines"
    assert page.slider.strength() == 7
    assert page.words_on["met"].isVisible()
    assert page.another.isVisible()
    assert not desk.model.waiting
    desk.model.begin_another()
    assert page.texts["about_me"].toPlainText() == ""
    assert page.slider.strength() is None
    assert not page.words_on["met"].isVisible()
    assert not page.another.isVisible()


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
def test_names_of_earlier_drafts_are_offered(qtbot: QtBot, desk: Desk) -> None:
    desk.model.begin()
    qtbot.keyClicks(desk.page.to, "sa")
    completer = desk.page.to.completer()
    assert completer is not None
    assert completer.currentCompletion() == "Samira"
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    assert desk.model.reflection.to == "Samira"
    assert desk.page.title.text() == "Looking back on the talk with Samira"


def test_it_says_how_the_words_are_kept(desk: Desk) -> None:
    desk.model.begin(to="Sam")
    assert desk.page.aside.text() == "Kept as you go"
    desk.background.store.reflections.trouble = KnownError("The disk is full.")
    desk.model.set_strength(3)
    desk.model.keep()
    assert desk.page.aside.text() == ("The disk is full. Your words are still here, and keeping them is tried again.")
    desk.background.store.reflections.trouble = None
    desk.model.set_strength(4)
    desk.model.keep()
    assert desk.page.aside.text() == "Kept"


def test_a_pointer_to_help_is_shown_and_closed(qtbot: QtBot, desk: Desk) -> None:
    desk.model.read_with(load_reader())
    desk.model.begin(to="Sam")
    assert not desk.page.care_note.isVisible()
    with qtbot.waitSignal(desk.model.care.changed):
        desk.page.texts["about_them"].insertPlainText("He hit me again last night.")
    assert desk.page.care_note.isVisible()
    desk.page.care_note.close_button.click()
    assert not desk.page.care_note.isVisible()


@pytest.mark.parametrize("zoom", [0.8, 1.0, 2.0])
def test_nothing_is_cut_however_large_the_words(qtbot: QtBot, desk: Desk, dressed: Theme, zoom: float) -> None:
    dressed.set_zoom(zoom)
    desk.page.resize(640, 520)
    desk.model.begin(to="Sam")
    desk.model.set_answer("met", "no")
    labels = [label for label in desk.page.ground.findChildren(Label) if label.isVisible()]
    qtbot.waitUntil(lambda: desk.page.area.horizontalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: all(label.height() >= label.heightForWidth(label.width()) for label in labels))
    dressed.set_zoom(1.0)
