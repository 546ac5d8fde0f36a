"""One sentence of the draft, large, between the one before and the one after."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from app.views.kit.theme import Theme
from app.views.rehearsal.spoken_words import SpokenWords

_WIDEST = 1000
"""Pixels of a line at 100 %."""

_BESIDE = 0.6
"""How large the sentences beside are, in sizes of the present one."""

_GAP = 20


class SentenceStage(QAbstractScrollArea):
    """In the middle of its height; what is longer than that is scrolled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sentences = ("", "", "")
        self._set: list[tuple[SpokenWords, int, str]] = []
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().valueChanged.connect(self.viewport().update)
        theme.changed.connect(self._lay_out)

    @property
    def shown(self) -> list[str]:
        """The words before, now and after, as they are shown."""
        return [words.words for words, _, _ in self._set]

    def show_sentences(self, before: str, now: str, after: str) -> None:
        """Show these from now on; the present one from its first word."""
        self._sentences = (before, now, after)
        self.setAccessibleName(now)
        self._lay_out()

    def read_on(self) -> bool:
        """Scroll on if the present sentence has more below; whether it had."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        words, top, _ = self._set[1]
        if top + words.height - bar.value() <= height or bar.value() == bar.maximum():
            return False
        bar.setValue(bar.value() + max(1, round(height * 0.7)))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The three of them."""
        painter = QPainter(self.viewport())
        scrolled = self.verticalScrollBar().value()
        for words, top, token in self._set:
            painter.setPen(self._theme.color(token))
            words.draw(painter, 0, top - scrolled)

    @Slot()
    def _lay_out(self) -> None:
        large, small = self._theme.font("rehearsal"), self._theme.font("rehearsal", 400)
        small.setPointSizeF(large.pointSizeF() * _BESIDE)
        width = min(self.viewport().width(), self._theme.px(_WIDEST))
        before, now, after = self._sentences
        looks: list[tuple[str, QFont, str, str]] = [
            (before, small, "end", "quiet"),
            (now, large, "all", "text"),
            (after, small, "start", "quiet"),
        ]
        top = 0
        self._set = []
        for sentence, font, ends, token in looks:
            words = SpokenWords(sentence, font, width, ends)
            self._set.append((words, top, token))
            top += words.height + _GAP if words.height else 0
        self._place(max(0, top - _GAP))

    def _place(self, whole: int) -> None:
        """In the middle where all has room, otherwise with the present sentence at the top."""
        room = self.viewport().height()
        spare = max(0, (room - whole) // 2)
        self._set = [(words, top + spare, token) for words, top, token in self._set]
        bar = self.verticalScrollBar()
        bar.setPageStep(room)
        bar.setSingleStep(self._theme.px(24))
        bar.setRange(0, max(0, whole - room))
        bar.setValue(self._set[1][1] if whole > room else 0)
        self.viewport().update()
