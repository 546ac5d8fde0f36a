"""Yes or no: a thumb at one end of a small groove or the other."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.views.kit.buttons import pressed_by_enter
from app.views.kit.icons import paint_icon
from app.views.kit.motion import Glide
from app.views.kit.paint import between, rounded, smooth
from app.views.kit.theme import Theme


class Switch(QCheckBox):
    """On or off; to a screen reader a check box of that name. `clicked(bool)` tells what a person chose.

    On, the thumb is at the end of the line with a tick beside it: neither state is said by colour alone.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._place = Glide(theme, self, self.update)
        self.toggled.connect(lambda on: self._place.to(float(on)))
        theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """The groove, in a place 40 px high or more."""
        return QSize(self._groove_size().width(), max(40, self._groove_size().height() + 12))

    def minimumSizeHint(self) -> QSize:
        """It is never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """All of it can be clicked."""
        return self.rect().contains(position)

    def focus_shape(self) -> tuple[QRect, int]:
        """The ring goes around the groove."""
        groove = self._groove().toRect()
        return groove, groove.height() // 2

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space turns it, and so does Enter."""
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove, the thumb on its way, and a tick where it came from."""
        painter, color = smooth(self), self._theme.color
        groove, share, enabled = self._groove(), self._place.value, self.isEnabled()
        corner = groove.height() / 2
        ground = between(color("groove"), color("fill"), share) if enabled else color("raised")
        border = between(color("edge"), color("fill"), share) if enabled else color("line")
        rounded(painter, groove, corner, ground, border)
        reach = corner - 4
        left, right = groove.left() + corner, groove.right() - corner
        if self.isRightToLeft():
            left, right = right, left
        if self.isChecked():
            side = self._theme.px(14)
            tick = QRectF(round(left - side / 2 + 1), round(groove.center().y() - side / 2), side, side)
            paint_icon(painter, self._theme, "check", "on_fill" if enabled else "quiet", tick)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(between(color("edge"), color("on_fill"), share) if enabled else color("line"))
        painter.drawEllipse(QPointF(left + (right - left) * share, groove.center().y()), reach, reach)

    def _groove_size(self) -> QSize:
        return QSize(max(44, self._theme.px(44)), max(24, self._theme.px(24)))

    def _groove(self) -> QRectF:
        size = self._groove_size()
        return QRectF(0, round((self.height() - size.height()) / 2), size.width(), size.height())

    def _restyle(self) -> None:
        self.updateGeometry()
        self.update()
