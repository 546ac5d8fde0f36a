"""The real window with drafts in its store, as a measurement finds it, and what waits for it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_measuring import timed
from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from app.collecting import Collecting
from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import KnownError
from app.model.ownership.classifier.load import Loaded
from app.model.ownership.engine import Engine
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.editor import Editor
from app.views.kit.theme import Theme
from app.wiring.hinting import load_classifier
from app.wiring.program import Program

PATIENCE = 30_000
"""Milliseconds after which something that never comes is an error."""

STILL = 0.7
"""Seconds without an answer after which the classifier is taken to have judged all."""


class Room:
    """A window on the draft tab, the texts in its store by their names, and the turns of its event loop."""

    def __init__(self, app: QApplication, program: Program, drafts: Mapping[str, Draft]) -> None:
        self.app, self.program, self.drafts = app, program, drafts
        self._answered = 0.0
        self.editor: Editor = program.window.page(Tab.DRAFT).editor
        if program.hinting.judging is not None:
            program.hinting.judging.answered.connect(self._note_answer)

    def open(self, name: str) -> float:
        """Open this draft. The seconds until it is painted."""
        draft = self.program.draft
        began = time.perf_counter()
        await_signal(draft.opened, lambda: draft.open(self.drafts[name].id))
        self.program.window.repaint()
        return time.perf_counter() - began

    def await_marks(self) -> None:
        """Let the event loop run until the open draft is read."""
        while not len(self.program.draft.marks):  # the empty page is read before it
            await_signal(self.program.draft.hints_changed, lambda: None)

    def await_judgement(self) -> float:
        """Let the event loop run until the classifier has judged all. The seconds of the longest turn until then."""
        longest = 0.0
        until = self._answered = time.monotonic()
        while time.monotonic() < self._answered + STILL:
            longest = max(longest, timed(self.app.processEvents)())
            if time.monotonic() > until + PATIENCE / 1000:
                raise RuntimeError("The classifier did not come to an end.")
        return longest

    def turns_until_marked(self, act: Callable[[], object], *, judged: bool = False) -> list[float]:
        """Do `act` and wait until the marks that come of it are painted.

        The seconds of each turn of the event loop from the end of `act` until then. judged: wait for the marks that the
        classifier has a say in.
        """
        turns: list[float] = []
        came: list[bool] = []
        began = time.monotonic()
        changed = self.program.draft.hints_changed
        connection = changed.connect(lambda *_: came.append(not judged or self._answered > began))
        act()
        while not any(came):
            turns.append(timed(self.app.processEvents)())
            if time.monotonic() > began + PATIENCE / 1000:
                raise RuntimeError("The draft was not read again.")
        changed.disconnect(connection)
        turns.append(timed(self.app.processEvents)())
        return turns

    def _note_answer(self, _: object) -> None:
        self._answered = time.monotonic()


@contextmanager
def room(app: QApplication, texts: Mapping[str, str], *, judging: bool = True) -> Iterator[Room]:
    """A Room with these texts in its store. `judging`: whether there is a classifier."""
    drafts = {
        name: Draft.new(utc_now()).edited(utc_now(), to="Sam", title="The holidays", text=text)
        for name, text in texts.items()
    }
    with TemporaryDirectory() as place:
        folder = Path(place)
        store = open_store(folder)
        for draft in drafts.values():
            store.drafts.save(draft)
        store.close()
        with running(app, folder, judging=judging) as program:
            program.path.go(Tab.DRAFT)
            yield Room(app, program, drafts)


@contextmanager
def running(app: QApplication, folder: Path, *, judging: bool) -> Iterator[Program]:
    """The program over the store in `folder`, with all of it there. `judging`: whether there is a classifier."""
    theme = Theme()
    theme.apply(app)
    load = load_classifier if judging else _no_classifier
    gc.disable()
    program = Program(theme, lambda: open_store(folder), _fail, load_classifier=load)
    program.ready.connect(lambda: Collecting(program))  # as in the real start
    await_signal(program.ready, program.window.show)
    try:
        yield program
    finally:
        program.window.close()


def await_signal(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Do `act` and let the event loop run until `signal` comes."""
    loop = QEventLoop()
    came: list[bool] = []

    def note(*_: object) -> None:
        came.append(True)
        loop.quit()

    connection = signal.connect(note)
    act()
    QTimer.singleShot(PATIENCE, loop, loop.quit)
    if not came:
        loop.exec()
    signal.disconnect(connection)
    if not came:
        raise RuntimeError(f"{signal} never came.")


def _fail(error: BaseException) -> str:
    raise error


def _no_classifier(_: Engine) -> Loaded:
    raise KnownError("There is no classifier in this measurement.")
