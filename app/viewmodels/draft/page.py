"""The words of the open draft, kept in step with what is typed without ever asking the editor for all of them."""

import re

from app.viewmodels.offsets import to_points, to_units

_LINE_ENDS = re.compile("\r\n|\r|\u2029")
_UNSHOWABLE = re.compile("[\ud800-\udfff\ufdd0\ufdd1]")


class Page:
    """One text and the edits made to it, with places in UTF-16 units.

    A text nobody edits stays exactly as it was given. The first edit turns its line ends (CR LF, CR, U+2029) into
    plain line feeds; all else outside the edited stretch stays exact, also what an editor cannot hold.
    """

    def __init__(self, text: str) -> None:
        self._given: str | None = text
        self._units = to_units(_LINE_ENDS.sub("\n", text))
        self._text: str | None = None

    def __len__(self) -> int:
        return len(self._units)

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
        if not 0 <= at <= at + removed <= len(self._units):
            raise IndexError("The edit reaches past the page.")
        gone, come = self._units[at : at + removed], to_units(inserted)
        if gone == come:
            return None
        self._units = self._units[:at] + come + self._units[at + removed :]
        self._given = self._text = None
        if gone and come:
            same = _same_start(gone, come)
            gone, come, at = gone[same:], come[same:], at + same
            same = _same_start(gone[::-1], come[::-1])
            gone, come = gone[: len(gone) - same], come[: len(come) - same]
        return at, len(gone), len(come)

    def stretch(self, start: int, end: int) -> str:
        """The text from one unit to another."""
        return to_points(self._units[start:end])


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
