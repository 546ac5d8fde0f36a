"""One calm line with one thing that can be done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class CalmLine(QWidget):
    """Shows a sentence over a link, or nothing while there is nothing to say."""

    acted = Signal()

    def __init__(self, theme: Theme, act: str, role: str = "second", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Label(theme, "", role, "quiet", wrap=True)
        self.words.setContentsMargins(4, 0, 4, 0)
        self.act = Button(theme, act, "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.act, 0, Qt.AlignmentFlag.AlignLeft)
        self.act.clicked.connect(self.acted)
        self.hide()

    def say(self, words: str) -> None:
        """Show this sentence; an empty one hides all."""
        self.words.setText(words)
        self.setVisible(bool(words))
