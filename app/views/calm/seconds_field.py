"""Where a length in seconds is typed, to the tenth."""

from __future__ import annotations

from math import isfinite

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.views.kit.fields import Field
from app.views.kit.theme import Theme

_STEPS = {Qt.Key.Key_Up: 5, Qt.Key.Key_Down: -5}
_LONGEST_SHOWN = "000.0"
_PADDING = 32
_MOST = 9999.9


class SecondsField(Field):
    """Seconds with one decimal, in the way they are written here or with a point. Up and Down change them by a half.

    `tenths_changed` tells what a person set, in tenths of a second; what is no number is 0.
    """

    tenths_changed = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", name, parent)
        self.setMaxLength(len(_LONGEST_SHOWN) + 2)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignTrailing)
        self.textEdited.connect(lambda: self.tenths_changed.emit(self.tenths()))
        theme.changed.connect(self._measure)
        self._measure()

    def tenths(self) -> int:
        """What stands in it, in tenths of a second."""
        words = self.text().strip()
        for locale in (QLocale(), QLocale.c()):
            seconds, known = locale.toDouble(words)
            if known and isfinite(seconds):
                return round(min(max(seconds, -_MOST), _MOST) * 10)
        return 0

    def show_tenths(self, tenths: int) -> None:
        """Show this length; what a person types that means the same is left as it is."""
        begun = bool(self.text()) or self.hasFocus()
        if not begun or self.tenths() != tenths:
            whole = tenths % 10 == 0
            self.setText(QLocale().toString(tenths / 10, "f", 0 if whole else 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down set a little more and a little less."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        self.show_tenths(max(1, self.tenths() + step))
        self.tenths_changed.emit(self.tenths())

    def _measure(self) -> None:
        self.setFixedWidth(self.fontMetrics().horizontalAdvance(_LONGEST_SHOWN) + _PADDING)
