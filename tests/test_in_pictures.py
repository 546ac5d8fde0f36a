"""What was noted in pictures, through the real window and the real storage, with the keyboard alone."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.version import Version
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.views.patterns.over_versions import OverVersionsPage
from app.views.patterns.patterns import PatternsPage
from app.wiring.program import Program
from tests.programs import no_bug

# Said of every menu and dialog by the offscreen platform, never by screens.
pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
CONTROL = Qt.KeyboardModifier.ControlModifier
BOTH = CONTROL | Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key
FIRST = "You never listen to me. " * 12
NOW_IT_SAYS = "I felt lonely on Friday, and I would like to talk. " * 6


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Six weeks with two sessions each, and a draft that has been rewritten."""
    folder = tmp_path / "data"
    folder.mkdir()
    store = open_store(folder)
    for number in range(12):
        when = NOW - timedelta(days=3 * number + 1)
        felt = ("tender", "hopeful")[: number % 2 + 1]
        store.sessions.save(
            CalmSession(f"s{number}", when, "longer-out", "Longer out", 600, 600, 7, 4, "finished", feelings=felt)
        )
    store.versions.add(Version("v", "d", NOW - timedelta(hours=2), FIRST, "asked"))
    store.drafts.save(Draft("d", NOW - timedelta(hours=2), NOW - timedelta(hours=1), to="Sam", text=NOW_IT_SAYS))
    store.close()
    return folder


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
        self.press(Key.Key_3, CONTROL)

    @property
    def focus(self) -> QWidget:
        focus = self.window.focusWidget()
        assert focus is not None
        return focus

    @property
    def history(self) -> HistoryView:
        page = self.window.page(Tab.HISTORY)
        assert isinstance(page, HistoryView)
        return page

    def press(self, key: Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.focus, key, keys)
        self.program.background.settle()

    def pictures(self) -> PatternsPage:
        self.press(Key.Key_P, BOTH)
        page = self.window.findChild(PatternsPage)
        assert isinstance(page, PatternsPage)
        assert page.isVisible()
        return page


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, folder: Path) -> Iterator[Desk]:
    usual = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    desk = Desk(qtbot, dressed, folder)
    yield desk
    desk.window.close()
    QLocale.setDefault(usual)


def test_from_the_history_there_and_back(desk: Desk) -> None:
    page = desk.pictures()
    assert page.back.hasFocus()
    assert "12 of 12 sessions ended lower, by about 3." in page.cards[0].sentence.text()
    assert "tender (12), hopeful (6)" in page.cards[1].sentence.text()
    assert page.cards[2].sentence.text() == "November 2026: drafts 1, calm sessions 8."
    assert "120 minutes in 12 sessions" in page.cards[3].sentence.text()
    desk.press(Key.Key_Escape)
    assert not page.isVisible()
    assert desk.history.isVisible()
    assert desk.window.side.isVisible()


def test_what_comes_or_goes_meanwhile_is_in_the_pictures_next_time(desk: Desk) -> None:
    page = desk.pictures()
    desk.press(Key.Key_Escape)
    desk.program.background.run(lambda store: store.history.trash("session", "s0", NOW))
    assert "11 of 11 sessions" in desk.pictures().cards[0].sentence.text()
    assert page is desk.window.findChild(PatternsPage)


def test_a_table_is_saved_and_a_file_that_is_there_is_not_replaced(desk: Desk, tmp_path: Path) -> None:
    card = desk.pictures().cards[0]
    place = tmp_path / "strengths.csv"
    for written in ("", "theirs"):
        if written:
            place.write_text(written)
        card.save.setFocus()
        desk.press(Key.Key_Return)
        QTest.keyClick(card.menu, Key.Key_T)
        [dialog] = desk.window.findChildren(QFileDialog)
        dialog.selectFile(str(place))
        dialog.accept()
        desk.qtbot.waitUntil(lambda: not desk.window.findChildren(QFileDialog))
        if not written:
            assert place.read_text("utf-8-sig").splitlines()[0] == '"Session","before","after"'
            assert len(place.read_text("utf-8-sig").splitlines()) == 13
    assert place.read_text() == "theirs"


def test_a_day_of_the_calendar_opens_in_the_history(desk: Desk) -> None:
    page = desk.pictures()
    page.month.grid.setFocus()
    desk.press(Key.Key_Left)
    desk.press(Key.Key_Return)
    desk.program.background.settle()
    assert desk.history.isVisible()
    assert desk.history.list.timeline.rowCount() == 1
    assert desk.history.list.timeline.entry(0).id == "s0"
    assert desk.program.history.filtering.value("dates") == "22 November"
    assert desk.history.list.hasFocus()


def test_the_hints_of_a_draft_from_version_to_version(desk: Desk) -> None:
    history, patterns = desk.history, desk.program.history_tab.patterns
    desk.qtbot.waitUntil(lambda: history.card.versions.isVisible())
    history.card.more.setFocus()
    desk.press(Key.Key_Return)
    assert history.card.menu is not None
    with desk.qtbot.waitSignal(patterns.over_versions.read, timeout=20_000):
        QTest.keyClick(history.card.menu, Key.Key_H)
    page = desk.window.findChild(OverVersionsPage)
    assert isinstance(page, OverVersionsPage)
    assert page.chart.isVisible()
    told = patterns.over_versions.told
    assert told is not None
    first, last = told.rates
    assert first > last == 0
    assert desk.window.focusWidget() is page.back
    desk.window.activateWindow()
    desk.qtbot.waitUntil(desk.window.isActiveWindow)
    desk.press(Key.Key_Escape)
    assert history.isVisible()
