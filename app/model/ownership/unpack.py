"""Makes packed patterns ready to match, each when it is first tried."""

import marshal

from app.model.ownership.elements import GROUP, WORD

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from app.model.ownership.match import Elements, Pattern


class Unpacker:
    """Unpacks sequences of elements; `classes` maps the name of a word class, or a
    verb with its ~, to words. Equal sets are shared."""

    def __init__(self, classes: "dict[str, list[str]]") -> None:
        self._classes = classes
        self._sets: dict[str, frozenset[str]] = {}

    def __call__(self, packed: bytes) -> "Pattern":
        """The pattern in the form that match.find takes, with words and classes as sets."""
        elements = self._ready(marshal.loads(packed))
        return tuple(_needed(elements)), elements

    def _ready(self, sequence: "list[Any]") -> "Elements":
        """What follows a group becomes part of each of its ways, so that matching never has to look back."""
        ready: Elements = []
        for place, (what, least, most, alternatives) in enumerate(sequence):
            if what == GROUP:
                rest = self._ready(sequence[place + 1 :])
                ways = alternatives if least else [*alternatives, []]
                ready.append((what, least, most, tuple(self._ready(way) + rest for way in ways)))
                break
            ready.append((what, least, most, self.words(alternatives)))
        return ready

    def words(self, alternatives: str) -> "frozenset[str]":
        """The set of words that alternatives, parted by spaces, stand for."""
        known = self._sets.get(alternatives)
        if known is None:
            words: set[str] = set()
            for word in alternatives.split():
                many = word[0] == "@" or word[-1] == "~"
                words.update(self._classes[word.removeprefix("@")] if many else (word,))
            known = self._sets[alternatives] = frozenset(words)
        return known


def _needed(elements: "Elements") -> "Iterator[frozenset[str]]":
    """Sets of words of which each must have one in the sentence."""
    for what, least, _, wanted in elements:
        if what == WORD and least:
            yield wanted
        elif what == GROUP and least:
            ways = [next(_needed(way), None) for way in wanted]
            firsts = [way for way in ways if way is not None]
            if len(firsts) == len(ways):
                yield frozenset().union(*firsts)
