"""Where the words somebody looks for are typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.fields import SearchField
from app.views.kit.theme import Theme

_ON = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HistorySearch(SearchField):
    """Esc clears it; Down and Enter go `on` to what was found."""

    on = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setPlaceholderText(self.tr("Search everything you wrote"))
        self.setAccessibleName(self.tr("Search everything you wrote"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, clear or go on."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in _ON:
            self.on.emit()
        else:
            super().keyPressEvent(event)
