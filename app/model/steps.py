"""Words that follow each other through a time-out."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Self

from app.model.breathing import Beat

SHORTEST_STEP, LONGEST_STEP = 5, 600


@dataclass(frozen=True, slots=True)
class Step:
    """What to say for a while: one or two short sentences, and `things` of which one may be taken, if any.

    `seconds` is how long it lasts; None takes what the others leave.
    """

    say: str
    seconds: int | None = None
    things: tuple[str, ...] = ()


def wrong_length(seconds: int | None) -> str:
    """The rule that a step of this length breaks; empty where it breaks none."""
    if seconds is None or SHORTEST_STEP <= seconds <= LONGEST_STEP:
        return ""
    return f"seconds must be a whole number from {SHORTEST_STEP} to {LONGEST_STEP}"


class Steps:
    """Steps that fill a time-out exactly, however long it is.

    Where some have no length, those share what the others leave, evenly, and never less than half of the time. Where
    all have one, they are gone through as many times as fits best, each time a little slower or faster.
    Raises ValueError, saying which rule is broken, for steps nobody could follow.
    """

    def __init__(self, steps: Sequence[Step]) -> None:
        self.steps = tuple(steps)
        if not self.steps:
            raise ValueError("steps must be at least one")
        for place, step in enumerate(self.steps, 1):
            if rule := wrong_length(step.seconds):
                raise ValueError(f"step {place}: {rule}")

    def end_after(self, seconds: int) -> float:
        """Words end with the time."""
        return float(seconds)

    def beat(self, elapsed: float, planned: int) -> Beat:
        """Which step that moment belongs to, by `index`, and how much of it is over; the last one at the end.

        The disc, where there is one, rests at half.
        """
        ends = self._ends_in(planned)
        turn = ends[-1]
        rounds = round(planned / turn)
        number = min(int(elapsed / turn), rounds - 1)
        place = elapsed - number * turn
        index = min(bisect_right(ends, place), len(ends) - 1)
        start = ends[index - 1] if index else 0.0
        into = min(1.0, max(0.0, (place - start) / (ends[index] - start)))
        return Beat(index, into, 0.5, (index + 1) % len(ends))

    def with_things(self, things: Sequence[str]) -> Self:
        """The same steps with one's own `things` wherever there are some to choose from."""
        return type(self)([replace(step, things=tuple(things)) if step.things else step for step in self.steps])

    def _ends_in(self, planned: int) -> tuple[float, ...]:
        """The end of each step of one round, in seconds."""
        known = sum(step.seconds or 0 for step in self.steps)
        open_steps = sum(step.seconds is None for step in self.steps)
        if open_steps:
            shrunk = min(1.0, planned / 2 / known) if known else 1.0
            rest = (planned - known * shrunk) / open_steps
            lengths = [rest if step.seconds is None else step.seconds * shrunk for step in self.steps]
        else:
            turn = planned / max(1, round(planned / known))
            lengths = [(step.seconds or 0) * turn / known for step in self.steps]
        return tuple(accumulate(lengths))
