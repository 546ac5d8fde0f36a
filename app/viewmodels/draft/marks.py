"""The notes of a page, each with the place its mark has now, while the text around it changes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from math import inf
from typing import Literal


@dataclass(frozen=True, slots=True)
class Note:
    """One thing found in the text, in words for the screen.

    start, end: UTF-16 units of the marked stretch at the time it was read; `before` and `after`: how many units of
    its sentence lie on either side of it. `name` is the label's name, `why` says why in a sentence or two, `skill` is
    the id of the skill it grows. `turn` tells apart notes that are alike in all else.
    """

    kind: Literal["hint", "strength", "care"]
    label: str
    name: str
    why: str
    skill: str
    offers: tuple[str, ...]
    sentence: str
    start: int
    end: int
    before: int
    after: int
    turn: int = 0

    @property
    def key(self) -> tuple[str, str, str, int]:
        """What stays the same for this note from one reading to the next, wherever it stands."""
        return (self.label, self.sentence, self.why, self.turn)


class Marks:
    """Notes in reading order with their places, in UTF-16 units.

    Places follow every edit; a mark whose stretch is touched goes. What stands behind the last edit is not moved but
    remembered as `_shift` from the note number `_split` on, and `_gap` is the stretch before it in which an edit
    touches no mark, so that typing on costs next to nothing however many notes follow. Questions cost O(log notes).
    """

    def __init__(self, notes: Sequence[Note] = ()) -> None:
        self._notes = sorted(notes, key=lambda note: (note.start, note.end))
        self._starts = [note.start for note in self._notes]
        self._ends = [note.end for note in self._notes]
        self._reach = list(accumulate(self._ends, max))
        self._split = len(self._notes)
        self._shift = 0
        self._gap: tuple[int, float] = (0, -1)
        self._order: dict[tuple[str, str, str, int], int] | None = None

    def __len__(self) -> int:
        return len(self._notes)

    @property
    def notes(self) -> Sequence[Note]:
        """All notes in reading order."""
        return self._notes

    def move(self, at: int, removed: int, added: int) -> None:
        """Follow an edit that put `added` units in the place of `removed` ones."""
        low, high = self._gap
        if not low <= at <= at + removed <= high:
            self._move_past(at, removed)
            low, high = self._gap_at_split()
        self._gap = low, high + added - removed
        self._shift += added - removed

    def _move_past(self, at: int, removed: int) -> None:
        """Drop the marks that the edit touches, and shift from now on those that stand behind it."""
        first = self._search(bisect_right, self._reach, at)
        behind = max(first, self._search(bisect_left, self._starts, at + removed))
        if behind != self._split:
            self._split_at(behind)
        if gone := [index for index in range(first, behind) if self._ends[index] > at]:
            for index in reversed(gone):
                del self._notes[index], self._starts[index], self._ends[index]
            self._split -= len(gone)
            self._reach = [*accumulate(self._ends[: self._split], max), *accumulate(self._ends[self._split :], max)]
            self._order = None

    def _gap_at_split(self) -> tuple[int, float]:
        """The stretch before the first shifted mark in which no mark has a unit."""
        low = self._reach[self._split - 1] if self._split else 0
        high = self._starts[self._split] + self._shift if self._split < len(self._starts) else inf
        return low, high

    def between(self, first: int, last: int) -> Iterator[tuple[int, int, Note]]:
        """Start, end and note of each mark that has a unit in `first:last`."""
        until = self._search(bisect_left, self._starts, last)
        for index in range(self._search(bisect_right, self._reach, first), until):
            start, end = self._place(index)
            if end > first:
                yield start, end, self._notes[index]

    def place(self, note: Note) -> tuple[int, int] | None:
        """Where the mark of `note` stands now, None if it is gone."""
        index = self._find(note)
        return None if index is None else self._place(index)

    def sentence(self, note: Note) -> tuple[int, int] | None:
        """Where the sentence of `note` stands now, None if its mark is gone."""
        place = self.place(note)
        return None if place is None else (max(0, place[0] - note.before), place[1] + note.after)

    def following(self, unit: int) -> Note | None:
        """The first note that begins behind `unit`; past the last one, the first of all."""
        if not self._notes:
            return None
        return self._notes[self._search(bisect_right, self._starts, unit) % len(self._notes)]

    def preceding(self, unit: int) -> Note | None:
        """The last note that begins before `unit`; before the first one, the last of all."""
        return self._notes[self._search(bisect_left, self._starts, unit) - 1] if self._notes else None

    def beside(self, note: Note, step: Literal[1, -1]) -> Note | None:
        """The note after (1) or before (-1) `note`, round and round; None if it is gone."""
        index = self._find(note)
        return None if index is None else self._notes[(index + step) % len(self._notes)]

    def _search(self, bisect: Callable[[list[int], int, int, int], int], places: list[int], unit: int) -> int:
        index = bisect(places, unit, 0, self._split)
        return index if index < self._split else bisect(places, unit - self._shift, self._split, len(places))

    def _place(self, index: int) -> tuple[int, int]:
        shift = self._shift if index >= self._split else 0
        return self._starts[index] + shift, self._ends[index] + shift

    def _split_at(self, index: int) -> None:
        """Make `index` the first note that is shifted."""
        low, high = sorted((index, self._split))
        shift = self._shift if index > self._split else -self._shift
        if shift:
            for places in (self._starts, self._ends, self._reach):
                places[low:high] = [place + shift for place in places[low:high]]
        self._split = index
        if index == len(self._notes):
            self._shift = 0

    def _find(self, note: Note) -> int | None:
        if self._order is None:
            self._order = {known.key: index for index, known in enumerate(self._notes)}
        return self._order.get(note.key)
