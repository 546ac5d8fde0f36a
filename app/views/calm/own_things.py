"""Where one writes down things to do in a break."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.calm.own_things import OwnThings
from app.views.kit.fields import TextField
from app.views.kit.labels import Label
from app.views.kit.switch import Switch
from app.views.kit.theme import Theme

_LINES = 4


class OwnThingsPart(QWidget):
    """A few lines, and whether they are to stand on the screen while the time runs."""

    def __init__(self, theme: Theme, viewmodel: OwnThings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._viewmodel = viewmodel
        title = self.tr("Your own things to do")
        self.field = TextField(theme, self.tr("One a line: walk to the river, call Ana"), title)
        self.field.textChanged.connect(self._tell)
        asked = self.tr("Show them while the time runs")
        meaning = self.tr("In place of ours. Whoever sees the screen can read them then.")
        self.show_them = Switch(theme, asked)
        self.show_them.setAccessibleDescription(meaning)
        self.show_them.clicked.connect(viewmodel.let_show)
        self.trouble = Label(theme, "", "second", "quiet", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Label(theme, asked, "body", wrap=True))
        words.addWidget(Label(theme, meaning, "second", "quiet", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addLayout(words, 1)
        row.addWidget(self.show_them, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(theme, title, "body", wrap=True, weight=600))
        column.addWidget(self.field)
        column.addLayout(row)
        column.addWidget(self.trouble)
        viewmodel.changed.connect(self._show)
        theme.changed.connect(self._restyle)
        self._restyle()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was written before one goes on."""
        super().hideEvent(event)
        self._viewmodel.flush()

    def _tell(self) -> None:
        if self.field.toPlainText() != self._viewmodel.typed:
            self._viewmodel.type(self.field.toPlainText())

    def _show(self) -> None:
        if self.field.toPlainText() != self._viewmodel.typed:
            self.field.setPlainText(self._viewmodel.typed)
        self.show_them.setChecked(self._viewmodel.may_show)
        self.trouble.setText(self._viewmodel.trouble)
        self.trouble.setVisible(bool(self._viewmodel.trouble))

    def _restyle(self) -> None:
        self.field.setFixedHeight(self.field.fontMetrics().lineSpacing() * _LINES + 26)
