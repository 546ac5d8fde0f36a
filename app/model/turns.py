"""Speaking and listening in turns of equal time, as a state machine: it holds no clock, it is told what one says."""

from dataclasses import dataclass
from typing import Literal

Turn = Literal["speak", "listen"]

TURN_MINUTES = (1, 2, 3, 5)
FIRST_OFFERED = 2


@dataclass(frozen=True, slots=True)
class TurnMoment:
    """Whose turn it is at one moment, and how many seconds of it are over."""

    turn: Turn
    spent: float


class Turns:
    """Turns of `length` seconds (1 or more) each, speaking first. They stand still until `go_on`.

    `now` is always a monotonic clock's reading in seconds. Should a reading go back, time stands still meanwhile.
    """

    def __init__(self, length: int) -> None:
        if length < 1:
            raise ValueError("a turn lasts at least a second")
        self.length = length
        self._before = 0.0
        self._since: float | None = None
        self._latest = 0.0

    @property
    def running(self) -> bool:
        """Whether time passes."""
        return self._since is not None

    def moment(self, now: float) -> TurnMoment:
        """Where the turns are; one that is over has become the other's."""
        count, spent = divmod(self._elapsed(now), self.length)
        return TurnMoment("listen" if count % 2 else "speak", spent)

    def go_on(self, now: float) -> None:
        """Let time pass, from the beginning or after a pause."""
        if self._since is None:
            self._since = now

    def pause(self, now: float) -> None:
        """Let time stand still."""
        self._before = self._elapsed(now)
        self._since = None

    def give(self, turn: Turn, now: float) -> None:
        """Begin this turn now, with all of its time, unless it is under way already."""
        if self.moment(now).turn != turn:
            self._before = self._latest = (self._elapsed(now) // self.length + 1) * self.length
            self._since = None if self._since is None else now

    def left(self, now: float) -> float:
        """Seconds until the turn changes by itself."""
        return self.length - self.moment(now).spent

    def _elapsed(self, now: float) -> float:
        running = 0.0 if self._since is None else now - self._since
        self._latest = max(self._latest, self._before + running)
        return self._latest
