"""WordPiece (Wu et al. 2016, arXiv:1609.08144): cuts words into the longest pieces a vocabulary has."""

import unicodedata
from collections.abc import Sequence

PAD, UNKNOWN, BEGIN, BETWEEN = "[PAD]", "[UNK]", "[CLS]", "[SEP]"
_REMEMBERED = 20_000


class WordPiece:
    """A vocabulary of pieces; those that go on within a word begin with "##". Numbers are places in the vocabulary.

    Raises KeyError where the vocabulary has not the four special pieces above.
    """

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {piece: number for number, piece in enumerate(vocabulary)}
        self._longest = max(map(len, vocabulary))
        self._unknown = (self._numbers[UNKNOWN],)
        self.begin, self.between, self.pad = (self._numbers[piece] for piece in (BEGIN, BETWEEN, PAD))
        self._known: dict[str, tuple[int, ...]] = {}

    def pieces(self, word: str) -> tuple[int, ...]:
        """The numbers of the pieces of `word`, which is in lower case."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[word] = tuple(
                number for part in _parts(_without_accents(word)) for number in self._cut(part)
            )
        return known

    def _cut(self, part: str) -> tuple[int, ...]:
        found: list[int] = []
        start = 0
        while start < len(part):
            head = "##" if start else ""
            for end in range(min(len(part), start + self._longest), start, -1):
                number = self._numbers.get(head + part[start:end])
                if number is not None:
                    found.append(number)
                    start = end
                    break
            else:
                return self._unknown
        return tuple(found)


def _without_accents(word: str) -> str:
    if word.isascii():
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if unicodedata.category(letter) != "Mn")


def _parts(word: str) -> list[str]:
    """The word cut at each mark in it, as the vocabulary was made: "o'clock" is three parts."""
    if word.isalnum():
        return [word]
    parts = [""]
    for letter in word:
        if letter.isalnum() and parts[-1].isalnum():
            parts[-1] += letter
        else:
            parts.append(letter)
    return [part for part in parts if part]
