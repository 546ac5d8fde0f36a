"""Words that may be misspelt: which words of a text are looked at, and what a dictionary has to answer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Protocol

from app.model.errors import KnownError

MOST_OFFERS = 5

_PIECE = re.compile(r"\S+")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ADDRESS = re.compile(r"@|://|^www\.", re.IGNORECASE)
_OWN = re.compile(r"['’]s$", re.IGNORECASE)


class NoSpelling(KnownError):
    """No dictionary can be used here."""


class Speller(Protocol):
    """A dictionary."""

    def knows(self, word: str) -> bool:
        """Whether the word is spelt so; with a plain apostrophe where it has one."""

    def offers(self, word: str) -> Sequence[str]:
        """What may be meant, the likeliest first: MOST_OFFERS at most."""

    def learn(self, word: str) -> None:
        """Know the word from now on, also next time. Raises KnownError if that cannot be kept."""


def words_to_check(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and letters of each word of `text` that a dictionary can speak about, in code points.

    Not single letters, words with a digit or all in capitals, or addresses. Apostrophes are plain ones.
    """
    for piece in _PIECE.finditer(text):
        if _ADDRESS.search(piece[0]):
            continue
        for found in _WORD.finditer(text, piece.start(), piece.end()):
            word = found[0].replace("’", "'")
            if len(word) > 1 and not word.isupper() and not any(map(str.isdigit, word)):
                yield found.start(), found.end(), word


def is_name_in(word: str, names: str) -> bool:
    """Whether a capitalised word is one of the words of `names`, perhaps as somebody's own: "Sam's"."""
    if not word[:1].isupper():
        return False
    known = {found[0].casefold() for found in _WORD.finditer(names)}
    return word.casefold() in known or _OWN.sub("", word).casefold() in known
