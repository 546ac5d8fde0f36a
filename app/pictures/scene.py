"""One program over made-up data, rendered offscreen, with a clock that stands still until it is moved."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.pictures.people import EVENING, filled
from app.storage.store import open_store
from app.viewmodels.path import Tab
from app.views.draft.draft import DraftView
from app.views.kit.theme import Theme
from app.wiring.program import Program

_PATIENCE = 20_000
"""Milliseconds after which a screen that is not ready is given up on."""

_FADING = 800
"""Milliseconds within which every fade is over."""


class Scene:
    """A program with everything ready and the calm tab in front, `size` pixels wide and high."""

    def __init__(self, theme: Theme, folder: Path, size: tuple[int, int]) -> None:
        self.now = EVENING
        self.seconds = 0.0
        self.program = Program(
            theme, lambda: filled(open_store(folder)), _no_bug, clock=lambda: self.now, monotonic=lambda: self.seconds
        )
        self.program.window.resize(*size)
        with until(self.program.ready):
            self.program.window.show()
        if self.program.hinting.judging is not None:
            with until(self.program.hinting.judging.loaded):
                pass
        self.program.background.settle()

    def pass_time(self, seconds: float) -> None:
        """Move both clocks."""
        self.seconds += seconds
        self.now += timedelta(seconds=seconds)

    def settle(self) -> None:
        """Wait for answers of the store and for whatever still fades."""
        self.program.background.settle()
        loop = QEventLoop()
        QTimer.singleShot(_FADING, loop, loop.quit)
        loop.exec()

    @property
    def desk(self) -> DraftView:
        """The page of the draft tab."""
        page = self.program.window.page(Tab.DRAFT)
        assert isinstance(page, DraftView)
        return page

    def press(self, key: Qt.Key, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is, or on the page of the draft."""
        QTest.keyClick(self.program.window.focusWidget() or self.desk.editor, key, keys)

    def type(self, words: str) -> None:
        """Type plain words where the focus is."""
        QTest.keyClicks(self.program.window.focusWidget() or self.desk.editor, words)

    def picture(self) -> QPixmap:
        """The window, with the menu or list that hangs over it."""
        window = self.program.window
        picture = window.grab()
        painter = QPainter(picture)
        for over in QApplication.topLevelWidgets():
            if over.isVisible() and over.windowFlags() & Qt.WindowType.Popup == Qt.WindowType.Popup:
                painter.drawPixmap(window.mapFromGlobal(over.pos()), over.grab())
        painter.end()
        return picture

    def close(self) -> None:
        """Put away what hangs over the window, then the window."""
        over: QWidget | None = QApplication.activePopupWidget()
        if over is not None:
            over.close()
        self.program.window.close()


@contextmanager
def until(signal: SignalInstance) -> Iterator[None]:
    """Run the body, then the event loop until `signal` comes; TimeoutError if it does not."""
    loop = QEventLoop()
    came: list[bool] = []

    def arrive(*_: object) -> None:
        came.append(True)
        loop.quit()

    signal.connect(arrive)
    QTimer.singleShot(_PATIENCE, loop, loop.quit)
    yield
    if not came:
        loop.exec()
    if not came:
        raise TimeoutError("A screen did not become ready.")


def _no_bug(error: BaseException) -> str:
    sys.__excepthook__(type(error), error, error.__traceback__)
    raise error
