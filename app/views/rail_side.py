"""The slim ground at the window's side that the tabs stand on."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.rail import Rail
from app.views.kit.theme import Theme


class RailSide(QWidget):
    """Paints the rail's ground with a hairline towards the page."""

    def __init__(self, theme: Theme, rail: Rail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addWidget(rail)
        column.addStretch(1)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("line"))
