"""What became of the time between two looks at the clocks: a sleep and a clock that was changed are told apart."""

from dataclasses import dataclass
from datetime import datetime

NOTICED = 30
"""Seconds from which a sleep or a change is worth a word."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the clocks say at one moment.

    `steady` seconds cannot be changed and run on in a sleep, `asleep` is how many of them the machine slept, both
    since some moment in the past; `wall` is aware.
    """

    steady: float
    asleep: float
    wall: datetime


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Seconds the machine slept, and seconds its clock was put forward (less than 0: back). 0 below NOTICED."""

    slept: float = 0.0
    put_forward: float = 0.0


class Lookout:
    """Looks at the clocks now and then and says what happened since it looked before."""

    def __init__(self, first: Reading) -> None:
        self._before = first

    def look(self, now: Reading) -> Meanwhile:
        """What happened since the last look. Slow corrections of the clock, as a time server makes them, are none."""
        before, self._before = self._before, now
        slept = now.asleep - before.asleep
        put_forward = (now.wall - before.wall).total_seconds() - (now.steady - before.steady)
        return Meanwhile(
            slept if slept >= NOTICED else 0.0,
            put_forward if abs(put_forward) >= NOTICED else 0.0,
        )
