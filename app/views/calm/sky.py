"""The sky of the breathing screen: where everything is in it, and its still part as one picture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPainter, QPen, QPixmap, QRadialGradient

from app.views.kit.paint import between
from app.views.kit.theme import Theme

PEN = 4
_DISC_INSET = 24
_SMALLEST = 0.46
_SMALLEST_FOR_LARGE_WORDS = 0.72
_TOP = 24
_SKY = ((0.0, "sky_0"), (0.55, "sky_1"), (1.0, "sky_2"))
_GLOW_REACH, _GLOW_BEND, _GLOW_LEFT = 1.9, 0.5, 0.45


@dataclass(frozen=True, slots=True)
class SkyPlan:
    """Where the circle is in a sky of `size`, in pixels: its centre and the radius of its ring.

    `least` is the share of the disc that is left at the end of an out-breath.
    """

    size: QSize
    centre: QPointF
    ring: float
    least: float = _SMALLEST

    @property
    def largest(self) -> float:
        """The radius of the disc at the end of an in-breath."""
        return self.ring - _DISC_INSET

    @property
    def smallest(self) -> float:
        """The radius of the disc at the end of an out-breath."""
        return self.largest * self.least

    @property
    def square(self) -> QRect:
        """All that ever moves: the ring and what is in it."""
        reach = self.ring + PEN
        return QRectF(self.centre.x() - reach, self.centre.y() - reach, 2 * reach, 2 * reach).toAlignedRect()


def plan_sky(size: QSize, below: int, zoom: float) -> SkyPlan:
    """The circle as large as the window allows, with `below` pixels left for the words and buttons under it.

    Where words are large (`zoom` over 1) the disc does not shrink as far: they stand in it.
    """
    room = max(96.0, size.height() - below)
    wanted = 0.325 * min(size.width(), size.height())
    ring = max(48.0, min(wanted, (room - _TOP) / 2) // 8 * 8)
    middle = max(_TOP + ring, min(0.43 * size.height(), room - ring))
    least = max(_SMALLEST, min(_SMALLEST_FOR_LARGE_WORDS, _SMALLEST * zoom))
    return SkyPlan(size, QPointF(size.width() / 2, middle), ring, least)


def bake_sky(theme: Theme, plan: SkyPlan, ratio: float, circle: bool, ring: bool = True) -> QPixmap:
    """The sky with, for a `circle`, its glow, the disc's guide and the unlit `ring`; sharp at a screen's `ratio`."""
    picture = QPixmap(plan.size * ratio)
    picture.setDevicePixelRatio(ratio)
    whole = QRectF(0, 0, plan.size.width(), plan.size.height())
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(whole, _sky(theme, whole.height()))
    if circle:
        painter.fillRect(whole, _glow(theme, plan))
    painter.fillRect(whole, QBrush(_grain()))
    if circle:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(faint(theme, "sky_text", 0.13), 1))
        painter.drawEllipse(plan.centre, plan.largest, plan.largest)
    if circle and ring:
        painter.setPen(QPen(faint(theme, "sky_text", 0.14), PEN))
        painter.drawEllipse(plan.centre, plan.ring, plan.ring)
    painter.end()
    return picture


def faint(theme: Theme, token: str, alpha: float) -> QColor:
    """A token's colour at an opacity of 0 to 1."""
    color = theme.color(token)
    color.setAlphaF(alpha)
    return color


def halo(theme: Theme, plan: SkyPlan, radius: float, alpha: float, top: float) -> QLinearGradient:
    """The sky `radius` pixels around the circle's centre under a breath of the disc's colour, for a widget at `top`.

    A disc of this looks like a see-through one at its rim, where alone it is seen, and costs a fifth of it to paint.
    """
    bright, glowing = _glowing(theme, plan, radius)
    tint = theme.color("disc_2")
    gradient = QLinearGradient(0, -top, 0, plan.size.height() - top)
    for stop, token in _SKY:
        gradient.setColorAt(stop, between(between(theme.color(token), bright, glowing), tint, alpha))
    return gradient


def _sky(theme: Theme, height: float) -> QLinearGradient:
    sky = QLinearGradient(0, 0, 0, height)
    for stop, token in _SKY:
        sky.setColorAt(stop, theme.color(token))
    return sky


def _glow(theme: Theme, plan: SkyPlan) -> QRadialGradient:
    reach = _GLOW_REACH * plan.ring
    glow = QRadialGradient(plan.centre, reach)
    for stop in (0.0, _GLOW_BEND, 1.0):
        shade, alpha = _glowing(theme, plan, stop * reach)
        shade.setAlphaF(alpha)
        glow.setColorAt(stop, shade)
    return glow


def _glowing(theme: Theme, plan: SkyPlan, distance: float) -> tuple[QColor, float]:
    """The glow's colour, and its opacity that far from the centre: it falls fast at first, then slowly."""
    strongest = 0.2 if theme.tokens.dark else 0.5
    place = min(1.0, distance / (_GLOW_REACH * plan.ring))
    if place < _GLOW_BEND:
        share = 1 - (1 - _GLOW_LEFT) * place / _GLOW_BEND
    else:
        share = _GLOW_LEFT * (1 - place) / (1 - _GLOW_BEND)
    return theme.color("disc_1") if theme.tokens.dark else QColor(255, 255, 255), strongest * share


@cache
def _grain() -> QImage:
    """A tile of the faintest noise: it keeps a long gradient from falling into bands."""
    side = 128
    white = [bytes((level, level, level, level)) for level in range(4)]
    black = [bytes((0, 0, 0, level)) for level in range(4)]
    dots = (white + black) * 32
    pixels = b"".join(dots[byte] for byte in Random(1).randbytes(side * side))
    return QImage(pixels, side, side, QImage.Format.Format_ARGB32_Premultiplied).copy()
