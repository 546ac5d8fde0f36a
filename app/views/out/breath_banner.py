"""One breath before the words leave: a line that fills, a way on at once and a way back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.banner import Banner
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme

_LINE = 3
_CORNER = 12
_STEPS = 5
"""How often the line grows where motion is reduced."""


class BreathBanner(Banner):
    """Lasts `milliseconds`. `acted`: go on at once. Esc means the same as its `dismiss` button, and so does hiding."""

    def __init__(self, theme: Theme, milliseconds: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, "wave", "", "", "", parent=parent)
        self.text.setText(self.tr("One breath before it leaves. Then it goes on by itself."))
        self.act.setText(self.tr("Go on now"))
        self.dismiss.setText(self.tr("Keep it here"))
        self.act.setAccessibleDescription(self.text.text())
        self._share = 0.0
        self._filling = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=milliseconds)
        self._filling.valueChanged.connect(self._fill)
        self._filling.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever leaves the page does not see the breath any more: the words stay."""
        super().hideEvent(event)
        self._filling.stop()
        if not event.spontaneous():
            self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, and along its foot how much of the breath has gone by."""
        super().paintEvent(event)
        painter = smooth(self)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), _CORNER, _CORNER)
        painter.setClipPath(shape)
        width = self.width() * self._share
        left = 0.0 if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - width
        painter.fillRect(QRectF(left, self.height() - _LINE, width, _LINE), self._theme.color("accent"))

    def _fill(self, share: float) -> None:
        share = int(share * _STEPS) / _STEPS if self._theme.still else share
        if round(share * self.width()) != round(self._share * self.width()):
            self._share = share
            self.update(0, self.height() - _LINE, self.width(), _LINE)
