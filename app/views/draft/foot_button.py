"""A button at the foot of the page: an icon with its word, as much of both as there is room for."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.buttons import Button
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class Form(IntEnum):
    """How a button shows its word: beside its icon, in small letters below it, or not at all."""

    BESIDE = 0
    BELOW = 1
    ICON = 2


class FootButton(Button):
    """Has its word as tooltip and for screen readers, also where the word is not shown."""

    def __init__(self, theme: Theme, text: str, icon: str, keys: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, text, "quiet", icon, parent)
        self._glyph, self._form = icon, Form.BESIDE
        self.setAccessibleName(text)
        self.setToolTip(f"{text} ({keys})" if keys else text)

    @property
    def form(self) -> Form:
        """How it shows its word."""
        return self._form

    def set_form(self, form: Form) -> None:
        """Show the word so from now on."""
        if form is not self._form:
            self._form = form
            self.updateGeometry()
            self.update()

    def size_in(self, form: Form) -> QSize:
        """How large it would be; 40 px high or more."""
        whole = super().sizeHint()
        if form is Form.ICON:
            return QSize(whole.height(), whole.height())
        if form is Form.BELOW:
            small = self._small
            width = small.horizontalAdvance(self._words()) + 12
            return QSize(max(44, width), max(44, self._icon_side() + small.height() + 12))
        return QSize(whole.width() - 8, whole.height())

    def sizeHint(self) -> QSize:
        """As its form needs."""
        return self.size_in(self._form)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground under the pointer, icon, and the word where it is shown."""
        if self._form is Form.BESIDE:
            super().paintEvent(event)
            return
        painter = smooth(self)
        ground, _ = self._ground()
        if ground.alpha():
            rounded(painter, QRectF(self.rect()), 8, ground)
        side, word = self._icon_side(), self._small.height() if self._form is Form.BELOW else 0
        top = round((self.height() - side - word) / 2)
        place = QRectF(round((self.width() - side) / 2), top, side, side)
        paint_icon(painter, self._theme, self._glyph, self._token(), place)
        if word:
            self._paint_word(painter, QRectF(0, top + side, self.width(), word))

    def _paint_word(self, painter: QPainter, area: QRectF) -> None:
        painter.setFont(self._theme.font("small"))
        painter.setPen(self._theme.color(self._token()))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self._words())

    @property
    def _small(self) -> QFontMetrics:
        return QFontMetrics(self._theme.font("small"))
