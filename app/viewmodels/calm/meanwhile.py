"""What happened to the time while a time-out ran, in one calm sentence: the machine slept, or its clock was changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from app.model.time_out import back_at
from app.model.wake import Lookout, Reading
from app.viewmodels.calm.hour import hour

_LATE = 600
_TOLD_FOR = 60
"""Seconds a sentence stays."""


class MeanwhileWords(QObject):
    """Watches the clocks; `sentence` is empty unless something happened within the last minute.

    `steady` gives seconds that run on in a sleep, `asleep` how many of them the machine slept, `clock` aware times.
    """

    def __init__(
        self,
        steady: Callable[[], float],
        asleep: Callable[[], float],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._steady, self._asleep, self._clock = steady, asleep, clock
        self.begin()

    def begin(self) -> None:
        """Forget what was before: it does not concern the time that runs from now on."""
        self._lookout = Lookout(self._reading())
        self._slept = 0.0
        self._changed = False
        self._told = 0.0
        self.sentence = ""

    def look(self, overdue: float) -> bool:
        """Look at the clocks; True if `sentence` became another. `overdue`: seconds since the time was over, or 0."""
        now, before = self._reading(), self.sentence
        happened = self._lookout.look(now)
        if happened.slept or happened.put_forward:
            self._slept += happened.slept
            self._changed |= bool(happened.put_forward)
            self._told = now.steady
            self.sentence = self._say(overdue)
        elif before and now.steady - self._told >= _TOLD_FOR:
            self.begin()
        return self.sentence != before

    def _reading(self) -> Reading:
        return Reading(self._steady(), self._asleep(), self._clock())

    def _say(self, overdue: float) -> str:
        if not self._slept:
            return self.tr("Your computer's clock was changed. The time you have left was not.")
        ended = self._ended(overdue) if overdue else self.tr("The time went on.")
        return f"{self._sleep()} {ended}"

    def _sleep(self) -> str:
        minutes = round(self._slept / 60)
        if minutes <= 1:
            return self.tr("Your computer slept for about a minute.")
        if minutes < 120:
            return self.tr("Your computer slept for {minutes} minutes.").format(minutes=minutes)
        return self.tr("Your computer slept for {hours} hours.").format(hours=round(minutes / 60))

    def _ended(self, overdue: float) -> str:
        over = back_at(self._clock() - timedelta(seconds=overdue), 0)
        if overdue < _LATE:
            return self.tr("Your time was over at {time}.").format(time=hour(over))
        return self.tr("Your time was over at {time}. If someone is waiting, a word to them may help.").format(
            time=hour(over)
        )
