"""Where the rows of a long list stand, told without laying them all out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right


class Places:
    """Rows of one height, some with a head above; all in pixels from the top of the first. Answers in O(log² rows)."""

    def __init__(self) -> None:
        self.row_height = self.head_height = 1
        self.count = 0
        self._headed: list[int] = []

    def insert(self, first: int, count: int) -> None:
        """So many rows without a head came in, the first of them with this number."""
        at = bisect_left(self._headed, first)
        self._headed[at:] = [row + count for row in self._headed[at:]]
        self.count += count

    def remove(self, first: int, count: int) -> None:
        """So many rows are gone, from this one on."""
        at, end = bisect_left(self._headed, first), bisect_left(self._headed, first + count)
        self._headed[at:] = [row - count for row in self._headed[end:]]
        self.count -= count

    def set_head(self, row: int, has_head: bool) -> None:
        """Put a head over this row, or take it away."""
        if has_head != self.has_head(row):
            at = bisect_left(self._headed, row)
            self._headed[at : at + (not has_head)] = [row] if has_head else []

    @property
    def height(self) -> int:
        """All rows with their heads."""
        return self.begin(self.count)

    def has_head(self, row: int) -> bool:
        """Whether a head stands over this row."""
        at = bisect_left(self._headed, row)
        return at < len(self._headed) and self._headed[at] == row

    def begin(self, row: int) -> int:
        """Where a row begins, with its head if it has one."""
        return row * self.row_height + bisect_left(self._headed, row) * self.head_height

    def top(self, row: int) -> int:
        """Where a row itself begins, below its head."""
        return row * self.row_height + bisect_right(self._headed, row) * self.head_height

    def row_at(self, y: int) -> int:
        """The row that `y` lies in or in whose head it lies; the first or last one beyond the ends, -1 without rows."""
        if not self.count:
            return -1
        return max(0, bisect_right(range(self.count), y, key=self.begin) - 1)
