"""The words in the breathing disc, as one picture: it is laid over some thirty frames until they change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPixmap

from app.views.kit.theme import Theme

_GAP = 10
_FITS = 1.5
"""How wide a word may be, in radii of the smallest disc."""


class DiscWords:
    """The phase and below it the seconds, in the middle of `size` pixels; nothing for a null `picture`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._fonts = (theme.font("phase"), theme.font("seconds"))
        self._ratio = 1.0
        self._said = ("", "")
        self.picture = QPixmap()
        self.size = QSizeF()

    def fit(self, sayable: Sequence[str], smallest: float, ratio: float) -> None:
        """Choose a size in which all of `sayable` find room in a disc of radius `smallest`, sharp at `ratio`."""
        phase = self._theme.font("phase")
        measure = QFontMetricsF(phase)
        widest = max((measure.horizontalAdvance(word) for word in sayable), default=1.0)
        fits = min(1.0, _FITS * smallest / widest)
        self._fonts = (_scaled(phase, fits), _scaled(self._theme.font("seconds"), fits))
        self._ratio = ratio
        self._write()

    def say(self, phase: str, seconds: str) -> None:
        """Write these; either may be empty."""
        self._said = (phase, seconds)
        self._write()

    def _write(self) -> None:
        rows = [(text, font, QFontMetricsF(font)) for text, font in zip(self._said, self._fonts, strict=True) if text]
        if not rows:
            self.picture = QPixmap()
            return
        wide = max(measure.horizontalAdvance(text) for text, _, measure in rows)
        high = sum(measure.height() + _GAP for _, _, measure in rows) - _GAP
        self.size = QSizeF(wide + 2, high)
        self.picture = QPixmap((self.size * self._ratio).toSize() + QSize(1, 1))
        self.picture.setDevicePixelRatio(self._ratio)
        self.picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self.picture)
        painter.setPen(self._theme.color("ink"))
        top = 0.0
        for text, font, measure in rows:
            painter.setFont(font)
            painter.drawText(QRectF(0, top, wide + 2, measure.height()), Qt.AlignmentFlag.AlignCenter, text)
            top += measure.height() + _GAP
        painter.end()


def _scaled(font: QFont, factor: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
