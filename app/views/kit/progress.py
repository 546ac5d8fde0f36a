"""How far something has come that takes a while."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class Progress(QProgressBar):
    """A groove that fills from 0 to 100; `name` is what a screen reader says with the number."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setAccessibleName(name)
        self.setTextVisible(False)
        self.setRange(0, 100)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(200, 8)

    def minimumSizeHint(self) -> QSize:
        """As short as any window."""
        return QSize(60, 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The groove and what is done of it."""
        painter, color = smooth(self), self._theme.color
        rounded(painter, QRectF(self.rect()), self.height() / 2, color("raised"), color("line"))
        done = QRectF(self.rect())
        done.setWidth(max(self.height(), self.width() * self.value() / 100))
        if self.isRightToLeft():
            done.moveRight(self.width())
        if self.value():
            rounded(painter, done, self.height() / 2, color("fill"))
