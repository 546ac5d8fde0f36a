"""A value between a smaller and a larger one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_STEPS = {Qt.Key.Key_Down: -1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: 1, Qt.Key.Key_Right: 1}


class _End(IconButton):
    """Leaves the arrow keys to the stepper; Qt's buttons would move the focus with them."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space press it."""
        if event.key() in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Stepper(QWidget):
    """Shows words for a value, with a button before them for less and one after them for more.

    `stepped(-1 or 1)`: a person wants less or more; arrow keys say the same. less and more name the buttons; widest is
    what `show_value` shows at its longest.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, less: str, more: str, widest: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._widest = theme, widest
        self.less, self.more = _End(theme, "minus", less), _End(theme, "plus", more)
        self.value = Label(theme, "", "second", weight=600)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        for part in (self.less, self.value, self.more):
            row.addWidget(part)
        for button, step in ((self.less, -1), (self.more, 1)):
            button.setProperty("ring", "inside")
            button.clicked.connect(lambda _=False, step=step: self.stepped.emit(step))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_value(self, words: str, *, least: bool, most: bool) -> None:
        """Show another value; at either end the button beyond it rests, and the focus goes to the other one."""
        self.value.setText(words)
        for button, other, at_end in ((self.less, self.more, least), (self.more, self.less, most)):
            other.setAccessibleDescription(words)
            if at_end and button.hasFocus():
                other.setEnabled(True)
                other.setFocus(Qt.FocusReason.ShortcutFocusReason)
            button.setEnabled(not at_end)

    def changeEvent(self, event: QEvent) -> None:
        """Quiet words while it is off."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self.value.set_token("text" if self.isEnabled() else "quiet")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys, on either button."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        sideways = event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        step = -step if sideways and self.isRightToLeft() else step
        if (self.more if step > 0 else self.less).isEnabled():
            self.stepped.emit(step)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove all three lie in."""
        rounded(smooth(self), QRectF(self.rect()), 10, self._theme.color("groove"), self._theme.color("line"))

    def _restyle(self) -> None:
        self.value.setMinimumWidth(self.value.fontMetrics().horizontalAdvance(self._widest) + 12)
        self.update()
