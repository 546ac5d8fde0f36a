"""What a practice does with the time there is: the protocol that a time-out asks, and a breath in a few rounds only."""

from dataclasses import replace
from typing import Protocol

from app.model.breathing import Beat, Rhythm

_FINE = 7
"""Decimals of a second that count."""


class Pacing(Protocol):
    """How a practice goes on while time passes. It holds no clock."""

    def end_after(self, seconds: int) -> float:
        """When a time-out planned for `seconds` (1 or more) is over: not before them, in seconds."""

    def beat(self, elapsed: float, planned: int) -> Beat:
        """What belongs to the moment `elapsed` seconds after the start of a time-out of `planned` seconds."""


class Rounds:
    """A rhythm for a few rounds only, then a softer one, whose phases follow the first one's in `phases`.

    Raises ValueError if `times` is less than 1.
    """

    def __init__(self, first: Rhythm, times: int, then: Rhythm) -> None:
        if times < 1:
            raise ValueError("rounds must be a whole number from 1")
        self.first, self.times, self.then = first, times, then
        self.phases = first.phases + then.phases
        self._turn = first.cycle * times

    def end_after(self, seconds: int) -> float:
        """The first end of a whole out-breath that is not before `seconds`, in seconds."""
        end = self.first.tenths_to_end(seconds * 10)
        if end > self._turn:
            end = self._turn + self.then.tenths_to_end(max(1, seconds * 10 - self._turn))
        return end / 10

    def beat(self, elapsed: float, planned: int) -> Beat:
        """The beat at that moment; once the time is over, the last out-breath, finished."""
        over, turn = self.end_after(planned), self._turn / 10
        elapsed = round(elapsed, _FINE)
        ended = elapsed >= over
        if (over if ended else elapsed) < turn or over == turn:
            return self._into_softer(self.first.last_beat(over) if ended else self.first.at(elapsed), elapsed)
        soft = self.then.last_beat(over - turn) if ended else self.then.at(elapsed - turn)
        shift = len(self.first.phases)
        return replace(soft, index=soft.index + shift, later=soft.later + shift)

    def _into_softer(self, beat: Beat, elapsed: float) -> Beat:
        """After the last phase of the last round the softer breath follows."""
        last_round = elapsed >= (self._turn - self.first.cycle) / 10
        return replace(beat, later=len(self.first.phases)) if last_round and beat.later == 0 else beat
