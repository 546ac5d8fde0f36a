"""Copies that leave and come in, through the real window, the real files and the real storage."""

import csv
import errno
import io
import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.reflection import Reflection
from app.model.store import Store
from app.model.version import Version
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.history.bring_in import BringInDialog
from app.views.history.exchange import ExchangeButton
from app.views.history.exchange_dialog import ExchangeDialog
from app.views.history.history import HistoryView
from app.views.history.take_out import TakeOutDialog
from app.views.kit.theme import Theme
from app.views.question import Question
from app.wiring.program import Program
from tests.programs import bring_up, no_bug

pytestmark = pytest.mark.qt_log_ignore(r"This plugin does not support (raise\(\)|grabbing the keyboard)")

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
LETTER = Draft("a", NOW, NOW, "Sam", "Evenings", "=I felt lonely. 🙂\ud83d\0", status="shared", shared_at=NOW)
SESSION = CalmSession("s", NOW, "box", "Box", 600, 600, 7, 4, "finished", helped="Rain", draft_id="a")
TALK = Reflection("r", NOW, NOW, "a", "Sam", "yes", "partly", about_me="I waited")
OTHER = Draft("b", NOW, NOW, "Mum", "", "Thank you for the winter.")


def fill(store: Store) -> None:
    for draft in (LETTER, OTHER):
        store.drafts.save(draft)
    store.versions.add(Version("v", "a", NOW, "You never help.", "quiet"))
    store.sessions.save(SESSION)
    store.reflections.save(TALK)


class Desk:
    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program = qtbot, program
        qtbot.keyClick(program.window, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
        view = program.window.page(Tab.HISTORY)
        assert isinstance(view, HistoryView)
        self.view = view

    def open(self, key: Qt.Key) -> ExchangeDialog:
        """Walk from the eye beside the search to the menu by Tab and choose with a letter."""
        self.view.eye.setFocus()
        button: QWidget | None = self.view.eye
        while button is not self.view.list and not isinstance(button, ExchangeButton):
            self.qtbot.keyClick(button, Qt.Key.Key_Tab)
            button = self.program.window.focusWidget()
        assert isinstance(button, ExchangeButton)
        self.qtbot.keyClick(button, Qt.Key.Key_Return)
        [menu] = button.findChildren(QMenu)
        self.qtbot.keyClick(menu, key)
        dialogs = self.program.window.findChildren(ExchangeDialog)
        return dialogs[-1]

    def take_out(self) -> TakeOutDialog:
        dialog = self.open(Qt.Key.Key_S)
        assert isinstance(dialog, TakeOutDialog)
        self.until(lambda: self.program.history_tab.take_out.stage == "choosing")
        return dialog

    def bring_in(self) -> BringInDialog:
        dialog = self.open(Qt.Key.Key_B)
        assert isinstance(dialog, BringInDialog)
        return dialog

    def choose(self, dialog: ExchangeDialog, *paths: Path) -> None:
        """Give these places in the dialog that asks for one."""
        [asking] = dialog.findChildren(QFileDialog)
        asking.setDirectoryUrl(QUrl.fromLocalFile(str(paths[0].parent)))
        if len(paths) == 1:
            asking.selectFile(paths[0].name)
            asking.accept()
        else:
            asking.filesSelected.emit([str(path) for path in paths])
            asking.reject()
        self.until(lambda: not dialog.findChildren(QFileDialog))

    def write(self, path: Path, form: int = 0) -> str:
        """Save a copy in this form; gives what is said of it."""
        dialog = self.take_out()
        for _ in range(form):
            self.qtbot.keyClick(dialog.forms, Qt.Key.Key_Right)
        self.qtbot.keyClick(dialog.act, Qt.Key.Key_Return)
        self.choose(dialog, path)
        self.until(lambda: self.program.history_tab.take_out.stage in ("done", "choosing"))
        said = dialog.words.text()
        if not dialog.findChildren(Question):
            self.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        return said

    def read(self, path: Path) -> BringInDialog:
        """Look at what is in this copy."""
        dialog = self.bring_in()
        self.qtbot.keyClick(dialog.archive, Qt.Key.Key_Return)
        self.choose(dialog, path)
        self.until(lambda: self.program.history_tab.bring_in.stage in ("found", "done"))
        return dialog

    def take_in(self, dialog: BringInDialog) -> None:
        assert dialog.focusWidget() is dialog.act
        with self.qtbot.waitSignal(self.program.history_tab.bring_in.brought):
            self.qtbot.keyClick(dialog.act, Qt.Key.Key_Return)
        self.program.background.settle()
        self.qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def ask(self, what: Callable[[Store], object]) -> object:
        found: list[object] = []
        self.program.background.run(what, found.append)
        self.program.background.settle()
        return found[0]

    @property
    def rows(self) -> set[tuple[str, str]]:
        self.program.background.settle()
        timeline = self.program.history.timeline
        return {timeline.entry(row).key for row in range(timeline.rowCount())}


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, tmp_path: Path) -> Iterator[Callable[..., Desk]]:
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    started: list[Program] = []

    def begin(name: str, *, full: bool = True) -> Desk:
        folder = tmp_path / name
        folder.mkdir()
        store = open_store(folder)
        if full:
            fill(store)
        store.close()
        program = Program(dressed, lambda: open_store(folder), no_bug)
        started.append(program)
        bring_up(qtbot, program)
        return Desk(qtbot, program)

    yield begin
    for program in started:
        program.window.close()


ALL = {("draft", "a"), ("draft", "b"), ("session", "s"), ("reflection", "r")}


