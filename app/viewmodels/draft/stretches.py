"""Stretches of the page, such as what was looked for, that stay with their words while the text changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from app.viewmodels.hits import Stretch
from app.viewmodels.offsets import to_units


class Stretches:
    """Stretches in order and apart, in UTF-16 units."""

    def __init__(self, stretches: Sequence[Stretch] = ()) -> None:
        self._starts = [start for start, _ in stretches]
        self._ends = [end for _, end in stretches]

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, number: int) -> Stretch:
        return self._starts[number], self._ends[number]

    def __iter__(self) -> Iterator[Stretch]:
        return zip(self._starts, self._ends, strict=True)

    def move(self, at: int, removed: int, added: int) -> None:
        """Follow an edit that put `added` units in the place of `removed` ones; what it touches goes."""
        first = bisect_left(self._ends, at)
        behind = bisect_right(self._starts, at + removed)
        shift = added - removed
        for places in (self._starts, self._ends):
            places[first:] = [place + shift for place in places[behind:]]

    def follow(self, at: int, removed: int, inserted: str) -> None:
        """The same for an edit as an editor reports it: while a word is composed, that its whole paragraph came anew.

        Where as much came as went, all stay, until the text is looked at again.
        """
        added = len(to_units(inserted))
        if added != removed:
            self.move(at, removed, added)

    def between(self, first: int, last: int) -> Iterator[Stretch]:
        """Each stretch that has a unit in `first:last`."""
        for number in range(bisect_right(self._ends, first), bisect_left(self._starts, last)):
            yield self[number]

    def following(self, unit: int) -> int:
        """The number of the first stretch that begins at `unit` or behind; past the last one, the first of all."""
        number = bisect_left(self._starts, unit)
        return number if number < len(self) else 0

    def preceding(self, unit: int) -> int:
        """The number of the last stretch that begins before `unit`; before the first one, the last of all."""
        number = bisect_left(self._starts, unit) - 1
        return number if number >= 0 else len(self) - 1
