"""What a practice did so far, by one's own numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

FEWEST = 5
"""Pairs below which nothing is said: chance alone makes any pattern of four."""


@dataclass(frozen=True, slots=True)
class SoFar:
    """Strengths before and after, each 0 to 10, oldest first. What they say holds for one person, so far."""

    pairs: tuple[tuple[int, int], ...]

    @property
    def times(self) -> int:
        """How many pairs there are."""
        return len(self.pairs)

    @property
    def lower(self) -> int:
        """How often it was lower afterwards."""
        return sum(after < before for before, after in self.pairs)

    @property
    def same(self) -> int:
        """How often it was the same."""
        return sum(after == before for before, after in self.pairs)

    @property
    def higher(self) -> int:
        """How often it was higher."""
        return sum(after > before for before, after in self.pairs)

    @property
    def fall(self) -> float:
        """The median fall of those that were lower, in points of the scale; 0 if none was."""
        falls = [before - after for before, after in self.pairs if after < before]
        return _median(falls) if falls else 0.0

    @property
    def change(self) -> float:
        """The median of all differences, after less before: negative where it mostly was lower."""
        return _median([after - before for before, after in self.pairs])


def so_far(pairs: Sequence[tuple[int, int]]) -> SoFar | None:
    """What these pairs, oldest first, say; None where there are too few of them."""
    return SoFar(tuple(pairs)) if len(pairs) >= FEWEST else None


def _median(numbers: Sequence[int]) -> float:
    from statistics import median  # five milliseconds that the start need not wait for

    return float(median(numbers))
