"""What one page leaves behind while the next one comes through."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from app.views.kit.motion import Glide
from app.views.kit.theme import Theme


class Veil(QWidget):
    """Lies over its parent and fades; nothing of it is left where motion is reduced."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._covered = parent
        self._theme = theme
        self._picture = QPixmap()
        self._fade = Glide(theme, self, self._faded)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def lift(self, picture: QPixmap, milliseconds: int) -> None:
        """Cover everything with `picture`, or with the page's colour if it is empty, and fade it away."""
        if not self._theme.motion(milliseconds) or not self._covered.isVisible():
            return
        self._picture = picture
        self.setGeometry(self._covered.rect())
        self.raise_()
        self.show()
        self._fade.value = 1.0
        self._fade.to(0.0, milliseconds)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is left of it."""
        painter = QPainter(self)
        painter.setOpacity(self._fade.value)
        if self._picture.isNull():
            painter.fillRect(self.rect(), self._theme.color("page"))
        else:
            painter.drawPixmap(self.rect(), self._picture)

    def _faded(self) -> None:
        if self._fade.value > 0:
            self.update()
        else:
            self.hide()
            self._picture = QPixmap()
