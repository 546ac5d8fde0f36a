"""What set it off, in a few words of one's own."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.calm.how_it_is import HowItIs
from app.views.kit.fields import TextField
from app.views.kit.theme import Theme

_LINES = 3


class TriggerPart(QWidget):
    """A few lines to write in; Tab leaves them."""

    def __init__(self, theme: Theme, viewmodel: HowItIs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        self.field = TextField(theme, self.tr("As a camera would see it; only for you"), self.tr("What set it off"))
        self.field.textChanged.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def enter(self) -> None:
        """Write, or go on writing."""
        self.field.moveCursor(QTextCursor.MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tell(self) -> None:
        if self.field.toPlainText() != self._viewmodel.trigger:
            self._viewmodel.set_trigger(self.field.toPlainText())

    def _show(self) -> None:
        if self.field.toPlainText() != self._viewmodel.trigger:
            self.field.setPlainText(self._viewmodel.trigger)

    def _restyle(self) -> None:
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES + 26)
