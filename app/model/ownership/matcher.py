"""Matches packed patterns: each is made ready when it is first tried, and tried only where its words stand."""

import marshal

from app.model.ownership.elements import ANY_CAPITALS, GROUP
from app.model.ownership.match import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.match import Elements
    from app.model.ownership.tokens import Tokens


class Matcher:
    """`classes` maps a word class, or a verb with its ~, to its words; `columns` are those of PackedPatterns."""

    def __init__(self, classes: "dict[str, list[str]]", columns: "dict[str, Any]") -> None:
        self._classes = classes
        self._needed: list[str] = columns["needed"]
        self._starts: list[int] = columns["starts"]
        self._packed: bytes = columns["packed"]
        self._sets: dict[str, frozenset[str]] = {ANY_CAPITALS: frozenset([ANY_CAPITALS])}
        self._made: dict[int, Elements] = {}

    def find(self, number: int, tokens: "Tokens") -> "tuple[int, int] | None":
        """The first place where a pattern matches: its first token and the one after its last; None if nowhere."""
        needed = self._needed[number]
        if needed:
            for alternatives in needed.split("\n"):
                if tokens.present.isdisjoint(self._sets.get(alternatives) or self._words(alternatives)):
                    return None
        made = self._made.get(number)
        if made is None:
            packed = self._packed[self._starts[number] : self._starts[number + 1]]
            made = self._made[number] = self._ready(marshal.loads(packed))
        return find(made, tokens)

    def _ready(self, sequence: "list[Any]") -> "Elements":
        """What follows a group becomes part of each of its ways, so that matching never has to look back."""
        ready: Elements = []
        for place, (what, least, most, alternatives) in enumerate(sequence):
            if what == GROUP:
                rest = self._ready(sequence[place + 1 :])
                ways = alternatives if least else [*alternatives, []]
                ready.append((what, least, most, tuple(self._ready(way) + rest for way in ways)))
                break
            ready.append((what, least, most, self._words(alternatives)))
        return ready

    def _words(self, alternatives: str) -> "frozenset[str]":
        """The set of words that alternatives, parted by spaces, stand for."""
        known = self._sets.get(alternatives)
        if known is None:
            words: set[str] = set()
            for word in alternatives.split():
                many = word[0] == "@" or word[-1] == "~"
                words.update(self._classes[word.removeprefix("@")] if many else (word,))
            known = self._sets[alternatives] = frozenset(words)
        return known
