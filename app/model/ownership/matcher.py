"""Matches packed patterns: each is made ready when it is first tried, and tried only where its words stand."""

import marshal

from app.model.ownership.elements import GROUP
from app.model.ownership.match import find

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.match import Elements
    from app.model.ownership.tokens import Tokens

_ALWAYS = 0
"""The need that every sentence meets."""


class Matcher:
    """`table` is that of rule.compile_rules: its `classes`, `index`, `tried` and `patterns`."""

    def __init__(self, table: "dict[str, Any]") -> None:
        self._classes: dict[str, list[str]] = table["classes"]
        self._index: dict[str, bytes] = table["index"]
        self._tried: dict[int, list[int]] = table["tried"]
        columns = table["patterns"]
        self._first, self._second, self._third = columns["needed"]
        self._written: list[str] = columns["elements"]
        self._starts: list[int] = columns["starts"]
        self._packed: bytes = columns["packed"]
        self._sets: dict[str, frozenset[str]] = {}
        self._elements: dict[int, tuple[int, int, int, frozenset[str]]] = {}
        self._made: dict[int, Elements] = {}

    def met(self, tokens: "Tokens") -> "set[int]":
        """The needs that the words of a sentence meet."""
        index = self._index
        return {_ALWAYS}.union(*[memoryview(index[word]).cast("H") for word in tokens.present if word in index])

    def candidates(self, met: "set[int]") -> "list[int]":
        """The patterns of rules that may match a sentence that meets these needs, in order."""
        tried, second, third = self._tried, self._second, self._third
        return sorted(
            number
            for need in met & tried.keys()
            for number in tried[need]
            if second[number] in met and third[number] in met
        )

    def find(self, number: int, tokens: "Tokens", met: "set[int]") -> "tuple[int, int] | None":
        """The first place where a pattern matches: its first token and the one after its last; None if nowhere."""
        if not (self._first[number] in met and self._second[number] in met and self._third[number] in met):
            return None
        made = self._made.get(number)
        if made is None:
            packed = self._packed[self._starts[number] : self._starts[number + 1]]
            made = self._made[number] = self._ready(marshal.loads(packed))
        return find(made, tokens)

    def _ready(self, sequence: "list[Any]") -> "Elements":
        """What follows a group becomes part of each of its ways, so that matching never has to look back."""
        ready: Elements = []
        for place, element in enumerate(sequence):
            if isinstance(element, list):
                least, *ways = element
                rest = self._ready(sequence[place + 1 :])
                if not least:
                    ways.append([])
                ready.append((GROUP, least, 1, tuple(self._ready(way) + rest for way in ways)))
                break
            ready.append(self._elements.get(element) or self._element(element))
        return ready

    def _element(self, number: int) -> "tuple[int, int, int, frozenset[str]]":
        what, least, most, alternatives = self._written[number].split(" ", 3)
        made = self._elements[number] = (int(what), int(least), int(most), self._words(alternatives))
        return made

    def _words(self, alternatives: str) -> "frozenset[str]":
        """The set of words that alternatives, parted by spaces, stand for."""
        known = self._sets.get(alternatives)
        if known is None:
            words: set[str] = set()
            for word in alternatives.split():
                if word[0] == "@" or word[-1] == "~":
                    words.update(self._classes[word.removeprefix("@")])
                else:
                    words.add(word)
            known = self._sets[alternatives] = frozenset(words)
        return known
