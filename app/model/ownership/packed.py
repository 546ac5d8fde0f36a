"""Packs compiled patterns into a few columns: most are never tried on a given draft, and long bytes load quickest."""

import marshal
from typing import TYPE_CHECKING, Any

from app.model.ownership.elements import GROUP

if TYPE_CHECKING:
    from app.model.ownership.pattern import Element

_MOST_NEEDED = 3
"""Rarest words a sentence is asked for before a pattern is tried on it; more seldom spare the trial."""


class PackedPatterns:
    """Patterns by number, in the form that matcher.Matcher reads.

    `needs` numbers the alternatives, parted by spaces, of which a pattern needs one; 0 is always there.
    """

    def __init__(self) -> None:
        self.needs: dict[str, int] = {"": 0}
        self._needed: list[list[int]] = [[] for _ in range(_MOST_NEEDED)]
        self._elements: dict[str, int] = {}
        self._starts = [0]
        self._packed = bytearray()

    def add(self, sequence: "list[Element]", needed: list[str]) -> int:
        """Keep a pattern and answer with its number.

        needed: alternatives of which a sentence must hold one each before it is looked at, the rarest first.
        """
        for place, column in enumerate(self._needed):
            alternatives = needed[place] if place < len(needed) else ""
            column.append(self.needs.setdefault(alternatives, len(self.needs)))
        self._packed += marshal.dumps(self._numbered(sequence))
        self._starts.append(len(self._packed))
        return len(self._starts) - 2

    def rarest_need(self, number: int) -> int:
        """The need of a pattern that the fewest sentences meet."""
        return self._needed[0][number]

    def columns(self) -> dict[str, Any]:
        """The patterns as plain data.

        `needed`: for the rarest need of each pattern, the next and the one after, a list of needs. `elements`: each
        element once, "what least most alternatives" as text. `packed` bytes and the `starts` of each pattern in them,
        one more than patterns: a list of elements by number; a group is a list of whether it must be there, then a
        list for each of its ways.
        """
        return {
            "needed": self._needed,
            "elements": list(self._elements),
            "starts": self._starts,
            "packed": bytes(self._packed),
        }

    def _numbered(self, sequence: "list[Element]") -> list[Any]:
        return [self._number(element) for element in sequence]

    def _number(self, element: "Element") -> Any:
        what, least, most, alternatives = element
        if what == GROUP:
            return [least, *(self._numbered(way) for way in alternatives)]
        written = f"{what} {least} {most} {' '.join(alternatives)}"
        return self._elements.setdefault(written, len(self._elements))
