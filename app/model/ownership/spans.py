"""Which stretch of a sentence a match marks, and where its clauses are."""

from app.model.ownership.tokens import BREAKS, ENDS, FILLERS, Tokens

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


def clause_spans(tokens: Tokens) -> "list[tuple[int, int]]":
    """The code points, within the sentence, of each clause that has words, in order."""
    spans: list[tuple[int, int]] = []
    inside = False
    for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True):
        if word in _CUTS and word != "but":
            inside = False
        elif inside and word != "but":
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
            inside = True
    return spans
