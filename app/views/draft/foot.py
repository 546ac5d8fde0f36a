"""The foot of the page: what can be done, how the words are kept and counted, how many sentences tell and ask."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLocale, QSize, Qt, QTime, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.viewmodels.draft.draft import Keeping
from app.views.draft.foot_button import FootButton
from app.views.kit.labels import Label
from app.views.kit.theme import Theme

_SIDE = 24
_GAP = 16


class DraftFoot(QWidget):
    """One line under the text, 52 px high or more, below a hairline."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.kept = Label(theme, role="second", token="quiet", wrap=True)
        self.balance = Label(theme, role="second", token="quiet")
        self.words = Label(theme, role="second", token="quiet")
        self._tools: list[FootButton] = []
        self._pouring = False
        self._tool_row = QHBoxLayout()
        self._tool_row.setSpacing(4)
        self._tool_row.addStretch(1)
        self._counts = QHBoxLayout()
        self._counts.setSpacing(_GAP)
        self._counts.addWidget(self.balance)
        self._counts.addWidget(self.words, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        first = QHBoxLayout()
        first.setSpacing(_GAP)
        first.addLayout(self._tool_row)
        first.addWidget(self.kept, 1)
        self._row.addLayout(first, 1)
        self._row.addLayout(self._counts)
        self.setMinimumHeight(52)
        theme.changed.connect(self.update)
        theme.changed.connect(self._arrange)
        self.show_keeping(Keeping())
        self.show_balance(0, 0)
        self.show_words(0)

    def add_tool(self, tool: FootButton) -> None:
        """Put one more button before the words, in the order they are added."""
        self._tool_row.insertWidget(len(self._tools), tool)
        self._tools.append(tool)
        self._arrange()

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
        self._arrange()

    def set_pouring(self, pouring: bool) -> None:
        """Only say how the words are kept while they are poured out."""
        self._pouring = pouring
        for part in (self.words, *self._tools):
            part.setVisible(not pouring)
        self._arrange()

    @Slot(int)
    def show_words(self, words: int) -> None:
        """Say how many words there are; nothing for none."""
        several = self.tr("%n words", "", words)
        self.words.setText("" if not words else self.tr("1 word") if words == 1 else several)
        self._arrange()

    @Slot(int, int)
    def show_balance(self, tells: int, asks: int) -> None:
        """Say how many sentences tell and how many ask; nothing as long as none does either."""
        telling = self.tr("%n sentences tell", "", tells)
        telling = {0: self.tr("No sentence tells"), 1: self.tr("1 sentence tells")}.get(tells, telling)
        asking = self.tr("%n ask", "", asks)
        asking = {0: self.tr("none asks"), 1: self.tr("1 asks")}.get(asks, asking)
        both = self.tr("%1, %2", "7 sentences tell, 1 asks")
        self.balance.setText(both.replace("%1", telling).replace("%2", asking))
        self.balance.setVisible(tells + asks > 0)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can stand when all is stacked; as high as it stands now."""
        advance = self.balance.fontMetrics().horizontalAdvance
        counts = self.words.minimumSizeHint().width() + _GAP + max(map(advance, self.balance.text().split()))
        width = max(self._tools_width(compact=True), counts) + 2 * _SIDE
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All in one line where there is room."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        """How the words are kept stands above the counts where they do not fit beside one another."""
        counts = [label for label in (self.balance, self.words) if not label.isHidden()]
        wide = sum(label.fontMetrics().horizontalAdvance(label.text()) + _GAP for label in (self.kept, *counts))
        room = self.width() - 2 * _SIDE - (_GAP if self._tools else 0)
        compact = wide + self._tools_width(compact=False) > room
        for tool in self._tools:
            tool.set_compact(compact)
        stacked = not self.balance.isHidden() and wide + self._tools_width(compact) > room
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if stacked else directions.LeftToRight)
        self._row.setSpacing(0 if stacked else _GAP)
        self._counts.setStretch(0, int(stacked))
        self.balance.setWordWrap(stacked)

    def _tools_width(self, compact: bool) -> int:
        return sum(tool.width_of(compact) + self._tool_row.spacing() for tool in self._tools)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline; none while it is poured out."""
        if not self._pouring:
            QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.color("line"))


def _clock_time(when: datetime) -> str:
    local = when.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
