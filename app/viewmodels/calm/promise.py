"""What is left of a time-out and when one is back, in one line."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import QObject

from app.model.time_out import back_at
from app.viewmodels.calm.hour import hour

_SLACK = timedelta(seconds=2)


class PromiseWords(QObject):
    """Keeps to what it promised, unless the clock or a pause made that untrue. `clock` gives aware times."""

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._promise: datetime | None = None

    def begin(self) -> None:
        """Nothing is promised yet."""
        self._promise = None

    def line(self, left: float, until_over: float, finishing: bool) -> str:
        """`left` seconds are left, and it is over after `until_over`; `finishing`: only the last breath is left."""
        back = hour(self._back(until_over))
        if finishing:
            return self.tr("Finishing this breath  ·  back at {time}").format(time=back)
        return self.tr("{left} left  ·  back at {time}").format(left=clock_face(left), time=back)

    def paused(self, left: float) -> str:
        """The line while the time stands still: nobody knows then when one is back."""
        return self.tr("{left} left when you go on").format(left=clock_face(left))

    def _back(self, until_over: float) -> datetime:
        over = self._clock() + timedelta(seconds=until_over)
        if self._promise is None or abs(over - self._promise) > _SLACK:
            self._promise = over
        return back_at(self._promise, 0)


def clock_face(seconds: float) -> str:
    """Seconds as minutes and seconds, such as "17:42"."""
    minutes, rest = divmod(ceil(seconds), 60)
    return f"{minutes}:{rest:02d}"
