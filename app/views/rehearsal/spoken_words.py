"""Words set with air between their lines, to be read aloud; of long ones a part, where a reminder is enough."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetrics, QPainter, QTextLayout, QTextOption

_STEP = 1.5
"""From line to line, in sizes of the font."""

_MOST = 2
"""Lines of a reminder."""


class SpokenWords:
    """Lines of `words` in `font`, `width` pixels wide; a word with no room of its own is broken, never cut off.

    ends: "all" of it, or no more than two lines from its "start" or its "end".
    """

    def __init__(self, words: str, font: QFont, width: int, ends: str = "all") -> None:
        self._font, self._width = font, max(1, width)
        metrics = QFontMetrics(font)
        self._step = max(metrics.height(), round(QFontInfo(font).pixelSize() * _STEP))
        self._rise = (self._step - metrics.height()) / 2
        self._layout = self._set(words)
        if ends != "all" and self._layout.lineCount() > _MOST:
            self._layout = self._set(self._part(words, ends))
        self.height = self._layout.lineCount() * self._step if words else 0

    @property
    def words(self) -> str:
        """What is shown."""
        return self._layout.text()

    def draw(self, painter: QPainter, left: int, top: int) -> None:
        """Draw them from there on, in the painter's colour."""
        self._layout.draw(painter, QPointF(left, top))

    def _part(self, words: str, ends: str) -> str:
        if ends == "start":
            after = self._layout.lineAt(_MOST)
            return f"{words[: after.textStart()].rstrip().rpartition(' ')[0]} …"
        first = self._layout.lineAt(self._layout.lineCount() - _MOST)
        return f"… {words[first.textStart() :].partition(' ')[2]}"

    def _set(self, words: str) -> QTextLayout:
        layout = QTextLayout(words.replace("\n", "\u2028"), self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeading)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        count = 0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(self._width)
            line.setPosition(QPointF(0, count * self._step + self._rise))
            count += 1
        layout.endLayout()
        return layout
