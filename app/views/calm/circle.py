"""The breathing circle: a disc that grows and shrinks within a ring that slowly fills."""

from __future__ import annotations

from collections.abc import Sequence
from math import pi

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetricsF, QGradient, QLinearGradient, QPainter, QPaintEvent, QPen, QPixmap, QStaticText
from PySide6.QtWidgets import QWidget

from app.views.calm.sky import PEN, SkyPlan, halo
from app.views.kit.theme import Theme

_HALO_REACH, _HALO_ALPHA = 1.12, 0.24
_GAP = 10
_HALO_STEP = 4
_SIXTEENTHS = 16 * 180 / pi
_FITS = 1.5
"""How wide a word may be, in radii of the smallest disc."""


class BreathingCircle(QWidget):
    """Covers the ring's square of a sky and repaints nothing else; a frame that would look the same is not painted.

    Sky and ring are one picture, made anew whenever the ring has grown by a pixel: a frame lays the part of it that the
    disc can have touched, and draws the disc with one halo and two short texts.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: SkyPlan | None = None
        self._sky = QPixmap()
        self._ground = QPixmap()
        self._sayable: Sequence[str] = ()
        self._fonts = (theme.font("phase"), theme.font("seconds"))
        self._texts: dict[tuple[int, str], QStaticText] = {}
        self._fill = QBrush()
        self._halos: dict[int, QBrush] = {}
        self._lit = 0
        self._shown = (0.0, "", "")
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Breathing circle"))

    def set_sky(self, plan: SkyPlan, sky: QPixmap, sayable: Sequence[str]) -> None:
        """Take this place in this sky; `sayable` are the words that must find room in the smallest disc."""
        self._plan, self._sky, self._sayable = plan, sky, sayable
        self.setGeometry(plan.square)
        self._choose_fonts()
        self._lay_ground()
        self._fill, self._halos = _disc(self._theme), {}
        self.update()

    def show_breath(self, fullness: float, share: float, word: str, count: str) -> None:
        """Show a breath of `fullness` 0 to 1, the ring lit for a `share` of 0 to 1, and the words in the disc."""
        plan = self._plan
        if plan is None:
            return
        lit = round(share * 2 * pi * plan.ring)
        if lit != self._lit:
            self._lit = lit
            self._lay_ground()
            self.update()
        radius = plan.smallest + (plan.largest - plan.smallest) * fullness
        frame = (round(radius * 4) / 4, word, count)
        if frame != self._shown:
            self.update(self._touched(max(radius, self._shown[0])))
            self._shown = frame

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one frame."""
        if self._plan is None:
            return
        radius, word, count = self._shown
        painter = QPainter(self)
        place, ratio = QRectF(event.rect()), self._ground.devicePixelRatio()
        painter.drawPixmap(place, self._ground, QRectF(place.topLeft() * ratio, place.size() * ratio))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_disc(painter, self._plan, radius)
        self._paint_words(painter, word, count)

    @property
    def _centre(self) -> QPointF:
        return self._plan.centre - QPointF(self.pos()) if self._plan else QPointF()

    def _touched(self, radius: float) -> QRect:
        """All that a disc of `radius` and its halo cover."""
        reach = radius * _HALO_REACH + 2
        centre = self._centre
        square = QRectF(centre.x() - reach, centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect()
        return square.intersected(self.rect())

    def _lay_ground(self) -> None:
        """The sky of the square with the ring as far as it is lit."""
        plan, ratio = self._plan, self._sky.devicePixelRatio()
        if plan is None:
            return
        part = QRectF(QPointF(self.pos()) * ratio, self.size().toSizeF() * ratio).toRect()
        self._ground = self._sky.copy(part)
        self._ground.setDevicePixelRatio(ratio)
        if not self._lit:
            return
        ring, centre = plan.ring, self._centre
        painter = QPainter(self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        around = QRectF(centre.x() - ring, centre.y() - ring, 2 * ring, 2 * ring)
        painter.drawArc(around, 90 * 16, -round(self._lit / ring * _SIXTEENTHS))
        painter.end()

    def _paint_disc(self, painter: QPainter, plan: SkyPlan, radius: float) -> None:
        centre = self._centre
        painter.setPen(Qt.PenStyle.NoPen)
        rim = min(radius * _HALO_REACH, plan.largest)
        painter.setBrush(self._halo(plan, rim))
        painter.drawEllipse(centre, rim, rim)
        painter.setBrush(self._fill)
        painter.drawEllipse(centre, radius, radius)

    def _halo(self, plan: SkyPlan, rim: float) -> QBrush:
        """Made once for a few pixels of radius: it hardly changes over them, and to mix it costs as much as to fill."""
        step = round(rim / _HALO_STEP)
        if step not in self._halos:
            self._halos[step] = QBrush(halo(self._theme, plan, step * _HALO_STEP, _HALO_ALPHA, self.y()))
        return self._halos[step]

    def _paint_words(self, painter: QPainter, word: str, count: str) -> None:
        shown = [(place, self._text(place, words)) for place, words in enumerate((word, count)) if words]
        centre = self._centre
        top = centre.y() - (sum(text.size().height() + _GAP for _, text in shown) - _GAP) / 2
        painter.setPen(self._theme.color("ink"))
        for place, text in shown:
            painter.setFont(self._fonts[place])
            painter.drawStaticText(QPointF(centre.x() - text.size().width() / 2, top), text)
            top += text.size().height() + _GAP

    def _text(self, place: int, words: str) -> QStaticText:
        if (place, words) not in self._texts:
            text = QStaticText(words)
            text.setTextFormat(Qt.TextFormat.PlainText)
            text.prepare(font=self._fonts[place])
            self._texts[place, words] = text
        return self._texts[place, words]

    def _choose_fonts(self) -> None:
        assert self._plan is not None
        phase = self._theme.font("phase")
        measure = QFontMetricsF(phase)
        widest = max((measure.horizontalAdvance(word) for word in self._sayable), default=1.0)
        fits = min(1.0, _FITS * self._plan.smallest / widest)
        self._fonts = (_scaled(phase, fits), _scaled(self._theme.font("seconds"), fits))
        self._texts = {}


def _disc(theme: Theme) -> QBrush:
    """From the top of whatever it fills to its foot."""
    fill = QLinearGradient(0, 0, 0, 1)
    fill.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for stop, token in (0.0, "disc_0"), (0.5, "disc_1"), (1.0, "disc_2"):
        fill.setColorAt(stop, theme.color(token))
    return QBrush(fill)


def _scaled(font: QFont, factor: float) -> QFont:
    font.setPointSizeF(font.pointSizeF() * factor)
    return font
