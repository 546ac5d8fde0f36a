"""Where the words somebody looks for are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.fields import SearchField
from app.views.kit.theme import Theme

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HistorySearch(SearchField):
    """Esc clears it; Down goes `on` to what was found; Enter is `entered`."""

    on = Signal()
    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self._long, self._short = self.tr("Search everything you wrote"), self.tr("Search")
        self.setAccessibleName(self._long)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of what it is for as there is room for."""
        super().resizeEvent(event)
        margins, room = self.textMargins(), self.contentsRect().width() - self.height()  # the magnifier is a square
        room -= margins.left() + margins.right()
        fits = self.fontMetrics().horizontalAdvance(self._long) <= room
        self.setPlaceholderText(self._long if fits else self._short)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, clear or go on."""
        if event.key() == Qt.Key.Key_Down:
            self.on.emit()
        elif event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)
