"""Where one "if they say, then I" is written."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.rehearsal import Pair
from app.views.kit.buttons import Button
from app.views.kit.card import Card
from app.views.kit.fields import Field, TextField
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_LINES = 3


class PairForm(Card):
    """Two fields, each letter told as it is typed: `they_typed`, `mine_typed`. Then `done` or `removed`."""

    they_typed = Signal(str)
    mine_typed = Signal(str)
    done = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, pair: Pair, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.they = Field(theme, self.tr("or do, or leave out"), self.tr("If they say"))
        self.they.setText(pair.they)
        self.mine = TextField(theme, self.tr("what I say, or do first"), self.tr("Then I"))
        self.mine.setPlainText(pair.mine)
        self.finish = Button(theme, self.tr("Done"))
        self.remove = Button(theme, self.tr("Remove"), "quiet")
        buttons = QHBoxLayout()
        buttons.addWidget(self.remove)
        buttons.addStretch(1)
        buttons.addWidget(self.finish)
        column = self.column()
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        for name, field in ((self.they.accessibleName(), self.they), (self.mine.accessibleName(), self.mine)):
            label = Label(theme, name, "second", weight=600)
            label.setBuddy(field)
            column.addWidget(label)
            column.addWidget(field)
        column.addLayout(buttons)
        QWidget.setTabOrder(self.mine, self.finish)
        QWidget.setTabOrder(self.finish, self.remove)
        self.they.textEdited.connect(self.they_typed)
        self.they.returnPressed.connect(self.mine.setFocus)
        self.mine.textChanged.connect(self._tell_mine)
        self.finish.clicked.connect(self.done)
        self.remove.clicked.connect(self.removed)
        theme.changed.connect(self._measure)
        self._measure()

    @Slot()
    def _tell_mine(self) -> None:
        self.mine_typed.emit(self.mine.toPlainText())

    @Slot()
    def _measure(self) -> None:
        self.mine.setFixedHeight(_LINES * self.mine.fontMetrics().lineSpacing() + 28)
