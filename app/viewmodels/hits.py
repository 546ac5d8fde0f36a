"""Where the words somebody looks for stand in a text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from app.viewmodels.offsets import Offsets

Stretch = tuple[int, int]
"""From one UTF-16 unit to another, as Qt counts."""

_LONGEST_SEARCH = 1000
_QUOTES = '"“”„«»'
_PIECES = re.compile(f"[{_QUOTES}](?P<phrase>[^{_QUOTES}]*)(?P<end>[{_QUOTES}]?)|[^{_QUOTES}\\s]+")
"""What stands together: words in quotes, which need not be closed, or what has no blank in it."""


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    folded: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """Words one after the other; the last of them is `whole`, or begins a word."""

    words: list[str]
    whole: bool


class Search:
    """What is looked for. Each word finds words that begin with it, whatever their case and accents.

    What was typed without a blank in it stands together: "don't" finds "don" with "t" right after it. So do words in
    quotes, the last of them whole once they are closed.
    """

    def __init__(self, search: str = "") -> None:
        pieces = (
            _Piece(folded_words(found[0]), bool(found["end"])) for found in _PIECES.finditer(search[:_LONGEST_SEARCH])
        )
        self._wanted = [piece for piece in pieces if piece.words]

    def hits(self, text: str, most: int = 1000) -> list[Stretch]:
        """The first `most` stretches of `text` that were looked for, in order; neighbours are one stretch."""
        if not self._wanted:
            return []
        units = Offsets(text)
        return [(units.unit(start), units.unit(end)) for start, end in _joined(text, self._found(text))[:most]]

    def _found(self, text: str) -> Iterator[Stretch]:
        words = list(_words(text))
        for place, word in enumerate(words):
            ends = [end for piece in self._wanted if (end := _match_end(words, place, piece, text)) is not None]
            if ends:
                yield word.start, max(ends)


def folded_words(text: str) -> list[str]:
    """The words of `text` without case and accents, as a search compares them."""
    return [word.folded for word in _words(text)]


def _match_end(words: list[_Word], place: int, piece: _Piece, text: str) -> int | None:
    """Where the match of `piece` at the word number `place` ends, or None if there is none."""
    here, wanted = words[place : place + len(piece.words)], piece.words
    if len(here) < len(wanted) or [word.folded for word in here[:-1]] != wanted[:-1]:
        return None
    last, missing = here[-1], len(wanted[-1])
    if piece.whole and last.folded != wanted[-1]:
        return None
    if not last.folded.startswith(wanted[-1]):
        return None
    for at in range(last.start, last.end):
        length = len(folded(text[at]))
        if missing <= 0 < length:
            return at
        missing -= length
    return last.end


def _joined(text: str, stretches: Iterator[Stretch]) -> list[Stretch]:
    joined: list[Stretch] = []
    for start, end in stretches:
        if joined and (start <= joined[-1][1] or text[joined[-1][1] : start].isspace()):
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


def _words(text: str) -> Iterator[_Word]:
    at = 0
    for in_word, letters in groupby(text, _in_word):
        word = "".join(letters)
        if in_word:
            yield _Word(at, at + len(word), folded(word))
        at += len(word)


@lru_cache(maxsize=4096)
def _in_word(letter: str) -> bool:
    """Whether the search index takes this code point for a part of a word."""
    category = unicodedata.category(letter)
    return category[0] in "LMN" or category == "Co"


def folded(word: str) -> str:
    """A word, or a part of one, without case and accents."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFD", word)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Mn").casefold()
