"""The quiet pointer to help that stands above the notes when a draft speaks of harm or of wanting to die."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.draft.marks import Note
from app.views.draft.barred import paint_barred
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.paint import smooth
from app.views.kit.theme import Theme


class CareNote(QWidget):
    """Says what it is about in a few words, and where help is; it offers no wording. `closed`: it was read."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = Label(theme, weight=600, wrap=True)
        self._why = Label(theme, role="second", wrap=True)
        self.close_button = Button(theme, self.tr("Close"), "link")
        self.close_button.clicked.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 14, 16, 10)
        column.setSpacing(4)
        column.addWidget(self._name)
        column.addWidget(self._why)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeft)
        theme.changed.connect(self.update)

    def show_note(self, note: Note) -> None:
        """Say this."""
        self._name.setText(note.name)
        self._why.setText(note.why)
        self.setAccessibleName(note.name)
        self.setAccessibleDescription(note.why)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground with a calm bar."""
        paint_barred(smooth(self), self._theme, QRectF(self.rect()).adjusted(0, 0, 0, -2), "accent")
