"""The timeline and its search, by keyboard alone, through the real window and the real storage."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.reflection import Reflection
from app.model.store import Store
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

NOW = datetime.now(UTC).replace(microsecond=0)
Key = Qt.Key


def fill(store: Store) -> None:
    def ago(hours: int) -> datetime:
        return NOW - timedelta(hours=hours)

    for draft_id, hours, to, text in (
        ("evenings", 1, "Sam", "Two evenings a week. I was near to tears, and tea helped."),
        ("winter", 3, "Renée", "Thank you for the café, the tea, the tea and more tea."),
        ("old", 900, "Sam", "An evening, or two."),
    ):
        store.drafts.save(Draft(draft_id, ago(hours), ago(hours), to, "", text, tie="partner" if to == "Sam" else ""))
    store.sessions.save(
        CalmSession("pause", ago(2), "box", "Box", 600, 600, 7, 4, "finished", helped="Tea", draft_id="evenings")
    )
    talk = Reflection("talk", ago(0), ago(0), "evenings", "Sam", about_them="Sam said two evenings might work")
    store.reflections.save(talk)


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        qtbot.keyClick(program.window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        view = program.window.page(Tab.HISTORY)
        assert isinstance(view, HistoryView)
        self.view = view
        self.until_shown("talk", "evenings", "pause", "winter", "old")

    def until_shown(self, *ids: str) -> None:
        rows = self.view.list.timeline
        shown = [*ids]
        self.qtbot.waitUntil(lambda: [rows.entry(row).id for row in range(rows.rowCount())] == shown, timeout=20_000)

    def look_for(self, words: str) -> None:
        here = self.focused()
        self.qtbot.keyClick(here, Key.Key_F, Qt.KeyboardModifier.ControlModifier)
        self.qtbot.keyClick(self.view.search, Key.Key_Delete)
        self.qtbot.keyClicks(self.view.search, words)

    def focused(self) -> QWidget:
        here = self.program.window.focusWidget()
        assert here is not None
        return here

    def tab_to(self, part: QWidget) -> None:
        for _ in range(20):
            if self.focused() is part:
                return
            self.qtbot.keyClick(self.focused(), Key.Key_Tab)
        raise AssertionError("Tab does not reach it")

    def choose(self, *steps: Key) -> None:
        """Walk the menu that is open."""
        menu = self.view.filters.menu
        assert menu is not None
        for key in steps:
            self.qtbot.keyClick(menu, key)


@pytest.fixture
def desk(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Desk]:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    folder = tmp_path / "kept"
    folder.mkdir()
    store = open_store(folder)
    fill(store)
    store.close()

    program = Program(dressed, lambda: open_store(folder), no_bug)
    bring_up(qtbot, program)
    yield Desk(qtbot, program)
    program.window.close()


def test_what_led_to_what_hangs_on_one_thread(desk: Desk) -> None:
    rows = [desk.view.list.timeline.row(row) for row in range(5)]
    assert [(row.linked_above, row.linked_below) for row in rows[:4]] == [
        (False, True),
        (True, True),
        (True, False),
        (False, False),
    ]


def test_words_beginnings_phrases_and_accents_find(desk: Desk) -> None:
    for words, found in (
        ("two eve", ("talk", "evenings", "old")),
        ('"two evenings"', ("talk", "evenings")),
        ('"evenings two"', ()),
        ("renee cafe", ("winter",)),
        ('"unbalanced *', ()),
        ("NEAR(", ("evenings",)),
        ("*", ()),
        ("", ("talk", "evenings", "pause", "winter", "old")),
    ):
        desk.look_for(words)
        desk.until_shown(*found)
    assert desk.view.found.text() == ""


def test_enter_sorts_by_how_well_it_fits_and_the_next_key_by_time(desk: Desk) -> None:
    desk.look_for("tea")
    desk.until_shown("evenings", "pause", "winter")
    assert desk.view.found.text() == "3 found. Enter sorts them by how well they fit."
    desk.qtbot.keyClick(desk.view.search, Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.view.found.text() == "3 found, what fits best first.", timeout=20_000)
    rows = desk.view.list.timeline
    assert rows.row(0).head is not None and {rows.entry(row).id for row in range(3)} == {"evenings", "pause", "winter"}
    drafts = [rows.entry(row).id for row in range(3) if rows.entry(row).kind == "draft"]
    assert drafts == ["winter", "evenings"]
    desk.qtbot.keyClick(desk.view.search, Key.Key_Backspace)
    desk.until_shown("evenings", "pause", "winter")


def test_filters_are_chosen_and_taken_back_with_keys(desk: Desk) -> None:
    chips = desk.view.filters
    desk.view.search.setFocus()
    desk.tab_to(chips.chips["person"])
    desk.qtbot.keyClick(chips.chips["person"], Key.Key_Return)
    desk.qtbot.waitUntil(lambda: chips.menu is not None, timeout=20_000)
    desk.choose(Key.Key_Return)
    desk.until_shown("talk", "evenings", "pause", "old")
    assert chips.chips["person"].value == "Sam"
    desk.tab_to(chips.chips["kind"])
    desk.qtbot.keyClick(chips.chips["kind"], Key.Key_Return)
    desk.choose(Key.Key_Return)
    desk.until_shown("evenings", "old")
    desk.tab_to(chips.more)
    desk.qtbot.keyClick(chips.more, Key.Key_Return)
    desk.choose(Key.Key_Up, Key.Key_Return)
    desk.until_shown()
    desk.tab_to(chips.clear)
    desk.qtbot.keyClick(chips.clear, Key.Key_Return)
    desk.until_shown("talk", "evenings", "pause", "winter", "old")


def test_words_stay_hidden_until_the_key_is_pressed_again(desk: Desk) -> None:
    desk.qtbot.keyClick(desk.focused(), Key.Key_F7)
    rows = desk.view.list.timeline
    spoken = [str(rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(5)]
    assert not desk.view.card.isVisible() and not any("evening" in words or "tea" in words for words in spoken)
    assert desk.program.preferences.current.previews is False
    desk.qtbot.keyClick(desk.focused(), Key.Key_F7)
    desk.qtbot.waitUntil(desk.view.card.isVisible, timeout=20_000)
    assert "evening" in rows.row(1).line and desk.program.preferences.current.previews is True
