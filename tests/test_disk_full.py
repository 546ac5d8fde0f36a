"""A disk that fills up while somebody writes, under the real window and the real storage."""

from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.ownership.engine import Engine
from app.storage.engine import Database
from app.storage.place import database_file
from app.storage.store import SqlStore, open_store
from app.viewmodels.draft.draft import Keeping
from app.viewmodels.draft.keeper import Keeper
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program
from tests.programs import no_bug

LONG = "I felt lonely on Friday. " * 5_000


class Disk:
    """Holds the database of a program and can be full: SQLite is told that its file may not grow."""

    def __init__(self, folder: Path) -> None:
        open_store(folder).close()
        self.database = Database(database_file(folder))

    def open(self) -> SqlStore:
        return SqlStore(self.database)

    def fill(self, program: Program) -> None:
        self._limit(program, "(SELECT page_count FROM pragma_page_count)")

    def free(self, program: Program) -> None:
        self._limit(program, "1000000")

    def _limit(self, program: Program, pages: str) -> None:
        def limit(_: object) -> None:
            with self.database.reading() as connection:
                most = connection.exec_driver_sql(f"SELECT {pages}").scalar_one()
                connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")

        program.background.run(limit)
        program.background.settle()


@pytest.fixture
def disk(tmp_path: Path) -> Disk:
    return Disk(tmp_path)


@pytest.fixture
def program(qtbot: QtBot, dressed: Theme, disk: Disk) -> Iterator[Program]:
    def no_classifier(_: Engine) -> NoReturn:
        raise KnownError("None here.")

    program = Program(dressed, disk.open, no_bug, load_classifier=no_classifier)
    qtbot.addWidget(program.window)
    with qtbot.waitSignal(program.ready, timeout=20_000):
        program.window.show()
    program.path.go(Tab.DRAFT)
    yield program
    disk.free(program)
    program.draft.keep()
    program.window.close()


def kept(program: Program) -> Draft:
    found: list[Draft | None] = []
    draft_id = program.draft.draft_id
    program.background.run(lambda store: store.drafts.get(draft_id), found.append)
    program.background.settle()
    assert found[0] is not None
    return found[0]


def test_it_says_so_keeps_the_words_and_tries_again_until_there_is_room(
    qtbot: QtBot, program: Program, disk: Disk
) -> None:
    page = program.window.page(Tab.DRAFT)
    assert isinstance(page, DraftView)
    page.editor.insertPlainText("Short.")
    with qtbot.waitSignal(program.draft.saved):
        program.draft.keep()
    disk.fill(program)
    page.editor.insertPlainText(LONG)
    with qtbot.waitSignal(program.draft.keeping_changed) as told:
        program.draft.keep()
    assert isinstance(told.args[0], Keeping)
    assert told.args[0].waiting
    said = page.foot.kept.text()
    assert "no room left" in said
    assert "Your words are still here, and keeping them is tried again." in said
    assert "lonely" not in said
    assert page.editor.toPlainText() == f"Short.{LONG}"
    assert kept(program).text == "Short."

    [keeper] = program.draft.findChildren(Keeper)
    [again] = [timer for timer in keeper.findChildren(QTimer) if timer.isActive()]
    with qtbot.waitSignal(program.draft.keeping_changed) as told:
        again.start(0)
    assert told.args[0].waiting
    disk.free(program)
    with qtbot.waitSignal(program.draft.saved):
        again.start(0)
    assert kept(program).text == f"Short.{LONG}"
    assert not program.draft.keeping.waiting
    assert "no room" not in page.foot.kept.text()
