"""Makes packed patterns ready to match, each when it is first tried."""

import json

from app.model.ownership.pattern import GROUP

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.match import Elements


class Unpacker:
    """Unpacks sequences of elements; `classes` maps the name of a word class, or a
    verb with its ~, to words. Equal sets are shared."""

    def __init__(self, classes: "dict[str, list[str]]") -> None:
        self._classes = classes
        self._sets: dict[str, frozenset[str]] = {}

    def __call__(self, packed: str) -> "Elements":
        """The elements with words and classes as sets, in the form that match.find takes."""
        return self._ready(json.loads(packed))

    def _ready(self, sequence: "list[Any]") -> "Elements":
        """What follows a group becomes part of each of its ways, so that matching never has to look back."""
        ready: Elements = []
        for place, (what, least, most, alternatives) in enumerate(sequence):
            if what == GROUP:
                rest = sequence[place + 1 :]
                ways = alternatives if least else [*alternatives, []]
                ready.append((what, least, most, tuple(self._ready([*way, *rest]) for way in ways)))
                break
            ready.append((what, least, most, self._set(alternatives)))
        return ready

    def _set(self, alternatives: str) -> "frozenset[str]":
        known = self._sets.get(alternatives)
        if known is None:
            words: set[str] = set()
            for word in alternatives.split():
                many = word[0] == "@" or word[-1] == "~"
                words.update(self._classes[word.removeprefix("@")] if many else (word,))
            known = self._sets[alternatives] = frozenset(words)
        return known
