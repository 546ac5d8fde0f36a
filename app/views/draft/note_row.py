"""A closed note in the panel: what its mark looks like, its name, the beginning of its sentence."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.notes import NOTE
from app.views.draft.marks import MarkPainter
from app.views.kit.icons import paint_icon
from app.views.kit.paint import rounded
from app.views.kit.theme import Theme

SAMPLE = 20
"""Pixels of mark before a name, at 100 %."""


class NoteRow(QStyledItemDelegate):
    """Paints closed notes; of the open one it only keeps the place, as high as `open_height` says."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._marks = MarkPainter(theme)
        self.open_row = QPersistentModelIndex()
        self.open_height = 0
        theme.changed.connect(self._measure)
        self._measure()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """54 px or what two lines need."""
        return QSize(0, self.open_height if index == self.open_row else self._height)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Sample, name, sentence, chevron, and a hairline below."""
        note = index.data(NOTE)
        if index == self.open_row or not isinstance(note, Note):
            return
        rect, state = option.rect, option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_MouseOver:
            veil = self._theme.color("text")
            veil.setAlphaF(0.05)
            rounded(painter, QRectF(rect), 8, veil)
        if state & QStyle.StateFlag.State_HasFocus:
            rounded(painter, QRectF(rect).adjusted(1, 1, -1, -1), 8, None, self._theme.color("accent"), 2)
        self._paint_words(painter, rect, note)
        painter.restore()

    def _paint_words(self, painter: QPainter, rect: QRect, note: Note) -> None:
        px, color = self._theme.px, self._theme.color
        name_height, sentence_height = self._name.height(), self._sentence.height()
        top = rect.top() + (rect.height() - name_height - sentence_height - 2) // 2
        chevron = px(16)
        left, right = rect.left() + 20 + px(SAMPLE) + 10, rect.right() - 16 - chevron
        sample = rect.left() + 20
        self._marks.paint_sample(painter, note.kind, sample, sample + px(SAMPLE), top + name_height / 2)
        painter.setFont(self._theme.font("body", 600))
        painter.setPen(color("text"))
        name = self._name.elidedText(note.name, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, top + self._name.ascent()), name)
        painter.setFont(self._theme.font("second"))
        painter.setPen(color("quiet"))
        sentence = self._sentence.elidedText(quoted(note.sentence), Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QPoint(left, top + name_height + 2 + self._sentence.ascent()), sentence)
        place = QRectF(right + 4, rect.center().y() - chevron // 2, chevron, chevron)
        paint_icon(painter, self._theme, "chevron_down", "quiet", place)
        painter.fillRect(QRect(left, rect.bottom(), rect.right() - left, 1), color("line"))

    def _measure(self) -> None:
        self._name = QFontMetrics(self._theme.font("body", 600))
        self._sentence = QFontMetrics(self._theme.font("second"))
        self._height = max(54, self._name.height() + self._sentence.height() + 18)


def quoted(sentence: str) -> str:
    """A sentence on one line, in quotation marks."""
    return f"“{' '.join(sentence.split())}”"
