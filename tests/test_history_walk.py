"""Somebody who presses anything at any time in the history tab, in the real window over real storage.

After every act the keys go somewhere that can be seen, and the card shows what the list has chosen. Whenever all is
quiet, the list shows just what the store answers for the same words and filters. A walk that fails names its seed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random
from typing import get_args

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.draft import Draft, Status
from app.model.history import ALL, Entry, Filters, Kind
from app.model.reflection import Reflection
from app.model.store import Store
from app.storage.store import open_store
from app.viewmodels.history.days import DayHead
from app.viewmodels.path import Tab
from app.views.history.history import HistoryView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

ACTS = 160
SEEDS = (2,)

NOW = datetime(2026, 11, 23, 18, 0, tzinfo=UTC)
PEOPLE = ("Sam", "Mum", "Renée", "", "Jürgen & Söhne")
WORDS = "lonely winter listen Donaudampfschifffahrt naïve 🙂 dishes * “evening” NEAR( don’t".split()
SEARCHES = ("l", "li", "lonely", "lonely win", "naive", '"lonely winter"', '"unbalanced *', "NEAR(", "🙂", "zzz")
STATUSES: tuple[Status, ...] = get_args(Status)
KINDS: tuple[Kind, ...] = get_args(Kind)
TIES = ("partner", "parent", "friend", "")
SITUATIONS = ("new", "strained", "")

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = (
    *((key, NONE) for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Home)),
    *((key, NONE) for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_F7)),
    *((key, NONE) for key in (Qt.Key.Key_Delete, Qt.Key.Key_Space, Qt.Key.Key_Escape, Qt.Key.Key_L, Qt.Key.Key_Menu)),
    *((key, NONE) for key in (Qt.Key.Key_Return, Qt.Key.Key_Backspace, Qt.Key.Key_Right, Qt.Key.Key_Left)),
    *((key, SHIFT) for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_Backtab)),
    *((key, CONTROL) for key in (Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Z, Qt.Key.Key_F, Qt.Key.Key_1, Qt.Key.Key_3)),
)


def fill(store: Store, random: Random) -> None:
    """A few months: many of the sessions and talks belong to a draft, and some moments are shared by several."""
    for number in range(130):
        when = NOW - timedelta(hours=random.randrange(2000), minutes=random.choice((0, 0, 7)))
        to, text = random.choice(PEOPLE), " ".join(random.choices(WORDS, k=random.randrange(12)))
        status = random.choice(STATUSES)
        draft = Draft(f"d{number}", when, when, to, "", text, status=status, tie=random.choice(TIES))
        store.drafts.save(replace(draft, shared_at=when if status == "shared" else None))
    for number in range(60):
        when, draft_id = NOW - timedelta(hours=random.randrange(2000)), random.choice(("", f"d{random.randrange(130)}"))
        session = CalmSession(f"s{number}", when, "box", "Box", 600, 600, random.randrange(11), None, "finished")
        feelings = tuple(random.sample(("lonely", "sad", "angry"), random.randrange(3)))
        store.sessions.save(replace(session, feelings=feelings, helped=random.choice(WORDS), draft_id=draft_id))
    for number in range(20):
        when, draft_id = NOW - timedelta(hours=random.randrange(2000)), f"d{random.randrange(130)}"
        store.reflections.save(Reflection(f"r{number}", when, when, draft_id, "Sam", "yes", about_me="I listen"))


class Walk:
    """One person, one program, and another look into the same file."""

    def __init__(self, qtbot: QtBot, theme: Theme, folder: Path, seed: int) -> None:
        self.random, self.folder = Random(seed), folder
        self.now = NOW
        self.done: list[str] = []
        data = folder / "data"
        data.mkdir()
        self.elsewhere = open_store(data)
        fill(self.elsewhere, self.random)

        self.program = Program(theme, lambda: open_store(data), no_bug, self.tick, lambda: 0.0)
        bring_up(qtbot, self.program)
        self.program.path.go(Tab.HISTORY)
        page = self.program.window.page(Tab.HISTORY)
        assert isinstance(page, HistoryView)
        self.page, self.history = page, self.program.history
        self.settle()

    def tick(self) -> datetime:
        self.now += timedelta(milliseconds=20)
        return self.now

    def act(self) -> None:
        """Do one thing, and see that all is as it should be."""
        acts: list[tuple[int, Callable[[], None]]] = [
            (12, self.press),
            (3, self.go_to_the_list),
            (3, self.click),
            (3, self.search),
            (3, self.filter),
            (2, self.walk_a_menu),
            (2, self.undo),
            (2, self.do_and_undo),
            (1, self.leave_and_return),
            (1, self.resize),
            (1, self.write_elsewhere),
            (1, self.out_and_in),
            (1, self.bring_in_texts),
        ]
        chosen = self.random.choices([act for _, act in acts], [weight for weight, _ in acts])[0]
        self.done.append(chosen.__name__)
        if chosen != self.press:
            self.put_menus_away()
        before = QApplication.focusWidget()
        inside = before is not None and self.page.isAncestorOf(before)
        chosen()
        if self.random.random() < 0.6:
            self.settle()
        QApplication.processEvents()
        self.let_go_of_dialogs()
        self.look()
        focus = QApplication.focusWidget()
        if inside and focus is not None and chosen.__name__ in ("search", "filter", "undo", "do_and_undo", "resize"):
            assert self.page.isAncestorOf(focus), f"the keys went to {focus}"

    def press(self) -> None:
        key, modifiers = self.random.choice(KEYS)
        self.done[-1] = f"{modifiers.name} {key.name}"
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        if target is not None:
            QTest.keyClick(target, key, modifiers)

    def go_to_the_list(self) -> None:
        if self.page.list.isVisible():
            self.page.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def click(self) -> None:
        """Any button of the tab that can be seen."""
        seen = [each for each in self.page.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
        if seen:
            button = self.random.choice(seen)
            self.done[-1] = f"click {button.text() or button.accessibleName()!r}"
            button.click()

    def search(self) -> None:
        if self.page.search.isVisible():
            words = self.random.choice((*SEARCHES, "", ""))
            self.done[-1] = f"search {words!r}"
            self.page.search.setText(words)

    def filter(self) -> None:
        filters = self.random.choice((ALL, ALL, self.history.filtering.filters))
        change = self.random.choice(
            (
                {"person": self.random.choice(PEOPLE)},
                {"tie": self.random.choice(TIES), "situation": self.random.choice(SITUATIONS)},
                {"kinds": tuple(self.random.sample(KINDS, self.random.randrange(3)))},
                {"statuses": tuple(self.random.sample(STATUSES, 2))},
                {"since": NOW - timedelta(hours=self.random.randrange(2000))},
                {"feelings": ("lonely",), "strength_from": 4},
                {"archived": True, "trashed": False},
                {"archived": False, "trashed": True},
            )
        )
        self.done[-1] = f"filter {change}"
        self.history.filtering.choose(replace(filters, **change))

    def walk_a_menu(self) -> None:
        """Into a menu and through it, to whatever stands there."""
        chips = [chip for chip in self.page.filters.findChildren(QAbstractButton) if chip.isVisible()]
        if not chips:
            return
        self.random.choice(chips).click()
        self.settle()
        for _ in range(self.random.randrange(6)):
            menu = QApplication.activePopupWidget()
            if isinstance(menu, QMenu):
                QTest.keyClick(menu, self.random.choice((Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Right)))
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            QTest.keyClick(menu, Qt.Key.Key_Return)

    def undo(self) -> None:
        self.history.acting.undo()

    def do_and_undo(self) -> None:
        """What is done and undone, before it is kept or after, leaves all as it was."""
        self.settle()
        rows = self.history.timeline.rowCount()
        if not rows:
            return
        entries = [self.history.timeline.entry(self.random.randrange(rows)) for _ in range(self.random.choice((1, 3)))]
        acting, before = self.history.acting, self.all_that_is_stored()
        deeds: list[tuple[str, Callable[[list[Entry]], object]]] = [
            ("trash", acting.restore if self.history.shown[1].trashed else acting.trash),
            ("archive", partial(acting.archive, into=not self.history.shown[1].archived)),
            ("status", partial(acting.set_status, status=self.random.choice(STATUSES))),
        ]
        deed, act = self.random.choice(deeds)
        self.done[-1] = f"do and undo: {deed}"
        acting.changing.forget()
        act(entries)
        if self.random.random() < 0.5:
            self.settle()
        acting.undo()
        self.settle()
        assert self.all_that_is_stored() == before

    def all_that_is_stored(self) -> list[tuple[object, ...]]:
        places = (ALL, Filters(archived=True), Filters(trashed=True))
        return [whole(each) for place in places for each in self.elsewhere.history.entries("", 1000, None, place)]

    def leave_and_return(self) -> None:
        self.program.path.go(self.random.choice((Tab.CALM, Tab.DRAFT)))
        self.settle()
        self.program.path.go(Tab.HISTORY)

    def resize(self) -> None:
        self.program.window.resize(*self.random.choice(((640, 480), (900, 600), (1200, 800), (1400, 900))))

    def write_elsewhere(self) -> None:
        """Something is saved in the draft tab, as if it were still being written."""
        draft = Draft(f"e{len(self.done)}", self.tick(), self.now, "Sam", "", "lonely winter")
        self.program.background.run(lambda store: store.drafts.save(draft), lambda _: self.history.begin_anew())

    def out_and_in(self) -> None:
        """What is shown leaves as a copy and comes in again: all of it is here already."""
        path = self.folder / f"copy{len(self.done)}.json"
        out, back = self.program.history_tab.take_out, self.program.history_tab.bring_in
        self.settle()
        out.begin(*self.history.shown)
        self.settle(lambda: out.stage == "choosing")
        count = out.count
        out.write("archive", str(path))
        self.settle(lambda: out.stage == "done")
        assert path.exists()
        back.look(str(path))
        self.settle(lambda: back.stage == "found")
        if count:
            assert back.tally is not None
            assert back.tally.new + back.tally.differing == 0 or self.history.shown[1].trashed
        back.close()
        out.close()

    def bring_in_texts(self) -> None:
        path = self.folder / f"text{len(self.done)}.md"
        path.write_text(f"# To Mum {len(self.done)}\n\nlonely dishes", "utf-8")
        back = self.program.history_tab.bring_in
        back.look_at_texts([str(path)])
        self.settle(lambda: back.stage == "found")
        back.take_in()
        self.settle(lambda: back.stage == "done")
        back.close()

    def put_menus_away(self) -> None:
        """Nothing else can be reached while one is open."""
        while (menu := QApplication.activePopupWidget()) is not None:
            menu.close()
            QApplication.processEvents()

    def settle(self, quiet: Callable[[], bool] = lambda: True) -> None:
        """Wait for the store: a few answers lead to another question, those of long work to many."""
        for step in range(100):
            self.program.background.settle()
            QApplication.processEvents()
            if step >= 2 and quiet():
                return
        raise AssertionError("It never came to rest.")

    def let_go_of_dialogs(self) -> None:
        """Close what asks something, and come back to the tab."""
        for _ in range(3):
            dialog = QApplication.activeModalWidget()
            if dialog is not None:
                dialog.close()
                self.program.window.activateWindow()
                QApplication.processEvents()
        if self.program.path.here is not Tab.HISTORY and QApplication.activePopupWidget() is None:
            self.program.path.go(Tab.HISTORY)
        if not self.page.isVisible() and QApplication.activePopupWidget() is None:
            self.program.history_tab.covered.emit(None)
            self.program.history_tab.looking_back.leave(Tab.HISTORY)
            self.program.history_tab.looking_back.covered.emit(Tab.HISTORY, None)
            self.settle()

    def look(self) -> None:
        if QApplication.activePopupWidget() is None:
            focus = QApplication.focusWidget()
            assert focus is not None
            assert focus.isVisible()
            assert self.program.window.isAncestorOf(focus)
        timeline, card = self.history.timeline, self.history.card
        if self.random.random() < 0.5:
            self.settle()
            self.compare()
            row = self.page.list.row()
            if row >= 0:
                assert card.entry is not None
                on_its_own = timeline.place(card.entry.key) is None  # a link led there, past what is looked for
                assert card.entry.key == timeline.key(row) or on_its_own
                assert self.page.card.isVisible() or not self.page.isVisible() or self.page.list.leads_on
        assert self.history.selected.count <= timeline.rowCount()

    def compare(self) -> None:
        """The list has what the store answers."""
        timeline = self.history.timeline
        if not self.page.isVisible() or self.history.showing not in ("entries", "empty"):
            return
        words, filters = self.history.shown
        assert words == self.page.search.text() or not self.page.search.isVisible()
        assert filters == self.history.filtering.filters
        shown = [timeline.entry(row) for row in range(timeline.rowCount())]
        best_first = bool(shown) and timeline.row(0).head == DayHead("What fits best first", "")
        stored = self.elsewhere.history.entries(words, 1000 if not best_first else 100, None, filters, best_first)
        assert list(map(whole, shown)) == list(map(whole, stored))[: len(shown)]
        assert timeline.has_more or best_first or len(shown) == len(stored)

    def end(self) -> None:
        self.elsewhere.close()
        self.program.window.close()
        assert not self.program.window.isVisible()


def whole(entry: Entry) -> tuple[object, ...]:
    return (entry.key, entry.when, entry.title, entry.preview, entry.status)


@pytest.mark.qt_log_ignore("does not support (raise|grabbing)")
@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_is_pressed_the_list_tells_the_truth(qtbot: QtBot, dressed: Theme, tmp_path: Path, seed: int) -> None:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    walk = Walk(qtbot, dressed, tmp_path, seed)
    try:
        for _ in range(ACTS):
            walk.act()
        walk.end()
    except BaseException as error:
        error.add_note(f"Seed {seed}, after {len(walk.done)} acts, the last of them:")
        error.add_note("\n".join(walk.done[-25:]))
        raise
