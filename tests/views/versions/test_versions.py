from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.version import Version
from app.viewmodels.draft.snapshots import Snapshots
from app.viewmodels.versions.versions import VersionsViewModel
from app.views.kit.theme import Theme
from app.views.versions.versions import VersionsPage
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PAGE = "🙂 You rarely help me."


class Room:
    def __init__(self, qtbot: QtBot, theme: Theme, *texts: str) -> None:
        self.background = AtOnce()
        for number, text in enumerate(texts):
            when = NOW - timedelta(minutes=60 - number)
            self.background.store.versions.add(Version(f"v{number}", "d", when, text, "left"))
        snapshots = Snapshots(self.background, lambda: ("d", PAGE), lambda: NOW)
        self.model = VersionsViewModel(self.background, snapshots, lambda: NOW)
        self.page = VersionsPage(theme, self.model)
        self.page.setAutoFillBackground(True)
        qtbot.addWidget(self.page)
        self.page.resize(1200, 800)
        with qtbot.waitActive(self.page):
            self.page.show()
            self.page.activateWindow()
        self.model.begin("d", PAGE)
        self.page.setFocus()

    @property
    def focus(self) -> QWidget:
        widget = self.page.focusWidget()
        assert widget is not None
        return widget


@pytest.fixture
def room(qtbot: QtBot, dressed: Theme) -> Room:
    return Room(qtbot, dressed, "You never help.", "🙂 You never help.", PAGE)


def test_it_begins_with_the_list_and_the_newest_that_is_different(room: Room) -> None:
    page = room.page
    assert room.focus is page.list
    assert page.list.currentIndex().row() == 1
    assert page.then.toPlainText() == "🙂 You never help."
    assert page.now.toPlainText() == PAGE
    assert page.summary.text() == "2 words added, 1 word taken out since."
    assert page.then_head.text().startswith("Today, ")
    assert page.then_head.text() in page.then.accessibleName()
    assert page.then.accessibleDescription() == "Struck through: taken out since"


def test_arrows_choose_another_version(qtbot: QtBot, room: Room) -> None:
    qtbot.keyClick(room.focus, Qt.Key.Key_Down)
    assert room.page.then.toPlainText() == "You never help."
    qtbot.keyClick(room.focus, Qt.Key.Key_Home)
    assert room.page.then.toPlainText() == PAGE
    assert room.page.summary.text() == "Nothing has changed since."
    assert not room.page.restore.isEnabled()
    assert not room.page.next.isEnabled()


def test_f8_walks_through_the_changes_and_says_them(qtbot: QtBot, room: Room) -> None:
    page = room.page
    assert page.change.text() == "F8 goes from change to change."
    qtbot.keyClick(room.focus, Qt.Key.Key_F8)
    assert (page.place.text(), page.change.text()) == ("Change 1 of 2", "“never” became “rarely”.")
    assert page.now.textCursor().position() == 7
    qtbot.mouseClick(page.next, Qt.MouseButton.LeftButton)
    assert page.change.text() == "“me” was added."
    qtbot.keyClick(room.focus, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.place.text() == "Change 1 of 2"


def test_all_is_reached_by_tab(qtbot: QtBot, room: Room) -> None:
    page = room.page
    reached = set()
    for _ in range(10):
        reached.add(room.focus)
        qtbot.keyClick(room.focus, Qt.Key.Key_Tab)
    assert {page.leave, page.list, page.then, page.now, page.before, page.next, page.restore} <= reached


def test_the_button_brings_it_back_by_key(qtbot: QtBot, room: Room) -> None:
    room.page.restore.setFocus()
    with qtbot.waitSignal(room.model.restored) as restored:
        qtbot.keyClick(room.focus, Qt.Key.Key_Return)
    assert restored.args == ["🙂 You never help."]
    assert not room.model.is_open
    assert room.page.then.toPlainText() == room.page.now.toPlainText() == ""


def test_what_cannot_be_done_is_said(room: Room) -> None:
    room.page.list.go_to(2)
    room.background.store.versions.trouble = KnownError("The disk is full.")
    room.page.restore.click()
    assert room.page.summary.text() == "The disk is full."
    assert room.page.isVisible()


@pytest.mark.parametrize("widget", ["list", "then", "restore"])
def test_esc_leaves_from_anywhere(qtbot: QtBot, room: Room, widget: str) -> None:
    getattr(room.page, widget).setFocus()
    with qtbot.waitSignal(room.model.left):
        qtbot.keyClick(room.focus, Qt.Key.Key_Escape)


def test_without_versions_it_says_when_one_is_kept(qtbot: QtBot, dressed: Theme) -> None:
    room = Room(qtbot, dressed)
    assert "Ctrl+Shift+S" in room.page.empty.text()
    assert room.page.empty.isVisible()
    assert not room.page.list.isVisible()
    assert room.focus is room.page.leave


@pytest.mark.parametrize("zoom", [1.0, 2.0])
@pytest.mark.parametrize("size", [(720, 520), (1400, 900)])
def test_it_fits_the_window(room: Room, dressed: Theme, zoom: float, size: tuple[int, int]) -> None:
    dressed.set_zoom(zoom)
    room.page.resize(*size)
    assert (room.page.width(), room.page.height()) == size
    assert room.page.rect().contains(room.page.restore.geometry().translated(room.page.restore.parentWidget().pos()))


def test_in_the_smallest_window_with_the_largest_words_a_change_is_in_view(room: Room, dressed: Theme) -> None:
    room.page.list.go_to(2)
    dressed.set_zoom(2.0)
    room.page.resize(720, 520)
    room.model.go_on()
    assert room.page.then.viewport().height() > room.page.then.fontMetrics().lineSpacing() * 1.5
    assert room.page.then.viewport().rect().contains(room.page.then.cursorRect().center())


def test_a_narrow_window_shows_one_text_at_a_time(qtbot: QtBot, room: Room) -> None:
    page = room.page
    assert page.then.isVisible() and page.now.isVisible() and not page.which.isVisible()
    page.resize(720, 520)
    assert page.then.isVisible() and not page.now.isVisible()
    page.which.setFocus()
    qtbot.keyClick(page.which, Qt.Key.Key_Right)
    assert page.now.isVisible() and not page.then.isVisible()
    page.resize(1200, 800)
    assert page.then.isVisible() and page.now.isVisible()
