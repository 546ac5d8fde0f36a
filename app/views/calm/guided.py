"""A guided practice on the sky: its words, large and still, within a thin ring for the whole time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.viewmodels.calm.guided import GuidedWords
from app.views.calm.sky import PEN, faint
from app.views.kit.lines import Lines
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_SCALES = (1.0, 0.9, 0.8, 0.7, 0.6)
_THINGS_SHRINK = 0.8
"""Below this scale of the words, and without a ring, things shrink as well: many of one's own need it in large text."""

_GAP = 18
_AIR = 24
_LARGEST_RING = 300
_USUAL_RING, _LARGEST_SCALE = 200, 1.3
"""Words grow with a ring that is larger than usual."""

_ACROSS, _DOWN = 1.56, 1.16
"""The box of words in the ring, in radii: its corners stay clear of the ring."""
_BAR = 480, 6


class GuidedSky(QWidget):
    """Words for one step at a time. Where even small ones find no room in a ring, a thin bar stands below them."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sayable: tuple[GuidedWords, ...] = ()
        self._shown = GuidedWords("")
        self._lit = 0
        self._has_ring = True
        self._scale = 1.0
        self.ringed = True
        self._set: tuple[Lines, Lines | None] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("What to do now"))
        theme.changed.connect(self._fit)

    def set_sayable(self, words: Sequence[GuidedWords]) -> None:
        """Choose one size in which all of these find room."""
        if tuple(words) != self._sayable:
            self._sayable = tuple(words)
            self._fit()

    def set_ring(self, shown: bool) -> None:
        """Show the time as a ring or a bar, or not at all."""
        if shown is not self._has_ring:
            self._has_ring = shown
            self.update()

    def show_words(self, words: GuidedWords, share: float) -> None:
        """Say this, with the ring lit for a `share` of 0 to 1; nothing is painted while it looks the same."""
        lit = round(share * 720)
        if (words, lit) == (self._shown, self._lit):
            return
        if words != self._shown:
            self._set = None
            self.setAccessibleDescription(f"{words.say} {words.things}".strip())
        self._shown, self._lit = words, lit
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find the size anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ring or bar, and the words."""
        painter = smooth(self)
        if self._has_ring and self.ringed:
            self._paint_ring(painter)
        elif self._has_ring:
            self._paint_bar(painter)
        if self._set is None:
            self._set = self._lines(self._shown, self._scale)
        say, things = self._set
        box = self._box()
        width = round(box.width())
        high = say.height(width) + (_GAP + things.height(width) if things else 0)
        top = box.center().y() - high / 2
        painter.setPen(self._theme.color("sky_text"))
        say.draw(painter, QPointF(box.left(), top), width)
        if things:
            painter.setPen(self._theme.color("sky_quiet"))
            things.draw(painter, QPointF(box.left(), top + say.height(width) + _GAP), width)

    @property
    def _ring(self) -> float:
        return max(48.0, min(_LARGEST_RING * self._theme.zoom, min(self.width(), self.height()) / 2 - _AIR))

    def _box(self) -> QRectF:
        middle = QPointF(self.width() / 2, self.height() / 2)
        if self.ringed:
            width, height = _ACROSS * self._ring, _DOWN * self._ring
        else:
            width, height = min(self.width() - 2 * _AIR, 720 * self._theme.zoom), self.height() - 3 * _AIR
        return QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height)

    @property
    def has_room(self) -> bool:
        """Whether all that can be said is seen whole."""
        return all(self._finds_room(words) for words in self._sayable)

    def _fit(self) -> None:
        """The largest size that holds all that can be said; a ring where there is one, the whole width otherwise."""
        self._set = None
        for self.ringed in (True, False):
            roomy = min(_LARGEST_SCALE, max(1.0, self._ring / _USUAL_RING)) if self.ringed else 1.0
            for self._scale in (scale * roomy for scale in _SCALES):
                if self.has_room:
                    self.update()
                    return
        self.update()

    def _finds_room(self, words: GuidedWords) -> bool:
        box = self._box()
        width = round(box.width())
        say, things = self._lines(words, self._scale)
        high = say.height(width) + (_GAP + things.height(width) if things else 0)
        widest = max(say.longest_word, things.longest_word if things else 0)
        return high <= box.height() and widest <= width

    def _lines(self, words: GuidedWords, scale: float) -> tuple[Lines, Lines | None]:
        centre = Qt.AlignmentFlag.AlignHCenter
        say = Lines(words.say, _scaled(self._theme.font("phase"), scale), centre, self.layoutDirection())
        if not words.things:
            return say, None
        smaller = 1.0 if self.ringed else min(1.0, scale / _THINGS_SHRINK)
        return say, Lines(words.things, _scaled(self._theme.font("body"), smaller), centre, self.layoutDirection())

    def _paint_ring(self, painter: QPainter) -> None:
        ring = self._ring
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faint(self._theme, "sky_text", 0.14), PEN))
        painter.drawEllipse(middle, ring, ring)
        if self._lit:
            painter.setPen(QPen(self._theme.color("accent"), PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            around = QRectF(middle.x() - ring, middle.y() - ring, 2 * ring, 2 * ring)
            painter.drawArc(around, 90 * 16, -self._lit * 8)

    def _paint_bar(self, painter: QPainter) -> None:
        width, thick = min(_BAR[0], self.width() - 2 * _AIR), _BAR[1]
        bar = QRectF((self.width() - width) / 2, self.height() - _AIR, width, thick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(faint(self._theme, "sky_text", 0.14))
        painter.drawRoundedRect(bar, thick / 2, thick / 2)
        if self._lit:
            painter.setBrush(self._theme.color("accent"))
            bar.setWidth(max(thick, width * self._lit / 720))
            painter.drawRoundedRect(bar, thick / 2, thick / 2)


def _scaled(font: QFont, factor: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
