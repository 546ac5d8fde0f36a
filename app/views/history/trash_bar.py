"""The line above the list of what is in the trash: how long it stays, and emptying it now."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.model.history import DAYS_IN_TRASH
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme
from app.views.question import Question


class TrashBar(QWidget):
    """`emptied`: everything in the trash shall be gone, and the person was asked."""

    emptied = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        words = self.tr("What is in the trash leaves for good after {days} days.").format(days=DAYS_IN_TRASH)
        self.words = Label(theme, words, "second", "quiet", wrap=True)
        self.empty = Button(theme, self.tr("Empty it now…"), "link")
        self.question: Question | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.empty)
        self.empty.clicked.connect(self._ask)
        self.hide()

    def show_trash(self, shown: bool, anything: bool) -> None:
        """Be there while the trash is `shown`; there is something to empty where there is `anything` in it."""
        self.empty.setVisible(anything)
        self.setVisible(shown)

    @Slot()
    def _ask(self) -> None:
        question = self.question = Question(
            self._theme,
            self.tr("Empty the trash?"),
            self.tr("Everything in it is gone for good then, with all of its versions. Nothing can bring it back."),
            [self.tr("Keep it"), self.tr("Empty the trash")],
            self.window(),
        )
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.finished.connect(self._answer)
        question.open()

    @Slot(int)
    def _answer(self, answer: int) -> None:
        self.question = None
        if answer == 1:
            self.emptied.emit()
