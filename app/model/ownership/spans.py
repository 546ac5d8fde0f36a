"""Which stretch of a sentence a match marks."""

from app.model.ownership.match import FILLERS
from app.model.ownership.tokens import BREAKS, ENDS, Tokens

_CUTS = BREAKS | ENDS


def mark_span(tokens: Tokens, place: "tuple[int, int]", mark: str) -> "tuple[int, int]":
    """The code points, within the sentence, that a match of the tokens `place[0]:place[1]` marks.

    mark: "match" marks the matched words, "clause" the clauses they stand in, "sentence" all of it. A mark never
    begins or ends with a stop.
    """
    first, last = place[0], place[1] - 1
    words = tokens.words
    if mark == "sentence":
        first, last = 0, len(words) - 1
    elif mark == "clause":
        while first > 0 and words[first - 1] not in _CUTS:
            first -= 1
        while last + 1 < len(words) and words[last + 1] not in _CUTS:
            last += 1
        while first < place[0] and words[first] in FILLERS:
            first += 1
    while first < last and words[first] in _CUTS:
        first += 1
    while last > first and words[last] in _CUTS:
        last -= 1
    return tokens.starts[first], tokens.ends[last]
