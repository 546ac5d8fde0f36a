"""One breath before something leaves: it goes on by itself, at once if asked, or not at all."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal, Slot

BREATH = 5000
"""Milliseconds of a breath."""


class Breath(QObject):
    """Waits a breath before it does what it was asked; nothing else is held up meanwhile.

    `begun(milliseconds)` and `ended()` come in pairs; while it is off, neither comes.
    """

    begun = Signal(int)
    ended = Signal()

    def __init__(self, milliseconds: int = BREATH, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._on = True
        self._act: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=milliseconds)
        self._timer.timeout.connect(self.go_on)

    @property
    def on(self) -> bool:
        """Whether there is a breath at all."""
        return self._on

    def set_on(self, on: bool) -> None:
        """Breathe before each act, or do each at once."""
        self._on = on

    def before(self, act: Callable[[], object]) -> None:
        """Breathe, then do `act`. What waited for another breath is let be."""
        self.let_be()
        if not self._on:
            act()
            return
        self._act = act
        self._timer.start()
        self.begun.emit(self._timer.interval())

    @Slot()
    def go_on(self) -> None:
        """The breath is over, or was long enough."""
        act = self._end()
        if act is not None:
            act()

    @Slot()
    def let_be(self) -> None:
        """Do not do it after all."""
        self._end()

    def _end(self) -> Callable[[], object] | None:
        act, self._act = self._act, None
        self._timer.stop()
        if act is not None:
            self.ended.emit()
        return act
