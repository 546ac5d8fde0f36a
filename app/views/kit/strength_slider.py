"""How strong it is, from 0 to 10."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from app.views.kit.paint import rounded, smooth
from app.views.kit.stops import TOP, Stops
from app.views.kit.theme import Theme

_MIDDLE = 5
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Down: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: 1}


class StrengthSlider(QSlider):
    """A slider from 0 "calm" to 10 "flooded" that starts without a value: nothing is noted until it is touched.

    A click goes to the stop beneath it, digits set it, and the first arrow key begins in the middle.
    `strength_changed(int)` tells what a person set, not what `set_strength` did.
    """

    strength_changed = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme, self._name = theme, name
        self._noted: int | None = None
        self._set = False
        self.setRange(0, TOP)
        self.setPageStep(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._describe()

    def strength(self) -> int | None:
        """The value, or None while nothing was set."""
        return self.value() if self._set else None

    def set_strength(self, value: int | None) -> None:
        """Show a value, or that there is none."""
        self._set = value is not None
        self.setValue(value or 0)
        self._describe()
        self.update()

    def set_noted(self, value: int | None) -> None:
        """Show a value that was noted before, or none."""
        self._noted = value
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        """The groove, the numbers and the words at its ends."""
        return QSize(max(420, self.minimumSizeHint().width()), self._height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the numbers and the words at its ends."""
        metrics = self.fontMetrics()
        numbers = (TOP + 1) * (metrics.horizontalAdvance("10") + 4)
        words = sum(metrics.horizontalAdvance(word) for word in self._ends()) + 24
        return QSize(max(numbers, words), self._height())

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the handle, or around the groove while there is none."""
        stops = self._stops()
        if self._set:
            return stops.handle(self.value()), stops.handle(0).width() // 2
        return stops.groove.toRect().adjusted(0, -4, 0, 4), stops.handle(0).width() // 2

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the stop beneath the pointer."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._take(self._stops().nearest(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pointer from stop to stop."""
        if self.isSliderDown():
            self._take(self._stops().nearest(event.position().x()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page: a value must not change in passing."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows, Page Up and Down, Home and End, digits."""
        value = self._key_value(event)
        if value is None:
            super().keyPressEvent(event)
        else:
            self._take(min(TOP, max(0, value)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Groove, stops, handle, numbers, words."""
        painter, stops = smooth(self), self._stops()
        self._paint_groove(painter, stops)
        if self._noted is not None:
            painter.setPen(QPen(self._theme.color("dusk"), 2))
            painter.setBrush(self._theme.color("page"))
            painter.drawEllipse(stops.place(self._noted), stops.part(8), stops.part(8))
        if self._set:
            self._paint_handle(painter, stops)
        self._paint_words(painter, stops)

    def _key_value(self, event: QKeyEvent) -> int | None:
        key = Qt.Key(event.key())
        if event.text() and event.text() in "0123456789":
            return int(event.text())
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            return 0 if key is Qt.Key.Key_Home else TOP
        steps = _STEPS | {Qt.Key.Key_PageDown: -self.pageStep(), Qt.Key.Key_PageUp: self.pageStep()}
        if key not in steps:
            return None
        if not self._set:
            return _MIDDLE
        sideways = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        return self.value() + (-steps[key] if sideways and self._mirrored() else steps[key])

    def _take(self, value: int) -> None:
        if self._set and value == self.value():
            return
        self.set_strength(value)
        self.strength_changed.emit(value)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def _stops(self) -> Stops:
        digits = self.fontMetrics().horizontalAdvance("10")
        return Stops(self.width(), max(1.0, self._theme.zoom), digits, self._mirrored())

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _height(self) -> int:
        return round(self._stops().band) + 2 * self._line() + 6

    def _ends(self) -> tuple[str, str]:
        return self.tr("calm"), self.tr("flooded")

    def _paint_groove(self, painter: QPainter, stops: Stops) -> None:
        color, corner = self._theme.color, stops.part(4)
        rounded(painter, stops.groove, corner, color("track"))
        if self._set:
            rounded(painter, stops.filled(self.value()), corner, color("fill"))
        painter.setPen(Qt.PenStyle.NoPen)
        for stop in range(TOP + 1):
            covered = self._set and stop <= self.value()
            dot = color("on_fill" if covered else "edge")
            dot.setAlphaF(0.7 if covered else 1.0)
            painter.setBrush(dot)
            painter.drawEllipse(stops.place(stop), stops.part(1.75), stops.part(1.75))

    def _paint_handle(self, painter: QPainter, stops: Stops) -> None:
        dark, centre = self._theme.tokens.dark, stops.place(self.value())
        outer, core = stops.part(12), stops.part(5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 90 if dark else 30))
        painter.drawEllipse(centre + QPointF(0, 1), outer + 1, outer + 1)
        painter.setBrush(self._theme.color("accent" if dark else "fill"))
        painter.drawEllipse(centre, outer, outer)
        painter.setBrush(self._theme.color("page" if dark else "on_fill"))
        painter.drawEllipse(centre, core, core)

    def _paint_words(self, painter: QPainter, stops: Stops) -> None:
        line = self._line()
        for stop in range(TOP + 1):
            chosen, noted = self._set and stop == self.value(), stop == self._noted
            painter.setFont(self._theme.font("second", 600 if chosen or noted else 400))
            painter.setPen(self._theme.color("accent" if chosen else "dusk" if noted else "quiet"))
            box = QRectF(stops.place(stop).x() - 2 * stops.side, stops.band, 4 * stops.side, line)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(stop))
        painter.setFont(self._theme.font("second"))
        painter.setPen(self._theme.color("quiet"))
        box = QRectF(stops.groove.left(), stops.band + line + 2, stops.groove.width(), line)
        low, high = self._ends()
        left, right = (high, low) if self._mirrored() else (low, high)
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight, right)

    def _describe(self) -> None:
        if self._noted is None:
            words = self.tr("%1 of 10") if self._set else self.tr("Nothing noted yet")
        else:
            words = self.tr("%1 of 10, %2 before") if self._set else self.tr("Nothing noted yet, %2 before")
        words = words.replace("%1", str(self.value())).replace("%2", str(self._noted))
        self.setAccessibleName(self._name)
        self.setAccessibleDescription(words)

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
