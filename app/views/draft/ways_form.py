"""A form to fill in: a few fields one below the other, each with a word on what belongs there."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.skills.forms import Form, Part
from app.viewmodels.draft.ways import WaysViewModel
from app.views.draft.qt_text import text_between
from app.views.kit.fields import TextField
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_LEAST, _MOST = 2, 6
"""Lines a field shows."""

_AROUND = 18
"""Pixels of border and padding above and below the words."""


class FormField(TextField):
    """As high as what is written in it, from two lines to six. `told(text)`: this stands there now."""

    told = Signal(object)  # an object, as PySide would take halves of characters out of a str

    def __init__(self, theme: Theme, part: Part, written: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, part.example, part.name, parent)
        self.setAccessibleDescription(part.help)
        self.setPlainText(written)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        theme.changed.connect(self._fit)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower means higher."""
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        lines = min(_MOST, max(_LEAST, round(self.document().size().height())))
        margins = 2 * self.document().documentMargin() + _AROUND
        height = ceil(lines * QFontMetricsF(self.font()).lineSpacing() + margins)
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if lines == _MOST else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    @Slot()
    def _tell(self) -> None:
        self.told.emit(text_between(self.document(), 0, self.document().characterCount() - 1))


class WaysForm(QWidget):
    """Shows the open form and tells each change to the viewmodel at once."""

    def __init__(self, theme: Theme, form: Form, viewmodel: WaysViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 4)
        column.setSpacing(4)
        column.addWidget(Label(theme, form.lead, "second", "quiet", wrap=True))
        self.fields: dict[str, FormField] = {}
        for part in form.parts:
            field = self.fields[part.id] = FormField(theme, part, viewmodel.written(part.id))
            field.told.connect(lambda text, key=part.id: viewmodel.write(key, text))
            name = Label(theme, part.name, wrap=True, weight=600)
            name.setBuddy(field)
            column.addSpacing(12)
            column.addWidget(name)
            column.addWidget(Label(theme, part.help, "second", "quiet", wrap=True))
            column.addSpacing(2)
            column.addWidget(field)
        column.addStretch(1)

    @property
    def entrance(self) -> QWidget:
        """Where one begins."""
        return next(iter(self.fields.values()))
