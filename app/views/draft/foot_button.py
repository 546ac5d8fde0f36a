"""A button at the foot of the page: an icon with its word, or the icon alone where room is short."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.buttons import Button
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class FootButton(Button):
    """Has its word as tooltip and for screen readers, also where the word is not shown."""

    def __init__(self, theme: Theme, text: str, icon: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "quiet", icon, parent)
        self._glyph, self._compact = icon, False
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})" if keys else text)

    def set_compact(self, compact: bool) -> None:
        """Show the icon alone, or the word beside it."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def width_of(self, compact: bool) -> int:
        """How wide it would be."""
        return self.sizeHint().height() if compact else super().sizeHint().width()

    def sizeHint(self) -> QSize:
        """A square for the icon alone; 40 px high or more."""
        whole = super().sizeHint()
        return QSize(whole.height(), whole.height()) if self._compact else whole

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, icon, and the word where it is shown."""
        if not self._compact:
            super().paintEvent(event)
            return
        painter = smooth(self)
        ground, _ = self._ground()
        if ground.alpha():
            rounded(painter, QRectF(self.rect()), 8, ground)
        side = self._icon_side()
        place = QRectF(round((self.width() - side) / 2), round((self.height() - side) / 2), side, side)
        paint_icon(painter, self._theme, self._glyph, self._token(), place)
