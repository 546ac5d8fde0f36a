"""The foot of the page: how the words are kept, and how many there are."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, Qt, QTime, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.viewmodels.draft import Keeping
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class DraftFoot(QWidget):
    """One line under the text, 52 px high or more, below a hairline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kept = Label(theme, role="second", token="quiet", wrap=True)
        self.words = Label(theme, role="second", token="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(16)
        row.addWidget(self.kept, 1)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(52)
        theme.changed.connect(self.update)
        self.show_keeping(Keeping())
        self.show_words(0)

    @Slot(object)
    def show_keeping(self, keeping: Keeping) -> None:
        """Say how the words are kept."""
        if keeping.waiting:
            still_here = self.tr("Your words are still here, and keeping them is tried again.")
            self.kept.setText(f"{keeping.trouble} {still_here}")
        elif keeping.trouble:
            self.kept.setText(keeping.trouble)
        elif keeping.when is not None:
            self.kept.setText(self.tr("Kept at %1").replace("%1", _clock_time(keeping.when)))
        else:
            self.kept.setText(self.tr("Everything you write is kept as you go."))
        self.kept.set_token("text" if keeping.trouble else "quiet")

    @Slot(int)
    def show_words(self, words: int) -> None:
        """Say how many words there are; nothing for none."""
        several = self.tr("%n words", "", words)
        self.words.setText("" if not words else self.tr("1 word") if words == 1 else several)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.color("line"))


def _clock_time(when: datetime) -> str:
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
