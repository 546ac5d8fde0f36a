"""How many hints a draft had for its length, from its first version to its last."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

FEWEST_WORDS = 50
"""Shorter versions are left out: in them a single hint more or less moves the rate by over two."""

FEWEST_VERSIONS = 2
MOST_VERSIONS = 24
"""Of more than these the first, the last and some evenly between are shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a draft said when a version was kept, `when` (aware), and how many words that is."""

    when: datetime
    words: int
    text: str


@dataclass(frozen=True, slots=True)
class HintCount:
    """One version, kept at `when` (aware): how many words and how many hints it had."""

    when: datetime
    words: int
    hints: int

    @property
    def rate(self) -> float:
        """Hints per 100 words; only of a version that has words."""
        return 100 * self.hints / self.words


Version = TypeVar("Version", Said, HintCount)


def to_read(versions: Iterable[Said]) -> list[Said]:
    """Those whose hints are to be counted, oldest first: `hint_rates` shows no others."""
    return _spread(_long_enough(versions), MOST_VERSIONS)


def hint_rates(versions: Iterable[HintCount]) -> tuple[HintCount, ...] | None:
    """The versions to show, oldest first; None if fewer than FEWEST_VERSIONS have FEWEST_WORDS words."""
    long_enough = _long_enough(versions)
    return tuple(_spread(long_enough, MOST_VERSIONS)) if len(long_enough) >= FEWEST_VERSIONS else None


def _long_enough(versions: Iterable[Version]) -> list[Version]:
    return sorted((one for one in versions if one.words >= FEWEST_WORDS), key=lambda one: one.when)


def _spread(versions: Sequence[Version], most: int) -> list[Version]:
    count = min(most, len(versions))
    return [versions[round(place * (len(versions) - 1) / max(1, count - 1))] for place in range(count)]
