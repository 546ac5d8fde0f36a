"""The full minutes of the clock, while someone looks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal


class EachMinute(QObject):
    """`passed` comes when watching begins, and with each full minute of `clock` after that."""

    passed = Signal()

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tell)

    def watch(self, watched: bool) -> None:
        """Follow the clock while someone looks; rest while nobody does."""
        if watched:
            self._tell()
        else:
            self._timer.stop()

    def _tell(self) -> None:
        self.passed.emit()
        now = self._clock()
        self._timer.start(60_000 - now.second * 1000 - now.microsecond // 1000)
