"""The icons: strokes on a 24 px square, in whatever colour is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from app.model.resources import resource
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon

_SIZES = (16, 20, 24)


def icon(theme: Theme, name: str, token: str = "text") -> QIcon:
    """The icon in a token's colour, quiet where it is off. ResourceMissing if there is no such icon."""
    from PySide6.QtGui import QIcon  # a millisecond that no first paint needs

    made = QIcon()
    for size in _SIZES:
        made.addPixmap(pixmap(theme, name, token, theme.px(size)))
        made.addPixmap(pixmap(theme, name, "quiet", theme.px(size)), QIcon.Mode.Disabled)
    return made


def pixmap(theme: Theme, name: str, token: str, size: int, ratio: float = 0.0) -> QPixmap:
    """The icon `size` pixels square, sharp at a screen's `ratio` (0: the sharpest screen there is)."""
    ratio = ratio or max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    key = (name, token, size, ratio)
    if key not in theme.pictures:
        theme.pictures[key] = _render(theme, name, token, size, ratio)
    return theme.pictures[key]


def paint_icon(painter: QPainter, theme: Theme, name: str, token: str, rect: QRectF) -> None:
    """Draw the icon into the square `rect`."""
    ratio = painter.device().devicePixelRatio()
    painter.drawPixmap(rect.topLeft(), pixmap(theme, name, token, round(rect.width()), ratio))


def _render(theme: Theme, name: str, token: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", theme.color(token).name()).encode()))
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture
