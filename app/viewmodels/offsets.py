"""Turns places in a text from code points, as the model counts, into UTF-16 units, as Qt counts, and back.

They differ after each character outside the basic plane (an emoji is one code point and two units). A text "in units"
is a str in which each such character stands as its two surrogates, so that its indexes are Qt's positions.
"""

import re
from bisect import bisect_left

_WIDE = re.compile("[\U00010000-\U0010ffff]")
_CODEC = ("utf-16-le", "surrogatepass")


def to_units(text: str) -> str:
    """`text` with one character for each UTF-16 unit; lone surrogates stay as they are."""
    if text.isascii():
        return text
    return _WIDE.sub(lambda wide: _pair(ord(wide[0]) - 0x10000), text)


def to_points(units: str) -> str:
    """The text whose UTF-16 units these are; halves that have no partner stay as lone surrogates."""
    if units.isascii():
        return units
    return units.encode(*_CODEC).decode(*_CODEC)


class Offsets:
    """The places of one text, both ways. Made once for a text: O(its length); each question is O(log of its emoji)."""

    def __init__(self, text: str) -> None:
        self._wide = [] if text.isascii() else [wide.start() for wide in _WIDE.finditer(text)]
        self._wide_units = [point + earlier for earlier, point in enumerate(self._wide)]

    def unit(self, point: int) -> int:
        """The UTF-16 unit at which the code point number `point` begins."""
        return point + bisect_left(self._wide, point)

    def point(self, unit: int) -> int:
        """The code point that holds the UTF-16 unit number `unit`."""
        return unit - bisect_left(self._wide_units, unit)


def _pair(beyond: int) -> str:
    return chr(0xD800 + (beyond >> 10)) + chr(0xDC00 + (beyond & 0x3FF))
