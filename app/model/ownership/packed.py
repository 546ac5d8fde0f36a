"""Packs compiled patterns into a few columns: most are never tried on a given draft, and long bytes load quickest."""

import marshal
from typing import TYPE_CHECKING, Any

from app.model.ownership.elements import GROUP

if TYPE_CHECKING:
    from app.model.ownership.pattern import Element

_MOST_NEEDED = 2
"""Rarest words a sentence is asked for before a pattern is tried on it; more seldom spare the trial."""


class PackedPatterns:
    """Patterns by number, in the form that matcher.Matcher reads."""

    def __init__(self) -> None:
        self._needed: list[str] = []
        self._starts = [0]
        self._packed = bytearray()

    def add(self, sequence: "list[Element]", needed: list[str]) -> int:
        """Keep a pattern and answer with its number.

        needed: alternatives, parted by spaces, of which a sentence must hold one each before it is looked at.
        """
        self._needed.append("\n".join(needed[:_MOST_NEEDED]))
        self._packed += marshal.dumps(_joined(sequence))
        self._starts.append(len(self._packed))
        return len(self._needed) - 1

    def columns(self) -> dict[str, Any]:
        """`needed` [text, a line each], `starts` [byte], one more than patterns, and `packed` bytes."""
        return {"needed": self._needed, "starts": self._starts, "packed": bytes(self._packed)}


def _joined(sequence: "list[Element]") -> list[Any]:
    """The alternatives of an element as one text, those of a group as rows of elements."""
    return [
        [what, least, most, [_joined(way) for way in alternatives] if what == GROUP else " ".join(alternatives)]
        for what, least, most, alternatives in sequence
    ]
