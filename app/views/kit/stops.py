"""Where things are on the strength slider."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF

TOP = 10
"""The highest stop; the lowest is 0."""


@dataclass(frozen=True, slots=True)
class Stops:
    """Places in pixels on a slider `width` wide. `scale` is 1 or more; `digits` is the width of "10"."""

    width: int
    scale: float
    digits: int
    mirrored: bool

    @property
    def band(self) -> float:
        """The height of what can be clicked."""
        return self.part(40)

    @property
    def side(self) -> float:
        """From the edge to the first stop: room for half the handle, and half the last number."""
        return max(self.part(12), self.digits / 2 + 1)

    @property
    def groove(self) -> QRectF:
        """What the handle runs in."""
        end, half = self.side - self.part(4), self.part(4)
        return QRectF(end, self.band / 2 - half, self.width - 2 * end, 2 * half)

    def part(self, pixels: float) -> float:
        """A measure at this scale."""
        return pixels * self.scale

    def place(self, value: float) -> QPointF:
        """The middle of a stop."""
        share = (TOP - value if self.mirrored else value) / TOP
        return QPointF(self.side + share * (self.width - 2 * self.side), self.band / 2)

    def filled(self, value: int) -> QRectF:
        """The groove up to a stop."""
        filled = self.groove
        if self.mirrored:
            filled.setLeft(self.place(value).x())
        else:
            filled.setRight(self.place(value).x())
        return filled

    def handle(self, value: int) -> QRect:
        """The square the handle lies in."""
        reach = round(self.part(12))
        middle = self.place(value).toPoint()
        return QRect(middle.x() - reach, middle.y() - reach, 2 * reach, 2 * reach)

    def nearest(self, x: float) -> int:
        """The stop nearest to a place."""
        share = min(1.0, max(0.0, (x - self.side) / max(1.0, self.width - 2 * self.side)))
        value = round(share * TOP)
        return TOP - value if self.mirrored else value
