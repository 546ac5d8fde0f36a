"""The pattern language of the rules, and what a pattern compiles to.

A pattern is a row of elements, matched against the folded words of a sentence (see tokens.py):

    you @usually? never|always listen~     one element a word; `|` or, `?` may be missing, `*` up to three of them
    @verdict                               a word class of words.toml
    listen~                                any form of a verb: listen, listens, listened, listening
    (make me|drive me) ..                  several words as one element; `..` up to three words, `...` up to eight
    !not                                   the next word is not this one
    ANY                                    exactly one word
    START CLAUSE END                       the sentence begins, a clause begins, the sentence ends here
    CAPS                                   a word typed in capitals
    , ? ! ??? !!! ?! …                     punctuation; a gap never crosses it

There is no unbounded repetition, so no text can make a pattern slow.
"""

import re
from itertools import product

WORD, GAP, NOT, START, CLAUSE, END, CAPS, ANY = range(8)
"""What an element does; an element is `(what, least, most, alternatives)`."""

ANY_CAPITALS = "CAPS"
"""Stands in the index of patterns for "some word is in capitals"; folded words are in lower case, so it is no word."""

_ZERO_WIDTH = {"START": START, "CLAUSE": CLAUSE, "END": END}
_GAPS = {"..": 3, "...": 8}
_PUNCTUATION = frozenset([",", ";", ":", ".", "?", "!", "???", "!!!", "?!", "…", "-", "—", "(", ")", "*"])
_ELEMENT = re.compile(r"!?\([^()]*\)[?*]?|\S+")
_MOST_SEQUENCES = 200

Element = tuple[int, int, int, list[str]]


class PatternError(Exception):
    """A pattern cannot be read; says which and why."""


def compile_pattern(pattern: str) -> "list[list[Element]]":
    """The sequences of elements that `pattern` stands for, one for each way through its groups."""
    choices = [_choices(piece, pattern) for piece in _ELEMENT.findall(pattern)]
    sequences = [[element for part in way for element in part] for way in product(*choices)]
    if len(sequences) > _MOST_SEQUENCES:
        raise PatternError(f"{pattern!r} stands for more than {_MOST_SEQUENCES} sequences")
    for sequence in sequences:
        if not any(_is_anchor(element) for element in sequence):
            raise PatternError(f"{pattern!r} has no word that must be there")
    return sequences


def _is_anchor(element: Element) -> bool:
    return element[0] in (WORD, CAPS) and element[1] != 0


def _choices(piece: str, pattern: str) -> "list[list[Element]]":
    if piece.startswith("!("):
        raise PatternError(f"{pattern!r}: a group cannot be negated")
    if not piece.startswith("("):
        return [[_element(piece, pattern)]]
    body, _, mark = piece[1:].rpartition(")")
    if mark == "*":
        raise PatternError(f"{pattern!r}: a group cannot repeat")
    ways = [[_element(word, pattern) for word in way.split()] for way in body.split("|")]
    if not all(ways):
        raise PatternError(f"{pattern!r} has an empty way in a group")
    return [[], *ways] if mark == "?" else ways


def _element(piece: str, pattern: str) -> Element:
    if piece in _PUNCTUATION:
        return (WORD, 1, 1, [piece])
    if piece in _GAPS:
        return (GAP, 0, _GAPS[piece], [])
    if piece in _ZERO_WIDTH:
        return (_ZERO_WIDTH[piece], 0, 0, [])
    what = WORD
    if piece.startswith("!"):
        what, piece = NOT, piece[1:]
    least, most = 1, 1
    if piece.endswith("?"):
        least, piece = 0, piece[:-1]
    elif piece.endswith("*"):
        least, most, piece = 0, 3, piece[:-1]
    if piece in ("CAPS", "ANY"):
        return (CAPS if piece == "CAPS" else ANY, least, most, [])
    alternatives = piece.split("|")
    if not all(re.fullmatch(r"@[a-z_]+|[\w'’]+~?|[!?.,…]+", word) for word in alternatives):
        raise PatternError(f"{pattern!r}: {piece!r} is no element")
    if any(word != word.lower() for word in alternatives):
        raise PatternError(f"{pattern!r}: {piece!r} is not in lower case")
    if what is NOT and least == 0:
        raise PatternError(f"{pattern!r}: a negated word cannot be missing")
    return (what, least, most, alternatives)
