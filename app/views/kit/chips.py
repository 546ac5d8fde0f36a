"""Small round choices: many at once, or one filter with a value."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.buttons import Pressable, pressed_or_hovered
from app.views.kit.icons import paint_icon
from app.views.kit.motion import Glide
from app.views.kit.paint import between, rounded, smooth
from app.views.kit.theme import Theme

_PADDING = 15
_GAP = 6


class _Pill(Pressable):
    """The round ground that both chips have; `_on` says how far it is chosen, 0 to 1."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self._on = Glide(theme, self, self.update)
        self.setProperty("corner", 999)
        self._restyle()

    def _side(self) -> int:
        return self._theme.px(14)

    def _size(self, words: str, marked: bool) -> QSize:
        metrics = self.fontMetrics()
        mark = self._side() + _GAP if marked else 0
        return QSize(metrics.horizontalAdvance(words) + 2 * _PADDING + mark, max(32, metrics.height() + 12))

    def _paint_ground(self, painter: QPainter) -> None:
        color = self._theme.color
        rest = between(color("surface"), color("accent_soft"), self._on.value)
        border = between(color("line"), color("accent"), self._on.value)
        ground = pressed_or_hovered(self._theme, rest, self.isDown(), self._hover.value)
        rounded(painter, QRectF(self.rect()), self.height() / 2, ground, border)

    def _paint_words(self, painter: QPainter, words: str, left: float, token: str) -> None:
        painter.setPen(self._theme.color(token))
        painter.setFont(self.font())
        area = QRectF(left, 0, self.fontMetrics().horizontalAdvance(words) + 2, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_mark(self, painter: QPainter, name: str, left: float, token: str) -> None:
        side = self._side()
        paint_icon(painter, self._theme, name, token, QRectF(left, round((self.height() - side) / 2), side, side))

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second", 500))
        super()._restyle()


class Chip(_Pill):
    """A word that can be chosen: `toggled(bool)`, `isChecked()`. A tick comes before it once it is."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, text, parent)
        self.setCheckable(True)
        self.toggled.connect(self._turn)

    def sizeHint(self) -> QSize:
        """The word, and the tick if there is one."""
        return self._size(self.text(), self.isChecked())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, tick, word."""
        painter = smooth(self)
        self._paint_ground(painter)
        left: float = _PADDING
        if self.isChecked():
            self._paint_mark(painter, "check", left - 2, "accent")
            left += self._side() + _GAP - 2
        self._paint_words(painter, self.text(), left, "accent" if self.isChecked() else "text")

    def _turn(self, on: bool) -> None:
        self.updateGeometry()
        self._on.to(1.0 if on else 0.0)


class FilterChip(_Pill):
    """A filter: its name and a chevron while it lets all through, its value and an x once it is set.

    `clicked` asks for the choices; the x, Delete or Backspace take the value away and `cleared` says so.
    """

    cleared = Signal()

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        self._value: str | None = None
        super().__init__(theme, text, parent)

    @property
    def value(self) -> str | None:
        """What it is set to."""
        return self._value

    def set_value(self, value: str | None) -> None:
        """Show that only `value` gets through, or all with None. Says nothing by a signal."""
        self._value = value
        self.setAccessibleName(
            "" if value is None else self.tr("%1: %2").replace("%1", self.text()).replace("%2", value)
        )
        self.setToolTip("" if value is None else self.text())
        self.updateGeometry()
        self._on.to(0.0 if value is None else 1.0)

    def sizeHint(self) -> QSize:
        """The words and what stands after them."""
        return self._size(self._words(), True)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The x takes the value away; the rest of it is a button."""
        if self._value is not None and self.isDown() and self._in_mark(event.position()):
            self.setDown(False)
            self._clear()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take the value away."""
        if self._value is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, chevron or x."""
        painter = smooth(self)
        self._paint_ground(painter)
        words, token = self._words(), "text" if self._value is None else "accent"
        self._paint_words(painter, words, _PADDING, token)
        mark = "chevron_down" if self._value is None else "close"
        self._paint_mark(painter, mark, self._mark_left(), "quiet" if self._value is None else "accent")

    def _words(self) -> str:
        return self.text() if self._value is None else self._value

    def _mark_left(self) -> int:
        return _PADDING + self.fontMetrics().horizontalAdvance(self._words()) + _GAP

    def _in_mark(self, point: QPointF) -> bool:
        return self.rect().contains(point.toPoint()) and point.x() >= self._mark_left() - _GAP / 2

    def _clear(self) -> None:
        self.set_value(None)
        self.cleared.emit()


class MarkChip(_Pill):
    """A word with a mark after it that says what a press does: "close" takes it away, "plus" puts it in.

    `set_look` changes word and mark, and whether it looks chosen. Delete and Backspace press it, too, where the mark
    is "close".
    """

    def __init__(self, theme: Theme, text: str, mark: str, parent: QWidget | None = None) -> None:
        self._mark, self._chosen = mark, False
        super().__init__(theme, text, parent)

    def set_look(self, text: str, mark: str, on: bool) -> None:
        """Another word, another mark; `on`: as a chosen chip."""
        self._mark, self._chosen = mark, on
        self.setText(text)
        self.updateGeometry()
        self._on.to(1.0 if on else 0.0)
        self.update()

    def sizeHint(self) -> QSize:
        """The word, and the mark after it."""
        return self._size(self.text(), True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete and Backspace take it away."""
        if self._mark == "close" and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, word, mark."""
        painter, on = smooth(self), self._chosen
        self._paint_ground(painter)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        wide = self.fontMetrics().horizontalAdvance(self.text())
        words, mark = (_PADDING + self._side() + _GAP, _PADDING) if mirrored else (_PADDING, _PADDING + wide + _GAP)
        self._paint_words(painter, self.text(), words, "accent" if on else "text")
        self._paint_mark(painter, self._mark, mark, "accent" if on else "quiet")
