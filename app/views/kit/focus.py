"""The ring around what has the focus, for people who got there with the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QFocusFrame,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

from app.views.kit.own_parent import with_own_parent

if TYPE_CHECKING:
    from app.views.kit.ring_style import RingStyle
    from app.views.kit.theme import Theme

_OWN_BORDER = (QLineEdit, QAbstractScrollArea, QAbstractSpinBox, QComboBox)
"""These show their focus by a border of their own, from the style sheet."""

INSIDE = "inside"


@runtime_checkable
class Shaped(Protocol):
    """A control that is more than its rectangle, or less: it says what the ring goes around."""

    def focus_shape(self) -> tuple[QRect, int]:
        """What the ring goes around, in pixels of the control, and its corner radius."""
        ...


class FocusFrame(QFocusFrame):
    """Paints the ring: 2 px of accent, 2 px off the control, or within it where `ring` is "inside".

    The control's dynamic property `corner` is its radius in pixels, 8 if it has none.
    """

    def __init__(self, theme: Theme, style: RingStyle, control: QWidget) -> None:
        super().__init__()
        self._theme = theme
        self.control = control
        self.setStyle(style)
        self.setWidget(control)
        with_own_parent(control)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ring around the control's shape."""
        widget = self.control
        if not isValid(widget):
            return
        shape, corner = _shape(widget)
        inside = widget.property("ring") == INSIDE
        reach = -1.0 if inside else 3.0
        ring = QRectF(shape.translated(widget.mapToGlobal(shape.topLeft()) - self.mapToGlobal(shape.topLeft())))
        ring.adjust(-reach, -reach, reach, reach)
        radius = min(corner + reach, ring.height() / 2)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(ring, radius, radius)


class FocusRing(QObject):
    """Puts a FocusFrame around whatever gets the focus by Tab, Shift+Tab or a shortcut, and none otherwise.

    What moves the focus by itself, a page that turns or a window that opens or comes back, keeps to what was before:
    whoever pressed a button by keyboard sees the ring on what comes next. To someone at the keyboard whose last focus
    had none, as after typing in a field that was clicked, a view gives it by Qt.FocusReason.ShortcutFocusReason.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._theme = theme
        self._style: RingStyle | None = None
        self._frame: FocusFrame | None = None
        self._keyboard = False

    @property
    def shown_on(self) -> QWidget | None:
        """The control that wears the ring."""
        frame = self._frame
        return frame.control if frame and isValid(frame) and isValid(frame.control) else None

    @Slot(QWidget, QWidget)
    def follow(self, old: QWidget | None, now: QWidget | None) -> None:
        """For QApplication.focusChanged."""
        if now is not None:
            self._keyboard = self._by_keyboard(now)
        if now is not None and self._keyboard and not isinstance(now, _OWN_BORDER):
            self._show(now)
        elif self.shown_on is not None:
            self._show(None)

    def _by_keyboard(self, now: QWidget) -> bool:
        window = now.window()
        by_key = window.testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        window.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange, False)
        if by_key:
            return True
        return self._keyboard and not QGuiApplication.mouseButtons()

    def _show(self, widget: QWidget | None) -> None:
        if self._frame is not None and isValid(self._frame):
            self._frame.hide()
            self._frame.deleteLater()
        self._frame = None
        if widget is not None:
            self._style = self._style or _ring_style()
            self._frame = FocusFrame(self._theme, self._style, widget)


def _ring_style() -> RingStyle:
    from app.views.kit.ring_style import RingStyle  # Qt's styles take 8 ms to import, and no first paint needs them.

    return RingStyle()


def _shape(widget: QWidget) -> tuple[QRect, int]:
    if isinstance(widget, Shaped):
        return widget.focus_shape()
    corner = widget.property("corner")
    return widget.rect(), 8 if corner is None else int(corner)
