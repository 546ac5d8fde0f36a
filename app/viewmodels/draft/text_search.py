"""Where the words that somebody looks for stand in the page they are writing."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from app.viewmodels.hits import Stretch, folded
from app.viewmodels.offsets import Offsets

_LONGEST_SEARCH = 1000
_SAME = {ord(mark): plain for marks, plain in (("‘’‚‛", "'"), ("“”„‟«»", '"'), ("‐‑–—", "-")) for mark in marks}


class _Folds(dict[int, str]):
    """What a letter is compared as, by its code point; learned letter by letter."""

    def __missing__(self, point: int) -> str:
        plain = self[point] = _SAME.get(point) or folded(chr(point))
        return plain


class TextSearch:
    """Finds what was typed wherever it stands in a text, also within a word.

    Case and accents make no difference, as in the history; nor does the shape of quotation marks and dashes, nor
    whether words are apart by a blank or by the end of a line.
    """

    def __init__(self) -> None:
        self._folds = _Folds()

    def find(self, text: str, words: str) -> list[Stretch]:
        """The stretches of `text` where `words` stand, in order and apart, in UTF-16 units; none for blank words."""
        wanted = [re.escape(self._plain(piece)) for piece in words[:_LONGEST_SEARCH].split()]
        if not all(wanted) or not wanted:
            return []
        plain = self._plain(text)
        found = [match.span() for match in re.finditer(r"\s+".join(wanted), plain)]
        if text.isascii():
            return found
        units = Offsets(text)
        return [(units.unit(start), units.unit(end)) for start, end in self._in_text(text, found)]

    def _plain(self, text: str) -> str:
        return text.lower() if text.isascii() else text.translate(self._folds)

    def _in_text(self, text: str, found: list[Stretch]) -> list[Stretch]:
        """Where stretches of the plain text stand in the text itself, where a letter may be none there, or two."""
        begins = list(accumulate((len(self._folds[ord(letter)]) for letter in text), initial=0))
        places: list[Stretch] = []
        for first, last in found:
            start, end = bisect_right(begins, first) - 1, bisect_right(begins, last - 1)
            while end < len(text) and begins[end] == begins[end + 1]:
                end += 1  # accents that stand behind their letter
            if not places or start >= places[-1][1]:
                places.append((start, end))
        return places
