"""The words of the open draft, kept in step with what is typed without ever asking the editor for all of them."""

import re

from app.viewmodels.offsets import to_points, to_units

_LINE_ENDS = re.compile("\r\n|\r|\u2029")
_UNSHOWABLE = re.compile("[\ud800-\udfff\ufdd0\ufdd1]")
_HIGH, _LOW, _PAST = "\ud800", "\udc00", "\ue000"
"""Where the first and the second halves of characters begin that take two units, and what comes after them."""

_NEAR = 1_000
"""Units on either side of an edit that are held apart from the rest with it, as the next edit is likely among them."""


class Page:
    """One text and the edits made to it, with places in UTF-16 units.

    A text nobody edits stays exactly as it was given. The first edit turns its line ends (CR LF, CR, U+2029) into
    plain line feeds; all else outside the edited stretch stays exact, also what an editor cannot hold.

    What lies around the last edit is held by itself, so that a key costs the same in a note and in a book.
    """

    def __init__(self, text: str) -> None:
        self._given: str | None = text
        self._before, self._near, self._after = "", "", to_units(_LINE_ENDS.sub("\n", text))
        self._text: str | None = None

    def __len__(self) -> int:
        return len(self._before) + len(self._near) + len(self._after)

    @property
    def _units(self) -> str:
        return self._before + self._near + self._after

    @property
    def text(self) -> str:
        """The text to keep."""
        return self.lines if self._given is None else self._given

    @property
    def lines(self) -> str:
        """The text as it stands in the editor, each line ending in a line feed; what places in it refer to."""
        if self._text is None:
            self._text = to_points(self._units)
        return self._text

    @property
    def shown(self) -> str:
        """`lines` for an editor to show: unit for unit as long, with U+FFFD for what no editor can hold."""
        return _UNSHOWABLE.sub("\ufffd", self.lines)

    def change(self, at: int, removed: int, inserted: str) -> tuple[int, int, int] | None:
        """Put `inserted` in the place of `removed` units from `at`.

        Answers what really changed, as place, units gone and units come: an editor may report more than that, such as
        the whole paragraph while a word is being composed. None if nothing did. Raises IndexError if the page has no
        such stretch.
        """
        start = at - len(self._before)
        if not 0 <= start <= start + removed <= len(self._near) or len(self._near) > 4 * _NEAR:
            start = at - self._come_near(at, at + removed)
        near, end = self._near, start + removed
        gone, come = near[start:end], to_units(inserted)
        if gone == come:
            return None
        self._near = near[:start] + come + near[end:]
        self._given = self._text = None
        if gone and come:
            same = _same_start(gone, come)
            gone, come, at = gone[same:], come[same:], at + same
            same = _same_start(gone[::-1], come[::-1])
            gone, come = gone[: len(gone) - same], come[: len(come) - same]
        return at, len(gone), len(come)

    def edit_to(self, text: str) -> tuple[int, int, str] | None:
        """The one edit after which the page says `text`: put the words in the place of `start:end`; None if it does."""
        there = Page(text)
        mine, theirs = self._units, there._units
        if theirs == mine:
            return None
        start = _same_start(mine, theirs)
        start -= start > 0 and _HIGH <= mine[start - 1] < _LOW
        gone, come = mine[start:], theirs[start:]
        same = _same_start(gone[::-1], come[::-1])
        same -= same > 0 and _LOW <= gone[len(gone) - same] < _PAST
        return start, len(mine) - same, to_points(come[: len(come) - same])

    def stretch(self, start: int, end: int) -> str:
        """The text from one unit to another."""
        return to_points(self._units[start:end])

    def _come_near(self, start: int, end: int) -> int:
        """Hold what lies around `start:end` by itself. Answers the place at which it begins."""
        units = self._units
        if not 0 <= start <= end <= len(units):
            raise IndexError("The edit reaches past the page.")
        first, last = max(0, start - _NEAR), end + _NEAR
        self._before, self._near, self._after = units[:first], units[first:last], units[last:]
        return first


def _same_start(one: str, other: str) -> int:
    """How many units both begin with; by halving, as comparing slices is quick and counting units is not."""
    least, most = 0, min(len(one), len(other))
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least
