"""What was noted with a calm session, or when looking back on a talk."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.history.card import HistoryCard
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_GAP = 16


class SessionNotes(QuietScroll):
    """As high as what it holds while there is room; else it scrolls, and Tab reaches it so that arrow keys do, too."""

    def __init__(self, theme: Theme, shown: HistoryCard, parent: QWidget | None = None) -> None:
        super().__init__(theme, None, parent)
        self._theme, self._shown = theme, shown
        self.setProperty("ring", "inside")
        self.change = Label(theme, "", "page_title_narrow", "dusk")
        self.change_words = Label(theme, "", "second", "quiet", wrap=True)
        self.helped_name = Label(theme, self.tr("What helped"), "second", "quiet", wrap=True, weight=600)
        self.helped = _narrow(Label(theme, "", "voice", wrap=True))
        self._noted = QWidget()
        self._noted_rows = QVBoxLayout(self._noted)
        self._noted_rows.setContentsMargins(0, 0, 0, 0)
        self._noted_rows.setSpacing(0)
        self._shown_noted: tuple[tuple[str, str], ...] = ()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.change, self.change_words, self._noted):
            column.addWidget(part)
        column.addSpacing(_GAP)
        column.addWidget(self.helped_name)
        column.addWidget(self.helped)
        column.addStretch(1)
        self.set_content(self._inside)
        self.verticalScrollBar().rangeChanged.connect(self._reach)
        theme.changed.connect(lambda: QTimer.singleShot(0, self, self.updateGeometry))  # once all words are larger

    def show_session(self) -> None:
        """Show what the viewmodel tells now."""
        shown = self._shown
        for label, words in (
            (self.change, shown.change),
            (self.change_words, shown.change_words),
            (self.helped, shown.helped),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.helped_name.setVisible(bool(shown.helped))
        self._show_noted()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All of it at the width there is."""
        width = self.viewport().width()
        return QSize(width, max(1, self._inside.heightForWidth(width)))

    def minimumSizeHint(self) -> QSize:
        """A few lines."""
        return QSize(120, min(self.sizeHint().height(), 4 * self._theme.px(24)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width is another height."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _show_noted(self) -> None:
        if self._shown.noted == self._shown_noted:
            return
        self._shown_noted = self._shown.noted
        while item := self._noted_rows.takeAt(0):
            if old := item.widget():
                old.hide()
                old.deleteLater()
        for heading, words in self._shown_noted:
            self._noted_rows.addSpacing(_GAP)
            name = Label(self._theme, heading, "second", "quiet", wrap=True, weight=600)
            for label in (name, _narrow(Label(self._theme, words, "body", wrap=True))):
                self._noted_rows.addWidget(label)
                label.show()

    def _reach(self, least: int, most: int) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if most > least else Qt.FocusPolicy.NoFocus)


def _narrow(label: Label) -> Label:
    """A word that somebody wrote may be longer than the card is wide: it breaks rather than reach out of it."""
    label.setMinimumWidth(1)
    return label
