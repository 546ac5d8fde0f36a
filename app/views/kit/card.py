"""Raised grounds, and the parent that paints their shadows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QHideEvent, QMoveEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QVBoxLayout, QWidget

from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_DEPTHS = {1: (12, 2, 12, 20), 2: (32, 8, 16, 24)}
"""Blur, fall, corner and padding in pixels by depth."""

_STRENGTH = {(1, False): 0.055, (2, False): 0.075, (1, True): 0.30, (2, True): 0.40}


class Card(QFrame):
    """A raised ground: depth 1 is small, depth 2 the one main card of a screen. Its parent is a CardGround.

    Its content keeps `padding` pixels from its edge: `column` makes a layout that does.
    """

    def __init__(self, theme: Theme, depth: int = 1, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.level = theme, depth
        _, _, self.corner, self.padding = _DEPTHS[depth]
        theme.changed.connect(self.update)

    def column(self) -> QVBoxLayout:
        """Give it a layout from top to bottom within its padding."""
        column = QVBoxLayout(self)
        column.setContentsMargins(self.padding, self.padding, self.padding, self.padding)
        return column

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and its hairline."""
        hairline = QColor(255, 255, 255, 13) if self._theme.tokens.dark else QColor(0, 0, 0, 15)
        ground = self._theme.color("surface")
        painter = smooth(self)
        rounded(painter, QRectF(self.rect()), self.corner, ground)
        rounded(painter, QRectF(self.rect()), self.corner, None, hairline)

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the shadow along."""
        super().moveEvent(event)
        self._stir()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the shadow along."""
        super().resizeEvent(event)
        self._stir()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the shadow as well."""
        super().showEvent(event)
        self._stir()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hide the shadow as well."""
        super().hideEvent(event)
        self._stir()

    def _stir(self) -> None:
        ground = ground_of(self)
        if ground is not None:
            ground.update()


class CardGround(QWidget):
    """A parent that paints the shadows of the cards on it; it should reach 32 px past them.

    Cards in a scroll area need a CardGround of their own inside of it.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        theme.changed.connect(self.update)

    def event(self, event: QEvent) -> bool:
        """Repaint when a layout moved what lies on it."""
        if event.type() is QEvent.Type.LayoutRequest:
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the shadow of each card that is seen."""
        painter = QPainter(self)
        for card in self.findChildren(Card):
            if card.isVisibleTo(self) and ground_of(card) is self:
                self._paint_shadow(painter, card)

    def _paint_shadow(self, painter: QPainter, card: Card) -> None:
        blur, fall, corner, _ = _DEPTHS[card.level]
        top_left = card.mapTo(self, QPoint(0, 0))
        outer = QRectF(card.rect().translated(top_left)).adjusted(-blur, fall - blur, blur, fall + blur)
        edge = blur + corner
        xs = [outer.left(), outer.left() + edge, outer.right() - edge, outer.right()]
        ys = [outer.top(), outer.top() + edge, outer.bottom() - edge, outer.bottom()]
        picture = self._shadow(card.level)
        ratio = picture.devicePixelRatio()
        cuts = [0.0, edge * ratio, (edge + 1) * ratio, (2 * edge + 1) * ratio]
        for row in range(3):
            for column in range(3):
                if (row, column) == (1, 1):
                    continue
                place = QRectF(xs[column], ys[row], xs[column + 1] - xs[column], ys[row + 1] - ys[row])
                piece = QRectF(cuts[column], cuts[row], cuts[column + 1] - cuts[column], cuts[row + 1] - cuts[row])
                painter.drawPixmap(place, picture, piece)

    def _shadow(self, depth: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        key = ("shadow", depth, ratio)
        pictures = self._theme.pictures
        if key not in pictures:
            pictures[key] = render_shadow(depth, self._theme.tokens.dark, ratio)
        return pictures[key]


def ground_of(card: Card) -> CardGround | None:
    """The ground a card throws its shadow on; None where a scroll area lies between."""
    parent = card.parentWidget()
    while parent is not None and not isinstance(parent, QAbstractScrollArea):
        if isinstance(parent, CardGround):
            return parent
        parent = parent.parentWidget()
    return None


def render_shadow(depth: int, dark: bool, ratio: float) -> QPixmap:
    """A shadow with a middle of 1 px, to be drawn in nine parts: nested round rectangles, ever fainter outwards."""
    blur, _, corner, _ = _DEPTHS[depth]
    side = 2 * (blur + corner) + 1
    picture = QPixmap(round(side * ratio), round(side * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = smooth(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
    strength = _STRENGTH[depth, dark]
    for step in range(blur, 0, -1):
        shade = QColor(0, 0, 0)
        shade.setAlphaF(strength * (1 - step / blur) ** 2.8)
        inset = blur - step
        rounded(painter, QRectF(0, 0, side, side).adjusted(inset, inset, -inset, -inset), corner + step, shade)
    painter.end()
    return picture
