"""What stands beside the page of a draft."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget


class DraftSide(QWidget):
    """Some parts, one below the other, the last with all the room there is left.

    It is as high as the page, whatever it holds: what needs more scrolls, and never takes room from elsewhere.
    """

    def __init__(self, *parts: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(24)
        for part in parts:
            column.addWidget(part)
        column.setStretch(len(parts) - 1, 1)

    def hasHeightForWidth(self) -> bool:
        """Its height is the page's."""
        return False

    def sizeHint(self) -> QSize:
        """No higher than it must be."""
        return QSize(super().sizeHint().width(), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(super().minimumSizeHint().width(), 120)
