"""The rhythm of a breath: phases in tenths of a second, and where in them a moment falls."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi
from typing import Literal

PhaseKind = Literal["in", "hold", "out"]

LONGEST_PHASE = 600
LONGEST_CYCLE = 1200


@dataclass(frozen=True, slots=True)
class Phase:
    """One part of a breath, `tenths` of a second long. `say` stands in for the usual words of its kind."""

    kind: PhaseKind
    tenths: int
    say: str = ""

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return self.tenths / 10


@dataclass(frozen=True, slots=True)
class Beat:
    """One moment of a breath.

    `index` is the phase's place in the cycle, `into` the part of it that is over (0 to 1), `fullness` how much of the
    breath is taken (0 empty, 1 full), eased at both ends of a phase as lungs do.
    """

    index: int
    into: float
    fullness: float


class Rhythm:
    """Phases that follow each other round and round.

    Raises ValueError, saying which rule is broken, for phases nobody could breathe by.
    """

    def __init__(self, phases: Sequence[Phase]) -> None:
        self.phases = tuple(phases)
        _demand_sense(self.phases)
        self._ends = tuple(accumulate(phase.tenths for phase in self.phases))
        self._levels = _levels(self.phases)
        self._emptied = tuple(
            end
            for end, phase, level in zip(self._ends, self.phases, self._levels[1:], strict=True)
            if phase.kind == "out" and level == 0
        )

    @property
    def cycle(self) -> int:
        """The length of one round, in tenths of a second."""
        return self._ends[-1]

    def at(self, elapsed: float) -> Beat:
        """The beat `elapsed` seconds (0 or more) after the first in-breath began."""
        place = elapsed * 10 % self.cycle
        index = bisect_right(self._ends, place)
        into = 1 - (self._ends[index] - place) / self.phases[index].tenths
        start, end = self._levels[index], self._levels[index + 1]
        return Beat(index, into, start + (end - start) * (1 - cos(pi * into)) / 2)

    def last_beat(self, elapsed: float) -> Beat:
        """The beat that is just over at `elapsed`, a time that `end_after` gave: a finished out-breath."""
        place = round(elapsed * 10) % self.cycle or self.cycle
        return Beat(self._ends.index(place), 1.0, 0.0)

    def end_after(self, seconds: int) -> float:
        """The first end of a whole out-breath that is not before `seconds` (1 or more), in seconds."""
        rounds, rest = divmod(seconds * 10, self.cycle)
        if rest == 0 and self._emptied[-1] == self.cycle:
            return float(seconds)
        end = next((end for end in self._emptied if end >= rest), self.cycle + self._emptied[0])
        return (rounds * self.cycle + end) / 10


def _demand_sense(phases: tuple[Phase, ...]) -> None:
    for place, phase in enumerate(phases, 1):
        if not 1 <= phase.tenths <= LONGEST_PHASE:
            raise ValueError(f"phase {place}: tenths must be a whole number from 1 to {LONGEST_PHASE}")
    if not phases or phases[0].kind != "in":
        raise ValueError("phases must begin with an in-breath")
    if [phase for phase in phases if phase.kind != "hold"][-1].kind != "out":
        raise ValueError("phases must end with an out-breath, or with a rest after one")
    if sum(phase.tenths for phase in phases) > LONGEST_CYCLE:
        raise ValueError(f"phases must not last longer than {LONGEST_CYCLE} tenths together")


def _levels(phases: tuple[Phase, ...]) -> tuple[float, ...]:
    """The fullness before each phase, and after the last.

    Breaths of one direction that follow each other, rests between them aside, share the way by their length.
    """
    levels = [0.0]
    for place, phase in enumerate(phases):
        here = levels[-1]
        if phase.kind == "hold":
            levels.append(here)
            continue
        to_come = 0
        for later in phases[place:]:
            if later.kind == phase.kind:
                to_come += later.tenths
            elif later.kind != "hold":
                break
        goal = 1.0 if phase.kind == "in" else 0.0
        last = phase.tenths == to_come
        levels.append(goal if last else here + (goal - here) * phase.tenths / to_come)
    return tuple(levels)
