"""What every picture of numbers is: a title, a sentence, and a table beside what it paints."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.viewmodels.patterns.told import Told
from app.views.kit.theme import Theme


class Chart(QWidget):
    """A picture of `told`; `changed` says that it is of something else now.

    `slim`: it needs little width, so that words can stand beside it. `own_height`: pixels at 100 %.
    """

    changed = Signal()
    slim = False
    own_height = 184

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.told = Told("", "")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)
        self._restyle()

    def sizeHint(self) -> QSize:
        """As wide as a card, as high as its words and marks need."""
        return QSize(self._theme.px(420), self._theme.px(self.own_height))

    def minimumSizeHint(self) -> QSize:
        """It can be narrower, not lower."""
        return QSize(self._theme.px(180), self.sizeHint().height())

    def _tell(self, told: Told) -> None:
        self.told = told
        self.setAccessibleName(told.title)
        self.setAccessibleDescription(told.sentence)
        self.updateGeometry()
        self.update()
        self.changed.emit()

    def _metrics(self) -> QFontMetricsF:
        return QFontMetricsF(self.font())

    def _restyle(self) -> None:
        self.setFont(self._theme.font("second"))
        self.updateGeometry()
        self.update()
