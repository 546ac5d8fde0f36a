"""One way to say it as one's own, to be put into the text."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_PADDING = 12


class OfferButton(QPushButton):
    """A raised row whose words wrap, with a plus at its right. Click, Enter or Space takes it."""

    def __init__(self, theme: Theme, offer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.offer = theme, offer
        self.setAccessibleName(self.tr("Put in: %1").replace("%1", offer))
        self.setProperty("ring", "inside")
        self.setAutoDefault(True)  # so that Enter takes it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._restyle)
        self._restyle()

    def hasHeightForWidth(self) -> bool:
        """Its words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """40 px or what the words need."""
        words = self.fontMetrics().boundingRect(QRect(0, 0, self._words_width(width), 10_000), _WRAP, self.offer)
        return max(40, words.height() + 2 * _PADDING - 4)

    def sizeHint(self) -> QSize:
        """For a usual panel."""
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be."""
        return QSize(120, 40)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, words, plus."""
        painter = smooth(self)
        ground = self._theme.color("raised")
        if self.isDown() or self.underMouse():
            ground = self._theme.color("accent_soft")
        rounded(painter, QRectF(self.rect()), 8, ground)
        painter.setPen(self._theme.color("text"))
        words = QRect(_PADDING, 0, self._words_width(self.width()), self.height())
        painter.drawText(words, int(_WRAP), self.offer)
        side = self._theme.px(18)
        place = QRectF(self.width() - _PADDING - side, (self.height() - side) // 2, side, side)
        paint_icon(painter, self._theme, "plus", "accent", place)

    def _words_width(self, width: int) -> int:
        return width - 2 * _PADDING - self._theme.px(18) - 8

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
