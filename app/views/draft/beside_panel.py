"""What the panels beside the page have in common: a head with a way back, and Esc that means the same."""

from __future__ import annotations

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.card import Card
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class BesidePanel(Card):
    """A card with `title` at its head; what it holds comes below, into `body`.

    `closed`: the person wants to go back to where they were.
    """

    closed = Signal()

    def __init__(self, theme: Theme, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, depth=1, parent=parent)
        self.setAccessibleName(name)
        self.close_button = IconButton(theme, "close", self.tr("Close"))
        self.close_button.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(Label(theme, title, role="lead", wrap=True), 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(16, 12, 16, 12)
        self.body.setSpacing(10)
        self.body.addLayout(head)
        escape = QShortcut(QKeySequence(QKeyCombination(Qt.Key.Key_Escape)), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)
