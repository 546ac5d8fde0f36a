"""How long a key press takes in a 10,000-word draft of the real window, against a bare QPlainTextEdit of its size."""

from __future__ import annotations

import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

from bench_measuring import Row, Samples, alternate, row, slowest_row, timed
from bench_text import made_up_text
from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.model.clock import utc_now
from app.model.draft import Draft
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.kit.theme import Theme
from app.wiring.program import Program

_WORDS = 10_000
_KEYS = 300
_FLOOR = "a bare QPlainTextEdit"
_TYPED = "I would like to tell you what I need. "
_PATIENCE = 30_000
"""Milliseconds after which something that never comes is an error."""


def rows() -> list[Row]:
    """Three rows: the event, the event until it is painted, and the longest turn while the draft is read again."""
    app = QApplication([])
    with TemporaryDirectory() as place:
        folder = Path(place)
        draft = Draft.new(utc_now()).edited(utc_now(), to="Sam", title="The holidays", text=made_up_text(_WORDS))
        store = open_store(folder)
        store.drafts.save(draft)
        store.close()
        theme = Theme()
        theme.apply(app)
        program = Program(theme, lambda: open_store(folder), _fail)
        await_signal(program.ready, program.window.show)
        program.path.go(Tab.DRAFT)
        program.draft.open(draft.id)
        while not len(program.draft.marks):  # the empty page is read before it
            await_signal(program.draft.hints_changed, lambda: None)
        (editor,) = program.window.page(Tab.DRAFT).findChildren(QPlainTextEdit)
        measured = _measure(app, editor, _bare_twin(editor), program.draft.hints_changed)
        program.window.close()
    return measured


def _measure(app: QApplication, editor: QPlainTextEdit, bare: QPlainTextEdit, read_again: SignalInstance) -> list[Row]:
    for each in (editor, bare):
        _go_to_the_middle(each)
    app.processEvents()
    ours, theirs = Typist(app, editor), Typist(app, bare)
    alternate(ours.press, theirs.press, rounds=_KEYS, warm_ups=20)
    presses = Samples(ours.events[20:], theirs.events[20:])
    painted = Samples(ours.painted[20:], theirs.painted[20:])
    reading = alternate(lambda: longest_turn(app, ours.press, read_again), theirs.press, rounds=20)
    return [
        row("a key press in a 10,000-word draft", presses, floor=_FLOOR, goal=1.5),
        slowest_row("the slowest of 100, until it is painted", painted, floor=_FLOOR, goal=16),
        slowest_row("the longest turn while it is read again", reading, floor=_FLOOR, goal=16),
    ]


class Typist:
    """Types into one editor; `events` are the seconds of each key, `painted` the same with the painting it causes."""

    def __init__(self, app: QApplication, editor: QPlainTextEdit) -> None:
        self._app = app
        self._editor = editor
        self._letters = cycle(_TYPED)
        self.events: list[float] = []
        self.painted: list[float] = []

    def press(self) -> float:
        """Press the next key and paint. The seconds until then."""
        letter = next(self._letters)
        key = Qt.Key(ord(letter.upper()))
        press = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
        self._app.processEvents()
        self.events.append(timed(lambda: QApplication.sendEvent(self._editor, press))())
        self.painted.append(self.events[-1] + timed(self._app.processEvents)())
        return self.painted[-1]


def longest_turn(app: QApplication, press: Callable[[], float], read_again: SignalInstance) -> float:
    """Press a key, then wait for the marks to be read again; the seconds of the longest turn of the event loop."""
    turns: list[float] = []
    came: list[bool] = []
    connection = read_again.connect(lambda *_: came.append(True))
    press()
    until = time.monotonic() + _PATIENCE / 1000
    while not came:
        turns.append(timed(app.processEvents)())
        if time.monotonic() > until:
            raise RuntimeError("The draft was not read again.")
    read_again.disconnect(connection)
    turns.append(timed(app.processEvents)())
    return max(turns)


def await_signal(signal: SignalInstance, act: Callable[[], object]) -> None:
    """Do `act` and let the event loop run until `signal` comes."""
    loop = QEventLoop()
    came: list[bool] = []

    def note(*_: object) -> None:
        came.append(True)
        loop.quit()

    connection = signal.connect(note)
    act()
    QTimer.singleShot(_PATIENCE, loop, loop.quit)
    if not came:
        loop.exec()
    signal.disconnect(connection)
    if not came:
        raise RuntimeError(f"{signal} never came.")


def _bare_twin(editor: QPlainTextEdit) -> QPlainTextEdit:
    """Qt's own editor as a window of its own, with the same text, font and width of lines."""
    bare = QPlainTextEdit()
    bare.setFont(editor.font())
    bare.setPlainText(editor.toPlainText())
    bare.resize(editor.viewport().size())
    bare.show()
    return bare


def _go_to_the_middle(editor: QPlainTextEdit) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(editor.document().findBlockByNumber(editor.blockCount() // 2).position())
    editor.setTextCursor(cursor)
    editor.ensureCursorVisible()


def _fail(error: BaseException) -> str:
    raise error
