"""A sentence to say or to copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_COPIED_MS = 2000


class ReadySentence(QWidget):
    """A sentence to leave the room with, to say or to copy."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentence = ""
        self._words = Label(theme, "", "voice", wrap=True)
        self.copy = IconButton(theme, "copy", self.tr("Copy the sentence"))
        self.copy.clicked.connect(self._copy)
        self._copied = QTimer(self, singleShot=True, interval=_COPIED_MS)
        self._copied.timeout.connect(self._rest)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 8, 8, 8)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def show_sentence(self, sentence: str) -> None:
        """Show this sentence, in quotes."""
        if sentence != self._sentence:
            self._sentence = sentence
            self._words.setText(self.tr("“{sentence}”").format(sentence=sentence))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground it lies on."""
        color = self._theme.color
        ground = color("raised" if self._theme.tokens.dark else "surface")
        rounded(smooth(self), self.rect().toRectF(), 8, ground, color("line"))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._sentence)
        self.copy.set_icon("check")
        self.copy.set_name(self.tr("Copied"))
        self._copied.start()

    def _rest(self) -> None:
        self.copy.set_icon("copy")
        self.copy.set_name(self.tr("Copy the sentence"))
