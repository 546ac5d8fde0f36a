"""The rhythm of a breath: phases in tenths of a second, and where in them a moment falls."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import cos, pi
from typing import Literal

PhaseKind = Literal["in", "hold", "out"]
Rule = Literal["empty", "short", "long", "begin", "end", "round"]

LONGEST_PHASE = 600
LONGEST_CYCLE = 1200

_FINE = 6
"""Decimals of a tenth that count: a moment computed from clock readings is off by less, and still on the border."""


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
class Nonsense:
    """Why phases cannot be breathed by: the rule they break and, for a length, the `place` of the phase, from 1."""

    rule: Rule
    place: int = 0

    def rule_words(self) -> str:
        """The rule, for whoever writes practice files."""
        length = f"phase {self.place}: tenths must be a whole number from 1 to {LONGEST_PHASE}"
        words: dict[Rule, str] = {
            "empty": "phases must be at least an in-breath and an out-breath",
            "short": length,
            "long": length,
            "begin": "phases must begin with an in-breath",
            "end": "phases must end with an out-breath, or with a rest after one",
            "round": f"phases must not last longer than {LONGEST_CYCLE} tenths together",
        }
        return words[self.rule]


def nonsense(phases: Sequence[Phase]) -> Nonsense | None:
    """What nobody could breathe by in these phases, the first of it; None where they make sense."""
    if not phases:
        return Nonsense("empty")
    for place, phase in enumerate(phases, 1):
        if phase.tenths < 1:
            return Nonsense("short", place)
        if phase.tenths > LONGEST_PHASE:
            return Nonsense("long", place)
    if phases[0].kind != "in":
        return Nonsense("begin")
    if [phase for phase in phases if phase.kind != "hold"][-1].kind != "out":
        return Nonsense("end")
    if sum(phase.tenths for phase in phases) > LONGEST_CYCLE:
        return Nonsense("round")
    return None


@dataclass(frozen=True, slots=True)
class Beat:
    """One moment of a breath.

    `index` is the phase's place in the cycle, `into` the part of it that is over (0 to 1), `fullness` how much of the
    breath is taken (0 empty, 1 full), eased at both ends of a phase as lungs do. `later` is the place of what follows.
    """

    index: int
    into: float
    fullness: float
    later: int


class Rhythm:
    """Phases that follow each other round and round.

    Raises ValueError, saying which rule is broken, for phases nobody could breathe by.
    """

    def __init__(self, phases: Sequence[Phase]) -> None:
        self.phases = tuple(phases)
        if wrong := nonsense(self.phases):
            raise ValueError(wrong.rule_words())
        self._ends = tuple(accumulate(phase.tenths for phase in self.phases))
        self._levels = _levels(self.phases)
        self._asked = (0, 0.0)
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
        place = round(elapsed * 10, _FINE) % self.cycle
        index = bisect_right(self._ends, place)
        into = 1 - (self._ends[index] - place) / self.phases[index].tenths
        start, end = self._levels[index], self._levels[index + 1]
        fullness = start + (end - start) * (1 - cos(pi * into)) / 2
        return Beat(index, into, fullness, (index + 1) % len(self.phases))

    def beat(self, elapsed: float, planned: int) -> Beat:
        """The beat at `elapsed` seconds of a time-out of `planned`; once it is over, the last out-breath, finished."""
        over = self._over(planned)
        return self.last_beat(over) if round(elapsed * 10, _FINE) >= over * 10 else self.at(elapsed)

    def _over(self, planned: int) -> float:
        """What `end_after` says; a time-out asks for the same one in each of its frames."""
        if planned != self._asked[0]:
            self._asked = (planned, self.end_after(planned))
        return self._asked[1]

    def last_beat(self, elapsed: float) -> Beat:
        """The beat that is just over at `elapsed`, a time that `end_after` gave: a finished out-breath."""
        place = round(elapsed * 10) % self.cycle or self.cycle
        index = self._ends.index(place)
        return Beat(index, 1.0, 0.0, (index + 1) % len(self.phases))

    def end_after(self, seconds: int) -> float:
        """The first end of a whole out-breath that is not before `seconds` (1 or more), in seconds."""
        return self.tenths_to_end(seconds * 10) / 10

    def tenths_to_end(self, tenths: int) -> int:
        """The first end of a whole out-breath that is not before `tenths` of a second (1 or more), in tenths."""
        rounds, rest = divmod(tenths, self.cycle)
        if rest == 0 and self._emptied[-1] == self.cycle:
            return tenths
        end = next((end for end in self._emptied if end >= rest), self.cycle + self._emptied[0])
        return rounds * self.cycle + end


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
