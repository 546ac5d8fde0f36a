"""After a kill: the next start offers the words with their time, opens nothing by itself and shows nothing of them."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.ownership.engine import Engine
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.broken_off import BrokenOffBanner
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import no_bug

KILLED = """
import sys
from pathlib import Path
from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.store import open_store
store = open_store(Path(sys.argv[1]))
draft = Draft.new(utc_now()).edited(utc_now(), to="Sam", title="Evenings", text="Secret words.")
store.drafts.save(draft)
store.runs.write_on(draft.id)
print("written", flush=True)
sys.stdin.read()
"""


class Desk:
    def __init__(self, program: Program) -> None:
        self.program = program
        page = program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        offered = page.findChild(BrokenOffBanner)
        assert isinstance(offered, BrokenOffBanner)
        self.page, self.offered = page, offered
        program.background.settle()

    @property
    def sentence(self) -> str:
        return self.offered.banner.text.text() if self.offered.banner else ""

    @property
    def words_on_screen(self) -> str:
        labels = self.program.window.findChildren(QLabel)
        return "\n".join([self.program.window.windowTitle(), *(label.text() for label in labels)])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where somebody was writing when the program was killed."""
    command = [sys.executable, "-c", KILLED, str(tmp_path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stdout.readline() == "written\n"
        running.kill()
    return tmp_path


@pytest.fixture
def start(qtbot: QtBot, dressed: Theme, folder: Path) -> Iterator[Callable[[], Desk]]:
    def no_classifier(_: Engine) -> NoReturn:
        raise KnownError("None here.")

    started: list[Program] = []

    def begin() -> Desk:
        program = Program(dressed, lambda: open_store(folder), no_bug, load_classifier=no_classifier)
        started.append(program)
        qtbot.addWidget(program.window)
        with qtbot.waitSignal(program.ready, timeout=20_000):
            program.window.show()
        return Desk(program)

    yield begin
    for program in started:
        program.window.close()


def newest(folder: Path) -> Draft:
    store = open_store(folder)
    draft = store.drafts.latest()
    store.close()
    assert draft is not None
    return draft


def test_one_press_goes_on_with_the_words(qtbot: QtBot, start: Callable[[], Desk], folder: Path) -> None:
    draft = newest(folder)
    desk = start()
    time = QLocale().toString(draft.changed.astimezone().time(), QLocale.FormatType.ShortFormat)
    assert desk.sentence == f"Your words from {time} are here."
    assert desk.program.path.here is Tab.CALM
    assert desk.page.editor.toPlainText() == ""
    for private in ("Secret", "Sam", "Evenings"):
        assert private not in desk.words_on_screen
    assert desk.program.window.windowTitle() == "Own Words"
    desk.program.path.go(Tab.DRAFT)
    assert desk.offered.banner is not None
    desk.program.window.activateWindow()
    qtbot.waitUntil(desk.program.window.isActiveWindow)
    desk.page.editor.setFocus()
    qtbot.keyClick(desk.page.editor, Qt.Key.Key_Backtab)
    assert desk.offered.banner.act.hasFocus()
    with qtbot.waitSignal(desk.program.draft.opened):
        qtbot.keyClick(desk.offered.banner.act, Qt.Key.Key_Return)
    assert desk.page.editor.toPlainText() == "Secret words."
    assert desk.offered.banner is None
    assert desk.page.editor.hasFocus()
    desk.program.window.close()
    assert start().sentence == ""
    assert [path.name for path in folder.iterdir() if "open-" in path.name] == []


def test_words_nobody_asked_for_are_offered_again_until_somebody_does(start: Callable[[], Desk]) -> None:
    for _ in range(2):
        desk = start()
        assert desk.sentence.startswith("Your words from ")
        desk.program.window.close()


def test_not_now_leaves_them_in_the_history(qtbot: QtBot, start: Callable[[], Desk], folder: Path) -> None:
    desk = start()
    desk.program.path.go(Tab.DRAFT)
    assert desk.offered.banner is not None
    desk.offered.banner.dismiss.click()
    qtbot.waitUntil(lambda: desk.offered.banner is None)
    desk.program.window.close()
    assert start().sentence == ""
    assert newest(folder).text == "Secret words."


def test_a_run_that_ended_as_it_should_offers_nothing(qtbot: QtBot, start: Callable[[], Desk]) -> None:
    first = start()
    first.program.draft_tab.broken_off.let_be()
    first.page.editor.insertPlainText("Other words.")
    first.program.window.close()
    assert start().sentence == ""
