"""A value that glides from where it is to where it should be."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QWidget

from app.views.kit.theme import Theme

QUICK = 140
"""Milliseconds for a hover, a tick, a thumb."""

CALM = 200
"""Milliseconds for something that opens or leaves."""


class Glide(QObject):
    """Holds `value` and calls `moved` at each step towards a new one.

    It is there at once when motion is reduced or `parent`, the widget it moves, is not seen.
    """

    def __init__(self, theme: Theme, parent: QWidget, moved: Callable[[], None], value: float = 0.0) -> None:
        super().__init__(parent)
        self.value = value
        self._theme, self._widget = theme, parent
        self._moved = moved
        self._start = self._end = value
        self._animation: QVariantAnimation | None = None

    def to(self, value: float, milliseconds: int = QUICK) -> None:
        """Go there within `milliseconds`."""
        duration = self._theme.motion(milliseconds) if self._widget.isVisible() else 0
        if self._animation is not None:
            self._animation.stop()
        self._start, self._end = self.value, value
        if not duration:
            self.jump(value)
            return
        if self._animation is None:
            self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0)
            self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
            self._animation.valueChanged.connect(self._go)
        self._animation.setDuration(duration)
        self._animation.start()

    def jump(self, value: float) -> None:
        """Be there now."""
        self.value = value
        self._moved()

    def _go(self, share: float) -> None:
        self.jump(self._start + (self._end - self._start) * share)
