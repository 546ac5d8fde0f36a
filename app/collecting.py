"""Python's rubbish is collected in the window's thread alone: Qt's objects must not be deleted in any other."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY = 10_000
"""Milliseconds from look to look."""

_MANY = 10_000
"""Objects made and not gone again since the last time, from which on collecting is worth its milliseconds."""


class Collecting(QObject):
    """Stands in for Python's own collecting, which runs in whichever thread happens to make an object.

    What is there when it begins stays for good and is never looked through: of what the start makes, one in 600 is
    rubbish, and finding that would keep the window still for a tenth of a second.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._timer = QTimer(self, interval=_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    @Slot()
    def settle(self) -> None:
        """What is there now stays for good, too: something large has come that will not leave."""
        gc.freeze()

    @Slot()
    def look(self) -> None:
        """Collect if it is worth it."""
        if gc.get_count()[0] >= _MANY:
            gc.collect()
