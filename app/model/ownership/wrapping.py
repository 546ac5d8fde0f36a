"""Tells a letter whose lines a mail program broke from a chat with a message a line."""

import re

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_WIDEST = 100
"""Code points; no mail program breaks lines wider than this."""

_MOST = 0.75
"""The share of the lines that must be full."""

_ENOUGH = 4
"""Full lines in a text that show its width even where a paragraph has but two lines, or no capitals."""

_UNFINISHED = frozenset(
    "a an the my your our their every and or but if because than i'm i've you're you've we're we've they're".split()
)
"""Words no message ends with."""

_HANGING = frozenset("for of to with from about into in on at by that which his her its this no".split())
"""Words hardly any sentence ends with, although a hurried message may."""


class Wrapping:
    """The shape of a text: which of its line ends are only there because a line was full.

    Whether a paragraph was broken is told by its lines before one that begins with a small letter: before a capital, a
    line may well end by itself.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._full: set[int] = set()
        ends = full = 0
        unsure: list[list[int]] = []
        for paragraph in _PARAGRAPH.finditer(text):
            lines = paragraph.group().split("\n")
            places, before_small, small = _full_lines(lines, paragraph.start())
            ends += small
            full += before_small
            if before_small == 0 or before_small < _MOST * small:
                continue
            if before_small > 1 and lines[0][:1].isupper():
                self._full.update(places)
            else:
                unsure.append(places)
        if full >= _ENOUGH and full >= _MOST * ends:
            self._full.update(*unsure)

    def goes_on(self, start: int, end: int) -> bool:
        """Whether the line `text[start:end]` goes on in the next one."""
        if end in self._full:
            return True
        if not self._text[end + 1 : end + 2].islower():
            return False
        last = self._text[max(start, end - 20) : end].split()[-1:]
        word = last[0].lower().replace("’", "'") if last else ""
        return word in _UNFINISHED or (word in _HANGING and self._text[start].isupper())


def _full_lines(lines: "list[str]", start: int) -> "tuple[list[int], int, int]":
    """Of a paragraph that begins at `start`: where lines end that had no room for the first word of the next one; how
    many of them stand before a small letter; and how many lines do at all. A line too wide to be broken has room.
    """
    widths = [len(line.rstrip()) for line in lines]
    width = max(widths)
    places: list[int] = []
    full = small = 0
    for line, wide, following in zip(lines, widths, lines[1:], strict=False):
        start += len(line) + 1
        is_small = following[:1].islower()
        small += is_small
        if wide + 1 + len(following.split(None, 1)[0]) > width <= _WIDEST:
            places.append(start - 1)
            full += is_small
    return places, full, small
