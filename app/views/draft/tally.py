"""What was found in the page, counted in words: nothing is ever added up to a score."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.views.draft.note_card import Sample
from app.views.draft.note_row import SAMPLE
from app.views.kit.labels import Label
from app.views.kit.theme import Theme


class Tally(QWidget):
    """How many hints and strengths there are, each behind a piece of its mark, and how many sentences tell and ask."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(8)
        self._pairs: dict[str, QWidget] = {}
        self._counts = {kind: Label(theme, role="second", weight=600) for kind in ("hint", "strength")}
        self.balance = Label(theme, role="second", token="quiet", wrap=True)
        self.balance.setMinimumWidth(1)
        for kind, label in self._counts.items():
            self._row.addWidget(self._pair(kind, label))
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(self._row)
        column.addWidget(self.balance)
        self.setToolTip(self.tr("F8 goes to the next one, Shift+F8 to the one before"))
        theme.changed.connect(self._arrange)
        self.show_balance(0, 0)

    def show_counts(self, hints: int, strengths: int) -> None:
        """Say how many of each there are; nothing of one there is none of."""
        words = {
            "hint": (hints, self.tr("%n to look at", "", hints)),
            "strength": (strengths, self.tr("%n in your own words", "", strengths)),
        }
        for kind, (count, said) in words.items():
            self._counts[kind].setText(said)
            self._pairs[kind].setVisible(count > 0)
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

    def minimumSizeHint(self) -> QSize:
        """As narrow as the panel it stands in."""
        return QSize(1, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Both counts side by side where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _pair(self, kind: str, label: Label) -> QWidget:
        pair = self._pairs[kind] = QWidget(self)
        row = QHBoxLayout(pair)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(Sample(self._theme, kind))
        row.addWidget(label, 1)
        return pair

    @Slot()
    def _arrange(self) -> None:
        """One count below the other where they do not fit side by side."""
        samples = self._theme.px(SAMPLE) + 16
        wide = sum(label.fontMetrics().horizontalAdvance(label.text()) + samples for label in self._counts.values())
        side_by_side = wide + 8 <= self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if side_by_side else directions.TopToBottom)
        for label in self._counts.values():
            label.setWordWrap(not side_by_side)
