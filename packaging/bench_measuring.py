"""The frame of every measurement: something and its floor, turn by turn in the same run, and what came of it."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Samples:
    """What was measured and the floor beside it, in seconds, in the order taken."""

    measured: list[float]
    floor: list[float]


@dataclass(frozen=True)
class Row:
    """One line of the answer. The goal is an upper bound: on the ratio where its unit is "x", else on the amount.

    Amounts are in milliseconds, or in the goal's unit where that is another; `amounts_in` says it where that is "x".
    """

    what: str
    amount: float
    floor_what: str
    floor_amount: float
    goal: float
    goal_unit: str
    note: str = ""
    amounts_in: str = "ms"

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.amount / self.floor_amount

    @property
    def unit(self) -> str:
        """Of both amounts."""
        return self.amounts_in if self.goal_unit == "x" else self.goal_unit

    @property
    def met(self) -> bool:
        """Whether the goal is reached."""
        return (self.ratio if self.goal_unit == "x" else self.amount) <= self.goal

    def as_dict(self) -> dict[str, Any]:
        """For JSON."""
        told = {**asdict(self), "unit": self.unit, "ratio": self.ratio, "met": self.met}
        del told["amounts_in"]  # the unit says so
        return told


def timed(work: Callable[[], object]) -> Callable[[], float]:
    """`work` as something that answers how many seconds it took."""

    def run() -> float:
        began = time.perf_counter()
        work()
        return time.perf_counter() - began

    return run


def alternate(measured: Callable[[], float], floor: Callable[[], float], *, rounds: int, warm_ups: int = 1) -> Samples:
    """Take turns, so that whatever else the machine does falls on both; the first `warm_ups` rounds do not count."""
    taken = [(measured(), floor()) for _ in range(warm_ups + rounds)][warm_ups:]
    return Samples([one for one, _ in taken], [other for _, other in taken])


def row(what: str, samples: Samples, *, floor: str, goal: float, unit: str = "x", note: str = "") -> Row:
    """The medians of `samples` as a Row with a goal in `unit`, "x" or "ms"."""
    median = statistics.median
    return Row(what, median(samples.measured) * 1000, floor, median(samples.floor) * 1000, goal, unit, note)


def slowest_row(
    what: str, samples: Samples, *, floor: str, goal: float, unit: str = "ms", of: int = 100, note: str = ""
) -> Row:
    """The same for the slowest one of so many."""
    measured, beside = (slowest(each, of) * 1000 for each in (samples.measured, samples.floor))
    return Row(what, measured, floor, beside, goal, unit, note)


def slowest(samples: list[float], of: int = 100) -> float:
    """The time that all but one of so many samples stay within (nearest rank)."""
    ordered = sorted(samples)
    return ordered[-(-(of - 1) * len(ordered) // of) - 1]


def resident() -> int:
    """Bytes of memory this process holds now, or where the system does not say so, the most it ever held."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        import resource

        most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        return most if sys.platform == "darwin" else most * 1024
    return pages * os.sysconf("SC_PAGE_SIZE")
