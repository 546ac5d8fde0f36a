"""Matches compiled patterns against the folded words of a sentence."""

from app.model.ownership.elements import ANY, CAPS, CLAUSE, END, GAP, GROUP, NOT, START, WORD
from app.model.ownership.tokens import BREAKS, ENDS, Tokens

FILLERS = frozenset(
    (
        "and but so ok okay well like honestly oh yeah yes no look listen right now then or because please "
        "just also anyway actually seriously hey hi"
    ).split()
)
"""Words that may stand before what a sentence or clause begins with."""

_STOPS = (BREAKS | ENDS | {"*"}) - {"but"}
"""All punctuation; a gap never crosses it."""


TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    Elements = list[tuple[int, int, int, Any]]
    """Elements as pattern.py makes them, with a frozenset of words for the alternatives. A GROUP comes last, with a
    tuple of the sequences that may follow from there."""


def find(sequence: "Elements", tokens: Tokens) -> "tuple[int, int] | None":
    """The first place where `sequence` matches: the token it begins with and the one after its last, or None."""
    what, least, _, wanted = sequence[0]
    if what == START:
        return _find_at(sequence, tokens, {0, _after_fillers(tokens.words)})
    if what == WORD and least:
        return _find_at(sequence, tokens, (place for place, word in enumerate(tokens.words) if word in wanted))
    return _find_at(sequence, tokens, range(len(tokens.words)))


def _find_at(sequence: "Elements", tokens: Tokens, places: "Iterable[int]") -> "tuple[int, int] | None":
    for start in places:
        end = _match(sequence, 0, tokens, start)
        if end is not None and end > start:
            return start, end
    return None


def begins_clause(words: "list[str]", place: int) -> bool:
    """Whether a clause begins at `place`: nothing but fillers stands between it and a break or the beginning."""
    while place > 0:
        before = words[place - 1]
        if before in _STOPS or before in BREAKS:
            return True
        if before not in FILLERS:
            return False
        place -= 1
    return True


def _after_fillers(words: "list[str]") -> int:
    place = 0
    while place < len(words) and (words[place] in FILLERS or words[place] in _STOPS):
        place += 1
    return place


def _ends(words: "list[str]", place: int) -> bool:
    return all(word in _STOPS for word in words[place:])


def _match(sequence: "Elements", index: int, tokens: Tokens, place: int) -> "int | None":
    words = tokens.words
    count = len(words)
    while index < len(sequence):
        what, least, most, wanted = sequence[index]
        index += 1
        if what == WORD and most == 1 and least == 1:
            if place >= count or words[place] not in wanted:
                return None
            place += 1
        elif what == GROUP:
            for way in wanted:
                if way and way[0][0] == WORD and way[0][1] and (place >= count or words[place] not in way[0][3]):
                    continue
                end = _match(way, 0, tokens, place)
                if end is not None:
                    return end
            return None
        elif what == NOT:
            if place < count and words[place] in wanted:
                return None
        elif what == START:
            if place not in (0, _after_fillers(words)):
                return None
        elif what == CLAUSE:
            if not begins_clause(words, place):
                return None
        elif what == END:
            if not _ends(words, place):
                return None
        else:
            return _match_several(sequence, index, tokens, place, what, least, most, wanted)
    return place


def _match_several(
    sequence: "Elements",
    index: int,
    tokens: Tokens,
    place: int,
    what: int,
    least: int,
    most: int,
    wanted: "frozenset[str]",
) -> "int | None":
    taken = 0
    while taken < most and place + taken < len(tokens.words) and _takes(what, wanted, tokens, place + taken):
        taken += 1
    # A gap prefers to be short, a repeated word to be long.
    amounts = range(least, taken + 1) if what == GAP else range(taken, least - 1, -1)
    for amount in amounts:
        end = _match(sequence, index, tokens, place + amount)
        if end is not None:
            return end
    return None


def _takes(what: int, wanted: "frozenset[str]", tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    if what == WORD:
        return word in wanted
    if what == CAPS:
        return tokens.caps[place]
    return what in (GAP, ANY) and word not in _STOPS
