"""The slim ground at the window's side that the tabs stand on, with the way to the settings at its foot."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.rail import Rail
from app.views.kit.rail_button import RailButton
from app.views.kit.theme import Theme


class RailSide(QWidget):
    """Paints the rail's ground with a hairline towards the page."""

    def __init__(self, theme: Theme, rail: Rail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rail = theme, rail
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.addWidget(rail)
        column.addStretch(1)
        self.settings = RailButton(theme, "settings", self.tr("Settings"))
        self.settings.setToolTip(self.tr("Settings (Ctrl+comma)"))
        column.addWidget(self.settings)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground and its edge."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("rail"))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.color("line"))

    def show_settings(self, shown: bool) -> None:
        """Mark the settings as what is chosen, in the place of any tab, or mark the tab again."""
        self.settings.setChecked(shown)
        self._rail.set_away(shown)

    def _restyle(self) -> None:
        self._rail.set_least(self.settings.sizeHint().width())
        self.update()
