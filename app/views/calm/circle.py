"""The breathing circle: a disc that grows and shrinks within a ring that slowly fills."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, degrees, pi, sin

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QGradient, QLinearGradient, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.viewmodels.calm.breath_words import BreathWords
from app.views.calm.disc_words import DiscWords
from app.views.calm.sky import PEN, SkyPlan, halo
from app.views.kit.theme import Theme

_HALO_REACH, _HALO_ALPHA, _HALO_STEP = 1.12, 0.24, 4
_STEPS = 2
"""How finely the disc grows: half a pixel of the screen at a time is smooth, and at its slow turns saves frames."""

_A_FEW = 8
"""Pixels of ring that are drawn onto what is there; for more, all of it is drawn anew."""


class BreathingCircle(QWidget):
    """Covers the ring's square of a sky and repaints nothing else; a frame that would look the same is not painted.

    Sky and ring are one picture, made anew whenever the ring has grown by a pixel. A frame lays the part of it that the
    disc can have touched, and draws the disc with its halo, and the picture of its words. What a frame costs is
    measured by packaging/bench_calm.py.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._plan: SkyPlan | None = None
        self._centre = QPointF()
        self._steps: float = _STEPS
        self._sky = QPixmap()
        self._ground = QPixmap()
        self._fill = QBrush()
        self._halos: dict[int, QBrush] = {}
        self._words = DiscWords(theme)
        self._words_at = QPointF()
        self._lit = 0
        self._radius = 0.0
        self._shown = ("", "")
        self._said = ""
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(self.tr("Breathing circle"))

    def set_sky(self, plan: SkyPlan, sky: QPixmap, sayable: Sequence[str]) -> None:
        """Take this place in this sky; `sayable` are the words that must find room in the smallest disc."""
        self._plan, self._sky = plan, sky
        self.setGeometry(plan.square)
        self._centre = plan.centre - QPointF(self.pos())
        self._steps = _STEPS * sky.devicePixelRatio()
        self._fill, self._halos = _disc(self._theme), {}
        self._words.fit(sayable, plan.smallest, sky.devicePixelRatio())
        self._place_words()
        self._lay_ground()
        self.update()

    def show_breath(self, fullness: float, share: float, words: BreathWords, phase: bool, seconds: bool) -> None:
        """Show a breath of `fullness` 0 to 1, the ring lit for a `share` of 0 to 1, and in the disc the words wanted.

        A screen reader says the phase whether it is seen or not.
        """
        plan = self._plan
        if plan is None:
            return
        if words.phase != self._said:
            self._said = words.phase
            self.setAccessibleDescription(words.phase)
        lit = round(share * 2 * pi * plan.ring)
        if lit != self._lit:
            self._light(plan, lit)
        radius = round((plan.smallest + (plan.largest - plan.smallest) * fullness) * self._steps) / self._steps
        shown = (words.phase if phase else "", words.count if seconds else "")
        if radius != self._radius or shown != self._shown:
            reach = int(max(radius, self._radius) * _HALO_REACH) + 3
            self._radius = radius
            if shown != self._shown:
                self._shown = shown
                self._words.say(*shown)
                self._place_words()
            self.update(int(self._centre.x()) - reach, int(self._centre.y()) - reach, 2 * reach, 2 * reach)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw one frame."""
        plan = self._plan
        if plan is None:
            return
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._ground)  # as much of it as is to be painted
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        rim = min(self._radius * _HALO_REACH, plan.largest)
        painter.setBrush(self._halo(plan, rim))
        painter.drawEllipse(self._centre, rim, rim)
        painter.setBrush(self._fill)
        painter.drawEllipse(self._centre, self._radius, self._radius)
        if not self._words.picture.isNull():
            painter.drawPixmap(self._words_at, self._words.picture)

    def _halo(self, plan: SkyPlan, rim: float) -> QBrush:
        """Mixed once for a few pixels of radius: it hardly changes over them."""
        step = round(rim / _HALO_STEP)
        if step not in self._halos:
            self._halos[step] = QBrush(halo(self._theme, plan, step * _HALO_STEP, _HALO_ALPHA, self.y()))
        return self._halos[step]

    def _lay_ground(self) -> None:
        """The sky of the square with the ring as far as it is lit."""
        plan, ratio = self._plan, self._sky.devicePixelRatio()
        if plan is None:
            return
        self._ground = self._sky.copy(QRectF(QPointF(self.pos()) * ratio, self.size().toSizeF() * ratio).toRect())
        self._ground.setDevicePixelRatio(ratio)
        if self._lit:
            self._draw_ring(plan, 0, self._lit)

    def _light(self, plan: SkyPlan, lit: int) -> None:
        """Let the ring be lit for so many pixels; a few more are added to those that are."""
        before, self._lit = self._lit, lit
        if not 0 < lit - before <= _A_FEW:
            self._lay_ground()
            self.update()
            return
        self._draw_ring(plan, max(0, before - 1), lit)
        angle = lit / plan.ring
        tip = self._centre + QPointF(plan.ring * sin(angle), -plan.ring * cos(angle))
        reach = PEN + _A_FEW
        self.update(int(tip.x()) - reach, int(tip.y()) - reach, 2 * reach, 2 * reach)

    def _draw_ring(self, plan: SkyPlan, start: int, end: int) -> None:
        """Draw this part of the ring, in pixels clockwise from its top."""
        painter = QPainter(self._ground)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.color("accent"), PEN, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        corner = self._centre - QPointF(plan.ring, plan.ring)
        around = QRectF(corner.x(), corner.y(), 2 * plan.ring, 2 * plan.ring)
        sixteenths = 16 * degrees(1) / plan.ring
        painter.drawArc(around, 90 * 16 - round(start * sixteenths), -round((end - start) * sixteenths))
        painter.end()

    def _place_words(self) -> None:
        """In the middle, on whole pixels."""
        size = self._words.size
        corner = self._centre - QPointF(size.width() / 2, size.height() / 2)
        self._words_at = QPointF(round(corner.x()), round(corner.y()))


def _disc(theme: Theme) -> QBrush:
    """From the top of whatever it fills to its foot."""
    fill = QLinearGradient(0, 0, 0, 1)
    fill.setCoordinateMode(QGradient.CoordinateMode.ObjectMode)
    for stop, token in (0.0, "disc_0"), (0.5, "disc_1"), (1.0, "disc_2"):
        fill.setColorAt(stop, theme.color(token))
    return QBrush(fill)
