"""One calm sentence in a small window of its own, with one way on or two that weigh the same."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_WIDTH = 440


def ask(theme: Theme, parent: QWidget, title: str, sentence: str, *, go_on: str, stay: str) -> bool:
    """Whether `go_on` was chosen; `stay` has the focus, and Esc means it too."""
    question = Question(theme, title, sentence, [stay, go_on], parent)
    return question.exec() == 1


def tell(theme: Theme, title: str, sentence: str, close: str) -> None:
    """Show a sentence until it is closed."""
    Question(theme, title, sentence, [close]).exec()


class Question(QDialog):
    """Ends with the place, from 0, of the answer that was chosen; Esc chooses the first."""

    def __init__(
        self, theme: Theme, title: str, sentence: str, answers: list[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Own Words")
        self.setAccessibleDescription(sentence)
        words = Label(theme, sentence, "body", "quiet", wrap=True)
        words.setMinimumWidth(_WIDTH)
        self.answers = [Button(theme, answer, "secondary") for answer in answers]
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        for place, button in enumerate(self.answers):
            button.clicked.connect(lambda _=False, place=place: self.done(place))
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 28, 32, 28)
        column.setSpacing(12)
        column.addWidget(Label(theme, title, "card_title", wrap=True))
        column.addWidget(words)
        column.addSpacing(12)
        column.addLayout(row)
        self.answers[0].setFocus()
