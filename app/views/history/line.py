"""Paints one line of words with what was looked for on a soft ground, read from either side."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle

from app.viewmodels.hits import Stretch
from app.viewmodels.offsets import to_points, to_units
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

_HIT = 0.24
_BEFORE = 16
"""Letters before a hit that help to know the place again."""


class Mirror:
    """Turns places around in a row that is read from right to left."""

    def __init__(self, direction: Qt.LayoutDirection, rect: QRect) -> None:
        self.direction, self.rect = direction, rect
        absolute, middle = Qt.AlignmentFlag.AlignAbsolute, Qt.AlignmentFlag.AlignVCenter
        left, right = Qt.AlignmentFlag.AlignLeft | absolute, Qt.AlignmentFlag.AlignRight | absolute
        backwards = direction is Qt.LayoutDirection.RightToLeft
        self.leading = (right if backwards else left) | middle
        self.trailing = (left if backwards else right) | middle

    def of(self, area: QRect) -> QRect:
        """Where an area thought of from left to right lies."""
        return QStyle.visualRect(self.direction, self.rect, area)


def hit_ground(theme: Theme) -> QColor:
    """The colour behind what was looked for."""
    ground = theme.color("dusk")
    ground.setAlphaF(_HIT)
    return ground


def paint_line(
    painter: QPainter,
    theme: Theme,
    mirror: Mirror,
    area: QRect,
    font: QFont,
    token: str,
    text: str,
    hits: list[Stretch],
) -> int:
    """Draw `text`, ending in "…" where there is no more room; returns its width in pixels."""
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
    place = mirror.of(area)
    painter.setPen(theme.color(token))
    if hits:
        _paint_hits(painter, theme, mirror, place, font, shown, hits)
    else:
        painter.setFont(font)
        painter.drawText(place, mirror.leading, shown)
    return min(area.width(), metrics.horizontalAdvance(shown))


def from_hit(text: str, hits: list[Stretch], metrics: QFontMetrics, room: int) -> tuple[str, list[Stretch]]:
    """`text` and its hits as they are if the first hit is seen in `room` pixels; else from a few words before it on."""
    units = to_units(text)
    if not hits or metrics.horizontalAdvance(to_points(f"{units[: hits[0][1]]}……")) <= room:
        return text, hits
    first = hits[0][0]
    start = units.rfind(" ", 0, max(0, first - _BEFORE)) + 1
    while start < first and metrics.horizontalAdvance(to_points(f"…{units[start : hits[0][1]]}……")) > room:
        start = (units.find(" ", start, first) + 1) or first
    return to_points(f"…{units[start:]}"), [(begin - start + 1, end - start + 1) for begin, end in hits]


def _paint_hits(
    painter: QPainter, theme: Theme, mirror: Mirror, place: QRect, font: QFont, text: str, hits: list[Stretch]
) -> None:
    length = len(to_units(text))
    seen = [(start, min(end, length)) for start, end in hits if start < length]
    layout = QTextLayout(text, font)
    layout.setFormats([_in_full_color(theme, start, end) for start, end in seen])
    option = QTextOption(mirror.leading)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(place.width())
    layout.endLayout()
    painter.save()
    for start, end in seen:
        left, right = sorted((_x(line, start), _x(line, end)))
        ground = QRectF(place.left() + left - 1.5, place.top() - 1, right - left + 3, place.height() + 2)
        rounded(painter, ground, 3, hit_ground(theme))
    painter.restore()
    layout.draw(painter, QRectF(place).topLeft())


def _x(line: QTextLine, unit: int) -> float:
    x, _ = cast("tuple[float, int]", line.cursorToX(unit))
    return x


def _in_full_color(theme: Theme, start: int, end: int) -> QTextLayout.FormatRange:
    color = QTextCharFormat()
    color.setForeground(theme.color("text"))
    piece = QTextLayout.FormatRange()
    piece.start, piece.length, piece.format = start, end - start, color
    return piece
