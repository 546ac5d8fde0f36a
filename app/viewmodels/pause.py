"""Waits for a rest in what keeps coming, such as keys; to be told of one more of them costs next to nothing."""

from __future__ import annotations

from math import ceil
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class Pause(QObject):
    """`over`: nothing came for `rest` milliseconds, or something kept coming for `most` of them.

    Only the first of many starts a timer, and each of the others only notes the time: that is why a key may call it.
    """

    over = Signal()

    def __init__(self, rest: int, most: int | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.waiting = False
        self._rest = rest / 1000
        self._most = float("inf") if most is None else most / 1000
        self._last = self._first = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Something came: wait from now on."""
        self._last = monotonic()
        if not self.waiting:
            self.waiting = True
            self._first = self._last
            self._wait()

    def stop(self) -> None:
        """Wait no more."""
        if self.waiting:
            self.waiting = False
            self._timer.stop()

    @Slot()
    def _look(self) -> None:
        if self._left() > 0:
            self._wait()
        else:
            self.waiting = False
            self.over.emit()

    def _left(self) -> float:
        return min(self._last + self._rest, self._first + self._most) - monotonic()

    def _wait(self) -> None:
        self._timer.start(max(0, ceil(self._left() * 1000)))
