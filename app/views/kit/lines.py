"""Text set in lines with air between them; Qt's own labels have none."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QTextLayout, QTextOption

_READING, _TITLE = 1.5, 1.25
_LARGE = 24
"""From so many pixels on, words are a title and stand closer."""


class Lines:
    """Lines of `text` in `font`, 1.5 times its size apart (titles 1.25), set anew for each width that is asked for."""

    def __init__(self, text: str, font: QFont, align: Qt.AlignmentFlag, direction: Qt.LayoutDirection) -> None:
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(align)
        option.setTextDirection(direction)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        size = QFontInfo(font).pixelSize()
        metrics = QFontMetrics(font)
        self.step = max(metrics.height(), round(size * (_TITLE if size >= _LARGE else _READING)))
        self._rise = (self.step - metrics.height()) / 2
        self._heights: dict[int, int] = {}
        self._width = -1
        self.longest_word = max((metrics.horizontalAdvance(word) for word in text.split()), default=0)
        self.whole = max((ceil(metrics.horizontalAdvance(part)) + 1 for part in text.split("\n")), default=0)

    def height(self, width: int) -> int:
        """Pixels from the top of the first line to the foot of the last when they are `width` pixels wide."""
        if width not in self._heights:
            self._set(width)
        return self._heights[width]

    def draw(self, painter: QPainter, at: QPointF, width: int) -> None:
        """Draw them `width` wide, from `at` down."""
        if width != self._width:
            self._set(width)
        self._layout.draw(painter, at)

    def _set(self, width: int) -> None:
        count = 0
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, count * self.step + self._rise))
            count += 1
        self._layout.endLayout()
        self._width = width
        self._heights[width] = count * self.step
