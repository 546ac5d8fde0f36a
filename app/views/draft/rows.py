"""The lines of an editor that are in view: which stretch of the text each shows, and where its letters stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QTextBlock, QTextLine

_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff]")
_FEW = 20
"""A paragraph of so many lines is walked from its first; in a longer one the first line in view is searched."""


class Paragraph:
    """A paragraph that is in view; `origin` is its top left corner in the viewport."""

    def __init__(self, block: QTextBlock, origin: QPointF) -> None:
        self.layout = block.layout()
        self.position = block.position()
        self.left, self.top = origin.x(), origin.y()
        # What is being composed stands in the lines, but not yet in the document.
        self.composed_at = self.layout.preeditAreaPosition()
        self.composed = len(self.layout.preeditAreaText()) if self.composed_at >= 0 else 0
        text = block.text()
        self.mixed = not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None

    def rows(self, area: QRect) -> Iterator[Row]:
        """The lines that reach into `area`."""
        count = self.layout.lineCount()
        top, bottom = area.top() - self.top, area.bottom() - self.top
        reached = False
        for number in range(self._first_below(count, top) if count > _FEW else 0, count):
            line = self.layout.lineAt(number)
            y = line.y()
            if y > bottom:
                return
            reached = reached or y + line.height() > top
            if reached:
                yield Row(self, line)

    def _first_below(self, count: int, y: float) -> int:
        """The number of the last line that begins at `y` or above."""
        least, most = 0, count
        while least < most:
            middle = (least + most) // 2
            if self.layout.lineAt(middle).y() < y:
                least = middle + 1
            else:
                most = middle
        return max(0, least - 1)


class Row:
    """One laid-out line. `start` and `end` are places in the document, in UTF-16 units; pixels are the viewport's."""

    __slots__ = ("_line", "_paragraph", "end", "start")

    def __init__(self, paragraph: Paragraph, line: QTextLine) -> None:
        self._paragraph, self._line = paragraph, line
        first, length = line.textStart(), line.textLength()
        if paragraph.composed:
            self.start, self.end = self._unit(first), self._unit(first + length)
        else:
            self.start = paragraph.position + first
            self.end = self.start + length

    @property
    def top(self) -> float:
        """Where the line begins."""
        return self._paragraph.top + self._line.y()

    @property
    def baseline(self) -> float:
        """What its letters stand on."""
        return self.top + self._line.ascent()

    @property
    def bottom(self) -> float:
        """Where its letters end, with all that hangs below the baseline."""
        return self.baseline + self._line.descent()

    def stretches(self, start: int, end: int) -> list[tuple[float, float]]:
        """Where the units `start:end` that stand in this line are seen, as left and right edges.

        One stretch where all is read one way, several where directions mix.
        """
        start, end = max(start, self.start), min(end, self.end)
        if start >= end:
            return []
        if self._paragraph.mixed:
            return self._pieces(start, end)
        left, right = self._x(start), self._x(end)
        if end == self.end:  # but not the space at which the line was broken
            right = min(right, self._paragraph.left + self._line.x() + self._line.naturalTextWidth())
        return [(left, right)] if left < right else []

    def _pieces(self, start: int, end: int) -> list[tuple[float, float]]:
        """The same by where the glyphs lie: a place between two directions has two positions."""
        first = self._place(start)
        rects = (run.boundingRect() for run in self._line.glyphRuns(first, self._place(end) - first))
        return [(self._paragraph.left + rect.left(), self._paragraph.left + rect.right()) for rect in rects]

    def _x(self, unit: int) -> float:
        x, _ = cast("tuple[float, int]", self._line.cursorToX(self._place(unit)))
        return self._paragraph.left + x

    def _place(self, unit: int) -> int:
        place = unit - self._paragraph.position
        return place + self._paragraph.composed if place > self._paragraph.composed_at else place

    def _unit(self, place: int) -> int:
        paragraph = self._paragraph
        if place > paragraph.composed_at:
            place = max(paragraph.composed_at, place - paragraph.composed)
        return paragraph.position + place
