"""A page that can be longer than its window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.views.kit.theme import Theme

_AIR = 24
"""Pixels above and below what is scrolled to."""


class QuietScroll(QScrollArea):
    """Scrolls `content` up and down without a frame or ground of its own; sideways only if nothing else helps."""

    def __init__(self, theme: Theme, content: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalScrollBar().setSingleStep(theme.px(24))
        self.viewport().setAutoFillBackground(False)
        if content is not None:
            self.set_content(content)

    def set_content(self, content: QWidget) -> None:
        """Show this from now on."""
        self.setWidget(content)
        content.setAutoFillBackground(False)

    def scroll_to(self, part: QWidget) -> None:
        """Bring `part` of the content into view, once all of it has its place."""
        QTimer.singleShot(0, part, lambda: self.ensureWidgetVisible(part, 0, _AIR))
