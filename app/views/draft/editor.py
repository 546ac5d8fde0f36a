"""The page: a plain-text editor with the lines of a letter, that reports its edits and shows the marks."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QToolTip, QWidget

from app.viewmodels.draft.marks import Marks, Note
from app.views.draft.leading import with_leading
from app.views.draft.marks import MarkPainter
from app.views.draft.qt_text import text_between
from app.views.draft.rows import Paragraph, Row
from app.views.kit.theme import Theme

WIDEST = 640
"""Pixels of a line at 100 %: some 70 letters."""

_STEP = 1.78
"""From line to line, in sizes of the font: about one and a half times what lines take by themselves."""

_SHIFT_ENTER = "\u2028"
"""What Qt puts in for Shift+Enter, where a person means the end of a line."""


class Editor(QPlainTextEdit):
    """Shows one page at a time. All places are UTF-16 units, as Qt's own.

    `edited(at, removed, inserted)`: the person changed the text, `show_text` does not count. `marks` gives the marks
    to paint at that moment; `open_note` is the one whose sentence has a ground.
    """

    edited = Signal(int, int, object)  # an object, as PySide would take halves of characters out of a str

    def __init__(self, theme: Theme, marks: Callable[[], Marks], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._marks = theme, marks
        self._painter = MarkPainter(theme)
        self._open: Note | None = None
        self._role = "editor"
        self._fitting = False
        self._length = 0
        self._showing = False
        self._word_ended = False
        self.document().contentsChange.connect(self._report)
        self.textChanged.connect(self._end_undo_step)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show another page from its beginning; its edits cannot be undone into the page before."""
        self._showing = True
        try:
            self.setPlainText(text)
        finally:
            self._showing = False
        self._length = self.document().characterCount() - 1
        self._open = None

    def set_pouring(self, pouring: bool) -> None:
        """Write a little larger while it is poured out."""
        self._role = "pouring" if pouring else "editor"
        self._restyle()

    def set_open_note(self, note: Note | None) -> None:
        """Give the sentence of this note a ground, and no other."""
        self._open = note
        self.viewport().update()

    def go_to(self, unit: int) -> None:
        """Put the caret there, in view."""
        cursor = self.textCursor()
        cursor.setPosition(min(unit, self._length))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def put(self, start: int, end: int, text: str, select: tuple[int, int] | None = None) -> None:
        """Put `text` in the place of `start:end`, undone by one undo; then select the units `select`, to type over."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        cursor.endEditBlock()
        self.document().setModified(False)  # what is typed next is undone by itself
        if select is not None:
            cursor.setPosition(select[0])
            cursor.setPosition(select[1], QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def note_at(self, point: QPoint) -> Note | None:
        """The note whose mark lies under a point of the viewport."""
        unit = self.cursorForPosition(point).position()
        for row in self._rows(QRect(point, point)):
            for start, end, note in self._marks().between(unit - 1, unit + 1):
                if any(left <= point.x() <= right for left, right in row.stretches(start, end)):
                    return note
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        """Say what a mark means when the pointer rests on it."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            note = self.note_at(event.pos())
            words = f"<p><b>{escape(note.name)}</b></p><p>{escape(note.why)}</p>" if note else ""
            QToolTip.showText(event.globalPos(), words, self.viewport())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as they read well."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the text, then the marks of what has to be painted."""
        rows = list(self._rows(event.rect()))
        self._paint_ground(rows)
        super().paintEvent(event)
        self._painter.paint_marks(self.viewport(), rows, self._marks())

    def _paint_ground(self, rows: list[Row]) -> None:
        note = self._open
        sentence = self._marks().sentence(note) if note else None
        if note is not None and sentence is not None:
            painter = QPainter(self.viewport())
            self._painter.paint_ground(painter, rows, *sentence, self._theme.color(f"{note.kind}_soft"))
            painter.end()

    def _rows(self, area: QRect) -> list[Row]:
        rows: list[Row] = []
        block = self.cursorForPosition(area.topLeft()).block()
        origin = self.blockBoundingGeometry(block).translated(self.contentOffset()).topLeft()
        while block.isValid() and origin.y() <= area.bottom():
            rows.extend(Paragraph(block, origin).rows(area))
            origin.setY(origin.y() + self.blockBoundingRect(block).height())
            block = block.next()
        return rows

    @Slot(int, int, int)
    def _report(self, at: int, removed: int, added: int) -> None:
        if self._showing:
            return
        length = self.document().characterCount() - 1
        # Qt counts the end of the last paragraph in, though it is no part of the text.
        removed, added = min(removed, self._length - at), min(added, length - at)
        if removed < 0 or added < 0 or self._length - removed + added != length:
            at, removed, added = 0, self._length, length
        self._length = length
        if removed or added:
            inserted = text_between(self.document(), at, at + added)
            self._word_ended = inserted[-1:].isspace()
            self.edited.emit(at, removed, "\n" if inserted == _SHIFT_ENTER else inserted)

    @Slot()
    def _end_undo_step(self) -> None:
        """Undo takes back a word, not all that was typed: Qt begins a new step in an unmodified document."""
        if self._word_ended:
            self.document().setModified(False)

    @Slot()
    def _fit(self) -> None:
        """Room beside the lines. Where a text just fits, that may bring the bar or take it away: never for ever."""
        if self._fitting:
            return
        self._fitting = True
        barred = self._barred
        self._set_margins(barred)
        if self._barred is not barred:
            self._set_margins(not barred)
        self._fitting = False

    @property
    def _barred(self) -> bool:
        bar = self.verticalScrollBar()
        return bar.maximum() > bar.minimum()

    def _set_margins(self, barred: bool) -> None:
        side = max(24 if self.width() < 560 else 40, round((self.width() - WIDEST * self._theme.zoom) / 2))
        right = side - self.verticalScrollBar().sizeHint().width() if barred else side
        edge = 4 if self.height() < 420 else 16
        self.setViewportMargins(side, edge, right, 12)

    @Slot()
    def _restyle(self) -> None:
        tokens = self._theme.tokens
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {tokens.surface}; border: none; border-radius: 0; padding: 0; }}"
        )
        self.setFont(with_leading(self._theme.font(self._role), _STEP))
        self._fit()
