"""A closed note in the panel: what its mark looks like, its name, and the words it is about."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NotesModel
from app.viewmodels.offsets import to_points, to_units
from app.views.draft.marks import MarkPainter
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

SAMPLE = 20
"""Pixels of mark before a name, at 100 %."""


_ABOVE_HEADING = 10
_THREAD = 1.5


class _Place(NamedTuple):
    """Whether a note is one of several in its sentence, and whether it is the first or the last of these."""

    shares: bool
    first: bool
    last: bool


class NoteRow(QStyledItemDelegate):
    """Paints closed notes; of the open one it only keeps the place, as high as `open_height` says.

    A sentence with several notes is shown once, above the first of them; each says which of its words it is about.
    """

    def __init__(self, theme: Theme, notes: NotesModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._notes = theme, notes
        self._marks = MarkPainter(theme)
        self.open_row = QPersistentModelIndex()
        self.open_height = 0
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """54 px or what two lines need, and a line more for the sentence of several notes."""
        row = index.row()
        if row == self.open_row.row():
            return QSize(0, self.open_height)
        return self._size_with_heading if self._heads(row) else self._size

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The sentence where it has several notes; sample, name, words, chevron, and a hairline below."""
        if index == self.open_row or index.row() >= len(self._notes.notes):
            return
        note, place = self._notes.notes[index.row()], self._place(index.row())
        rect, state = QRect(option.rect), option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if place.shares:
            self._paint_thread(painter, rect, place)
        if place.shares and place.first:
            self._paint_heading(painter, rect, note)
            rect.setTop(rect.top() + self._heading)
        if state & QStyle.StateFlag.State_MouseOver:
            veil = self._theme.color("text")
            veil.setAlphaF(0.05)
            rounded(painter, QRectF(rect), 8, veil)
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, QRectF(rect).adjusted(1, 1, -1, -1), 8, None, self._theme.color("accent"), 2)
        self._paint_words(painter, rect, note, marked(note) if place.shares else quoted(note.sentence))
        if place.last:
            left = rect.left() + self._indent
            painter.fillRect(QRect(left, rect.bottom(), rect.right() - 16 - left, 1), self._theme.color("line"))
        painter.restore()

    @property
    def _indent(self) -> int:
        return 20 + self._theme.px(SAMPLE) + 10

    def _place(self, row: int) -> _Place:
        notes = self._notes.notes
        first = row == 0 or not _in_one_sentence(notes[row - 1], notes[row])
        last = row + 1 >= len(notes) or not _in_one_sentence(notes[row], notes[row + 1])
        return _Place(not (first and last), first, last)

    def _heads(self, row: int) -> bool:
        """Whether it is the first of several in its sentence; asked for each row whenever the list changes."""
        notes = self._notes.notes
        return (
            row + 1 < len(notes)
            and _in_one_sentence(notes[row], notes[row + 1])
            and (row == 0 or not _in_one_sentence(notes[row - 1], notes[row]))
        )

    def _paint_thread(self, painter: QPainter, rect: QRect, place: _Place) -> None:
        """What the notes of one sentence hang on."""
        top = rect.top() + (_ABOVE_HEADING if place.first else 0)
        bottom = rect.bottom() + 1 - (_ABOVE_HEADING if place.last else 0)
        painter.fillRect(QRectF(rect.left() + 8, top, _THREAD, bottom - top), self._theme.color("line"))

    def _paint_heading(self, painter: QPainter, rect: QRect, note: Note) -> None:
        left, right = rect.left() + 20, rect.right() - 16
        painter.setFont(self._theme.font("second", 500))
        painter.setPen(self._theme.color("text"))
        words = self._sentence.elidedText(quoted(note.sentence), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, rect.top() + _ABOVE_HEADING + self._sentence.ascent()), words)

    def _paint_words(self, painter: QPainter, rect: QRect, note: Note, words: str) -> None:
        px, color = self._theme.px, self._theme.color
        name_height, words_height = self._name.height(), self._words.height() + 2 if words else 0
        top = rect.top() + (rect.height() - name_height - words_height) // 2
        chevron = px(16)
        left, right = rect.left() + self._indent, rect.right() - 16 - chevron
        sample = rect.left() + 20
        self._marks.paint_sample(painter, note.kind, sample, sample + px(SAMPLE), top + name_height / 2)
        painter.setFont(self._theme.font("body", 600))
        painter.setPen(color("text"))
        name = self._name.elidedText(note.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, top + self._name.ascent()), name)
        painter.setFont(self._theme.font("second"))
        painter.setPen(color("quiet"))
        words = self._words.elidedText(words, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, top + name_height + 2 + self._words.ascent()), words)
        place = QRectF(right + 4, rect.center().y() - chevron // 2, chevron, chevron)
        paint_icon(painter, self._theme, "chevron_down", "quiet", place)

    def _measure(self) -> None:
        self._name = QFontMetrics(self._theme.font("body", 600))
        self._words = QFontMetrics(self._theme.font("second"))
        self._sentence = QFontMetrics(self._theme.font("second", 500))
        self._height = max(54, self._name.height() + self._words.height() + 18)
        self._heading = _ABOVE_HEADING + self._sentence.height()
        self._size, self._size_with_heading = QSize(0, self._height), QSize(0, self._height + self._heading)


def _in_one_sentence(one: Note, other: Note) -> bool:
    return one.start - one.before == other.start - other.before and one.sentence == other.sentence


def marked(note: Note) -> str:
    """The words of its sentence that a note is about, in quotation marks; nothing if it is about all of them."""
    units = to_units(note.sentence)
    end = len(units) - note.after
    return quoted(to_points(units[note.before : end])) if note.before or note.after > 1 else ""


def quoted(sentence: str) -> str:
    """A sentence on one line, in quotation marks."""
    return f"“{' '.join(sentence.split())}”"
