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

from app.model.ownership.elements import ANY, CAPS, CLAUSE, END, GAP, GROUP, NOT, START, WORD

_ZERO_WIDTH = {"START": START, "CLAUSE": CLAUSE, "END": END}
_GAPS = {"..": 3, "...": 8}
_PUNCTUATION = frozenset([",", ";", ":", ".", "?", "!", "???", "!!!", "?!", "…", "-", "—", "(", ")", "*"])
_ELEMENT = re.compile(r"!?\([^()]*\)[?*]?|\S+")
_PLAIN = re.compile(r"[@a-z0-9_'’]+~?")

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Element = tuple[int, int, int, list[Any]]


class PatternError(Exception):
    """A pattern cannot be read; says which and why."""


def compile_pattern(pattern: str) -> "list[Element]":
    """The elements of `pattern`, in order. Raises PatternError."""
    sequence = [_piece(piece, pattern) for piece in _ELEMENT.findall(pattern)]
    if not any(is_anchor(element) for element in sequence):
        raise PatternError(f"{pattern!r} has no word that must be there")
    return sequence


def is_anchor(element: "Element") -> bool:
    """Whether one of a few words must be there for `element` to match."""
    what, least, _, alternatives = element
    if what == GROUP:
        return least > 0 and all(any(is_anchor(each) for each in way) for way in alternatives)
    return what in (WORD, CAPS) and least > 0


def _piece(piece: str, pattern: str) -> "Element":
    if piece.startswith("!("):
        raise PatternError(f"{pattern!r}: a group cannot be negated")
    return _group(piece, pattern) if piece.startswith("(") and len(piece) > 1 else _element(piece, pattern)


def _group(piece: str, pattern: str) -> "Element":
    body, _, mark = piece[1:].rpartition(")")
    written = body.split("|")
    plain = [way for way in written if _PLAIN.fullmatch(way)]
    if plain == written:
        return _element("|".join(plain) + mark, pattern)
    if mark == "*":
        raise PatternError(f"{pattern!r}: a group of several words cannot repeat")
    if plain:  # single words go together: fewer ways are quicker
        written = ["|".join(plain)] + [way for way in written if way not in plain]
    ways = [[_element(word, pattern) for word in way.split()] for way in written]
    if not all(ways):
        raise PatternError(f"{pattern!r} has an empty way in a group")
    return (GROUP, 0 if mark == "?" else 1, 1, ways)


def _element(piece: str, pattern: str) -> "Element":
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
    if what == NOT and least == 0:
        raise PatternError(f"{pattern!r}: a negated word cannot be missing")
    return (what, least, most, alternatives)
