"""Matches compiled patterns against the folded words of a sentence."""

from app.model.ownership.elements import ANY, CAPS, CLAUSE, END, GAP, GROUP, NOT, START, WORD
from app.model.ownership.tokens import STOPS, Tokens

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
        return _find_at(sequence, tokens, {0, tokens.opening})
    if what == WORD and least:
        return _find_at(sequence, tokens, (place for place, word in enumerate(tokens.words) if word in wanted))
    return _find_at(sequence, tokens, range(len(tokens.words)))


def _find_at(sequence: "Elements", tokens: Tokens, places: "Iterable[int]") -> "tuple[int, int] | None":
    failed: set[tuple[int, int, int]] = set()
    for start in places:
        end = _match(sequence, 0, tokens, start, failed)
        if end is not None and end > start:
            return start, end
    return None


def _match(
    sequence: "Elements", index: int, tokens: Tokens, place: int, failed: "set[tuple[int, int, int]]"
) -> "int | None":
    """Where `sequence`, from its element `index` on, ends if it begins at `place`.

    `failed` remembers from which element at which place no gap or repeated word led on, so that a text made to be slow
    is not.
    """
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
                end = _match(way, 0, tokens, place, failed)
                if end is not None:
                    return end
            return None
        elif what == NOT:
            if place < count and words[place] in wanted:
                return None
        elif what == START:
            if place not in (0, tokens.opening):
                return None
        elif what == CLAUSE:
            if not tokens.begins[place]:
                return None
        elif what == END:
            if place < tokens.closing:
                return None
        else:
            return _match_several(sequence, index, tokens, place, failed)
    return place


def _match_several(
    sequence: "Elements", index: int, tokens: Tokens, place: int, failed: "set[tuple[int, int, int]]"
) -> "int | None":
    """Matches the element before `index`, which may take several words or none, and what follows it."""
    what, least, most, wanted = sequence[index - 1]
    taken = 0
    while taken < most and place + taken < len(tokens.words) and _takes(what, wanted, tokens, place + taken):
        taken += 1
    # A gap prefers to be short, a repeated word to be long.
    amounts = range(least, taken + 1) if what == GAP else range(taken, least - 1, -1)
    for amount in amounts:
        state = (id(sequence), index, place + amount)
        if state in failed:
            continue
        end = _match(sequence, index, tokens, place + amount, failed)
        if end is not None:
            return end
        failed.add(state)
    return None


def _takes(what: int, wanted: "frozenset[str]", tokens: Tokens, place: int) -> bool:
    word = tokens.words[place]
    if what == WORD:
        return word in wanted
    if what == CAPS:
        return tokens.caps[place]
    return what in (GAP, ANY) and word not in STOPS
