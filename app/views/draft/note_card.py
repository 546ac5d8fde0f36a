"""An open note: the sentence, why it may close people down, and ways to own it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.viewmodels.draft.marks import Note
from app.views.draft.barred import CORNER, paint_barred
from app.views.draft.marks import MarkPainter
from app.views.draft.not_this import NotThis
from app.views.draft.note_row import SAMPLE, quoted
from app.views.draft.offer_button import OfferButton
from app.views.kit.buttons import Button
from app.views.kit.flow import FlowLayout
from app.views.kit.labels import Label
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_AIR = 6
"""Pixels of the page that are seen above and below the card."""


class Sample(QWidget):
    """A piece of a mark by itself, as a legend."""

    def __init__(self, theme: Theme, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._kind = theme, kind
        self._marks = MarkPainter(theme)
        theme.changed.connect(self._restyle)
        self._restyle()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it in the middle."""
        painter = smooth(self)
        self._marks.paint_sample(painter, self._kind, 0, self.width(), self.height() / 2)

    def _restyle(self) -> None:
        self.setFixedWidth(self._theme.px(SAMPLE))
        self.setMinimumHeight(self.fontMetrics().height())
        self.update()


class NoteCard(QWidget):
    """Shows one note, which may be set aside by `scopes`, each with what that is about.

    `offer_taken(offer)`: put it into the text. `aside_wanted(scope)`: leave it alone. `edit_wanted`: go on there.
    `closed`: go back.
    """

    offer_taken = Signal(str)
    aside_wanted = Signal(str)
    edit_wanted = Signal()
    closed = Signal()

    def __init__(
        self, theme: Theme, note: Note, scopes: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self.note, self.ringed = theme, note, False
        self.setAccessibleName(note.name)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, _AIR + 14, 16, _AIR + 8)
        column.setSpacing(4)
        column.addLayout(self._head())
        column.addWidget(self._words(quoted(note.sentence), note.kind))
        column.addSpacing(2)
        column.addWidget(self._words(note.why))
        self.offers = [OfferButton(theme, offer) for offer in note.offers]
        if self.offers:
            column.addSpacing(8)
            column.addLayout(self._ways())
            column.addSpacing(2)
        for offer in self.offers:
            column.addWidget(offer)
            column.addSpacing(4)
            offer.clicked.connect(lambda _=False, words=offer.offer: self.offer_taken.emit(words))
        self.close_button = Button(theme, self.tr("Thanks, I’ll edit") if self.offers else self.tr("Close"), "link")
        self.close_button.clicked.connect(self.edit_wanted if self.offers else self.closed)
        ends = FlowLayout(4)
        ends.addWidget(self.close_button)
        self.not_this: NotThis | None = None
        if scopes:
            self.not_this = NotThis(theme, scopes)
            self.not_this.chosen.connect(self.aside_wanted)
            ends.addWidget(self.not_this)
        column.addLayout(ends)
        theme.changed.connect(self.update)

    def set_ringed(self, ringed: bool) -> None:
        """Wear the focus ring, or not: the list is at this note."""
        if ringed != self.ringed:
            self.ringed = ringed
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A raised ground with a bar in the colour of its mark."""
        rect = QRectF(self.rect()).adjusted(0, _AIR, 0, -_AIR)
        painter = smooth(self)
        paint_barred(painter, self._theme, rect, self.note.kind)
        if self.ringed:
            rounded(painter, rect.adjusted(1, 1, -1, -1), CORNER - 1, None, self._theme.color("accent"), 2)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(Sample(self._theme, self.note.kind), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words(self.note.name, role="body", weight=600), 1)
        return row

    def _ways(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._words(self.tr("Ways to own it"), "quiet", weight=600), 1)
        row.addWidget(self._words(self._skill(), "quiet"), 1)
        return row

    def _words(self, words: str, token: str = "text", role: str = "second", weight: int | None = None) -> Label:
        label = Label(self._theme, words, role, token, wrap=True, weight=weight)
        label.setMinimumWidth(1)  # one long word must not make the card wider than the panel
        return label

    def _skill(self) -> str:
        names = {
            "know": self.tr("Know yourself"),
            "value": self.tr("Value yourself"),
            "soothe": self.tr("Soothe yourself"),
            "share": self.tr("Share yourself"),
            "curious": self.tr("Be curious"),
        }
        return names.get(self.note.skill, "")
