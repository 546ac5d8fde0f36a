"""What was learned from one talk, on a card of its own."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.looking_back.lesson import Lesson
from app.views.kit.buttons import IconButton
from app.views.kit.card import Card
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class LessonCard(Card):
    """Day and person, then each line under its heading. `copy_wanted`: its words are wanted in the clipboard."""

    copy_wanted = Signal()

    def __init__(self, theme: Theme, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(theme, 1, parent)
        self.lesson = lesson
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(Label(theme, lesson.head, "second", "quiet", wrap=True, weight=600), 1)
        self.copy = IconButton(theme, "copy", self.tr("Copy"))
        self.copy.setAccessibleDescription(lesson.text)
        self.copy.clicked.connect(self.copy_wanted)
        head.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 10, 12, 18)
        column.setSpacing(0)
        column.addLayout(head)
        for heading, words in lesson.lines:
            column.addSpacing(10)
            column.addWidget(Label(theme, heading, "second", "quiet", wrap=True))
            column.addSpacing(2)
            column.addWidget(Label(theme, words, "voice", wrap=True))
