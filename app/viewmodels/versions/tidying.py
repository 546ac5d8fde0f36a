"""Lets old versions go now and then, so that their list stays short."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Slot

from app.model.clock import utc_now
from app.viewmodels.background import Background

FIRST = 60 * 1000
"""Milliseconds after `begin` when it is done first: nobody waits for anything then."""

AGAIN = 6 * 60 * 60 * 1000
"""Milliseconds from one time to the next."""


class Tidying(QObject):
    """Has the store thin its versions once a while after `begin`, and again every few hours."""

    def __init__(
        self,
        background: Background,
        clock: Callable[[], datetime] = utc_now,
        first: int = FIRST,
        again: int = AGAIN,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._first, self._again = background, clock, first, again
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tidy)

    @Slot()
    def begin(self) -> None:
        """From now on."""
        self._timer.start(self._first)

    @Slot()
    def _tidy(self) -> None:
        """What fails is done the next time."""
        now = self._clock().astimezone()
        self._background.run(lambda store: store.versions.thin(now))
        self._timer.start(self._again)