def test_a_copy_of_everything_comes_back_in_another_place(start: Callable[..., Desk], tmp_path: Path) -> None:
    here = start("here")
    path = tmp_path / "copy.json"
    assert here.write(path) == "The copy is in copy.json now. Whoever can open it can read it."
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600
    there = start("there", full=False)
    dialog = there.read(path)
    assert (dialog.new.text(), dialog.known.text(), dialog.differing.text()) == ("4", "0", "0")
    assert there.rows == set()
    there.take_in(dialog)
    assert there.rows == ALL
    assert there.ask(lambda store: store.drafts.get("a")) == LETTER
    assert there.ask(lambda store: store.sessions.get("s")) == SESSION
    assert there.ask(lambda store: store.reflections.get("r")) == TALK
    assert there.ask(lambda store: [version.text for version in store.versions.of("a")]) == ["You never help."]
    dialog = there.read(path)
    assert dialog.words.text() == "All of it is here already."
    assert not dialog.act.isVisible()


def test_what_is_found_is_what_goes(start: Callable[..., Desk], qtbot: QtBot, tmp_path: Path) -> None:
    desk = start("here")
    desk.until(lambda: desk.rows == ALL)
    qtbot.keyClicks(desk.view.search, "winter")
    desk.until(lambda: desk.rows == {("draft", "b")})
    desk.write(tmp_path / "copy.json")
    assert [told["id"] for told in json.loads((tmp_path / "copy.json").read_bytes())["entries"]] == ["b"]


def test_files_to_read_and_a_table(start: Callable[..., Desk], tmp_path: Path) -> None:
    desk = start("here")
    (tmp_path / "files").mkdir()
    assert desk.write(tmp_path / "files", 1).startswith("The copy is in Own Words 20")
    [folder] = (tmp_path / "files").iterdir()
    assert len(list(folder.iterdir())) == 4
    desk.write(tmp_path / "copy.csv", 2)
    rows = list(csv.DictReader(io.StringIO((tmp_path / "copy.csv").read_text("utf-8-sig"), newline="")))
    assert {row["kind"] for row in rows} == {"draft", "session", "talk"}
    assert "'=I felt lonely. 🙂��" in {row["text"] for row in rows}


def test_a_file_that_is_there_is_replaced_only_by_choice(start: Callable[..., Desk], tmp_path: Path) -> None:
    desk = start("here")
    path = tmp_path / "copy.json"
    path.write_bytes(b"older")
    desk.write(path)
    [question] = desk.program.window.findChildren(Question)
    assert path.read_bytes() == b"older"
    question.answers[1].click()
    desk.until(lambda: desk.program.history_tab.take_out.stage == "done")
    assert json.loads(path.read_bytes())["format"] == "own-words"


@pytest.mark.parametrize(
    ("number", "words"), [(errno.ENOSPC, "There is no room left for"), (errno.EACCES, "Nothing can be written at")]
)
def test_a_full_disk_or_a_forbidden_folder_is_told_calmly(
    start: Callable[..., Desk], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, words: str
) -> None:
    desk = start("here")
    place = tmp_path / "place"
    place.mkdir()

    def fail(*_: object) -> None:
        raise OSError(number, "cold words")

    with monkeypatch.context() as trouble:
        trouble.setattr(os, "fsync", fail)
        said = desk.write(place / "copy.json")
    assert said.startswith(words)
    assert list(place.iterdir()) == []
    with monkeypatch.context() as trouble:
        trouble.setattr(Path, "rename", fail)
        said = desk.write(place, 1)
    assert said.startswith(words)
    assert list(place.iterdir()) == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda text: text[: len(text) // 2], "ends before its end"),
        (lambda text: text.replace('"version": 1', '"version": 2'), "newer version of Own Words"),
        (lambda text: text.replace('"text": "', '"text": 5, "x": "', 1), "holds something that does not belong there"),
        (lambda text: text.replace('{"record"', '{"record', 1), "Line 2 of this file cannot be read"),
    ],
)
def test_a_file_that_is_not_whole_changes_nothing(
    start: Callable[..., Desk], tmp_path: Path, change: Callable[[str], str], words: str
) -> None:
    path = tmp_path / "copy.json"
    start("here").write(path)
    path.write_text(change(path.read_text("utf-8")), "utf-8")
    there = start("there", full=False)
    dialog = there.read(path)
    assert words in dialog.words.text()
    assert not dialog.act.isVisible()
    assert there.rows == set()


def test_texts_become_drafts(start: Callable[..., Desk], qtbot: QtBot, tmp_path: Path) -> None:
    desk = start("here", full=False)
    paths = [tmp_path / "one.md", tmp_path / "two.txt"]
    for path in paths:
        path.write_text("# To Sam\n\nI felt lonely.", "utf-8")
    dialog = desk.bring_in()
    qtbot.keyClick(dialog.archive, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.texts
    qtbot.keyClick(dialog.texts, Qt.Key.Key_Return)
    desk.choose(dialog, *paths)
    desk.until(lambda: desk.program.history_tab.bring_in.stage == "found")
    assert dialog.new.text() == "2"
    desk.take_in(dialog)
    assert len(desk.rows) == 2


def test_closing_the_window_leaves_no_half_file(start: Callable[..., Desk], qtbot: QtBot, tmp_path: Path) -> None:
    desk = start("here")
    dialog = desk.take_out()
    desk.program.history_tab.take_out.write("archive", str(tmp_path / "copy.json"))
    desk.program.window.close()
    assert not list(tmp_path.glob("*copy*")) and not list(tmp_path.glob(".*"))
    assert dialog.words.text() == "Stopped. Nothing of it was left behind."
