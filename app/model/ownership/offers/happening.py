"""Finds in a sentence what happened, and what is asked, guessed or owned in it, to fill the slots of an offer."""

from app.model.ownership.match import find
from app.model.ownership.offers.asks import Asks
from app.model.ownership.offers.deeds import Deeds
from app.model.ownership.offers.facts import Facts
from app.model.ownership.offers.guesses import Guesses
from app.model.ownership.offers.lexicon import Lexicon
from app.model.ownership.offers.owns import Owns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from app.model.ownership.offers.said import Said

    Read = Callable[[Said, int, int], dict[str, str] | None]


class Happenings:
    """A frame finds where to read; its reading takes the tokens it matched.

    `table` is that of table.compile_offers; `judging` are words that judge, insult or swear.
    """

    def __init__(self, table: "dict[str, Any]", judging: "frozenset[str]") -> None:
        self._frames = table["frames"]
        lexicon = Lexicon(table, judging)
        self._deeds = Deeds(table, lexicon)
        asks = Asks(table, lexicon, self._deeds)
        rooms = (self._deeds, asks, Guesses(table, lexicon), Facts(table, lexicon), Owns(table, lexicon))
        self._reads: dict[str, Read] = {name: read for room in rooms for name, read in room.reads.items()}
        self._known: dict[tuple[str, str], list[tuple[Read, list[Any]]]] = {}

    def found(self, slot: str, said: "Said") -> "dict[str, str]":
        """The slots filled by looking for `slot`; none if nothing is sound."""
        present = said.tokens.present
        for read, patterns in self._frames_of(slot, said.label):
            filled = None if patterns else read(said, 0, 0)
            for first, second, elements in patterns:
                if present.isdisjoint(first) or present.isdisjoint(second):
                    continue
                place = find(elements, said.tokens)
                filled = read(said, *place) if place else None
                if filled:
                    break
            if filled:
                return filled
        return (self._deeds.anywhere(said) or {}) if slot == "act" else {}

    def _frames_of(self, slot: str, label: str) -> "list[tuple[Read, list[Any]]]":
        known = self._known.get((slot, label))
        if known is None:
            known = self._known[slot, label] = [
                (self._reads[read], patterns)
                for of, read, labels, patterns in self._frames
                if of == slot and (not labels or label in labels)
            ]
        return known
