"""The bar that says what was done, and undoes it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme


class UndoBar(QFrame):
    """One sentence and "Undo"; Ctrl+Z does the same where the list is."""

    undone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = Label(theme, "", "body", wrap=True)
        self.undo = Button(theme, self.tr("Undo"), "link", "undo")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.undo)
        self.undo.clicked.connect(self.undone)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground."""
        rounded(smooth(self), QRectF(self.rect()), 12, self._theme.color("accent_soft"))
