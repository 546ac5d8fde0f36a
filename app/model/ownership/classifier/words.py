"""A sentence as the plain words the network reads: folded as for the rules, with quotation marks and emoji named."""

import re
import unicodedata
from typing import NamedTuple

from app.model.ownership.tokens import Tokens, tokenize

_SYMBOL = re.compile(r"[^\w\s\x00-\x7f‘’“”«»–—…·´ʼ]")
_NOT_NAMED = ("VARIATION SELECTOR", "ZERO WIDTH", "EMOJI MODIFIER")
_MARKS = {"…": ["."] * 3, "???": ["?"] * 3, "!!!": ["!"] * 3, "?!": ["?", "!"]}
_LONGEST_WORD = 40


class PlainWords(NamedTuple):
    """The words of a sentence, the code point of the sentence each begins at, and how loud the sentence is.

    loud: shares in 0..1 of words in capitals and of letters that are capitals; 1.0 for "!!!", "???" or "?!", else 0.0.
    """

    words: list[str]
    starts: list[int]
    loud: tuple[float, float, float]


def plain_words(sentence: str, folds: dict[str, str], before: dict[str, tuple[str, frozenset[str]]]) -> PlainWords:
    """The words of `sentence`; `folds` and `before` as in tokens.tokenize. Emoji are read by their Unicode names."""
    tokens = tokenize(sentence, folds, before)
    placed = [*_spoken(tokens), *_symbols(sentence)]
    placed.sort(key=lambda each: each[0])
    starts = [start for start, _ in placed]
    return PlainWords([word for _, word in placed], starts, _loudness(sentence, tokens))


def _spoken(tokens: Tokens) -> list[tuple[int, str]]:
    placed: list[tuple[int, str]] = []
    quoted = False
    for word, start, inside in zip(tokens.words, tokens.starts, tokens.quoted, strict=True):
        if inside is not quoted:
            quoted = inside
            placed.append((start, '"'))
        placed.extend((start, each) for each in _MARKS.get(word) or [word[:_LONGEST_WORD]])
    if quoted:
        placed.append((tokens.ends[-1], '"'))
    return placed


def _symbols(sentence: str) -> list[tuple[int, str]]:
    placed: list[tuple[int, str]] = []
    if not sentence.isascii():
        for symbol in _SYMBOL.finditer(sentence):
            name = unicodedata.name(symbol.group(), "")
            if not name.startswith(_NOT_NAMED):
                placed.extend((symbol.start(), word) for word in name.lower().replace("-", " ").split())
    return placed


def _loudness(sentence: str, tokens: Tokens) -> tuple[float, float, float]:
    """Only words of two letters or more can be shouted: everybody writes a capital I."""
    long = [loud for word, loud in zip(tokens.words, tokens.caps, strict=True) if len(word) > 1 and word[0].isalnum()]
    letters = [letter for letter in sentence if letter.isalpha()]
    return (
        sum(long) / max(1, len(long)),
        sum(letter.isupper() for letter in letters) / max(1, len(letters)),
        float(not {"!!!", "???", "?!"}.isdisjoint(tokens.words)),
    )
