"""The page: a plain-text editor with the lines of a letter, that reports its edits and shows the marks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QPainter, QPaintEvent, QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QFrame, QMenu, QPlainTextEdit, QToolTip, QWidget

from app.viewmodels.draft.marks import Marks, Note
from app.views.draft.edits import Edits
from app.views.draft.leading import with_leading
from app.views.draft.marks import MarkPainter
from app.views.draft.qt_text import put_into
from app.views.draft.rows import Paragraph, Row
from app.views.kit.theme import Theme

WIDEST = 640
"""Pixels of a line at 100 %: some 70 letters."""

_STEP = 1.78
"""From line to line, in sizes of the font: about one and a half times what lines take by themselves."""

Layer = Callable[[QWidget, Sequence[Row]], None]
"""Paints on the viewport what belongs to some of the lines in view."""


class Editor(QPlainTextEdit):
    """Shows one page at a time. All places are UTF-16 units, as Qt's own.

    `followers` are told of each edit, within the key event; `show_text` does not count. `marks` gives the marks to
    paint at that moment; `open_note` is the one whose sentence has a ground. `below` and `above` are painted under
    the words and over them. `menu_wanted(menu, place)`: a menu is about to be shown for that place, fill in.
    """

    menu_wanted = Signal(QMenu, int)

    def __init__(self, theme: Theme, marks: Callable[[], Marks], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._marks = theme, marks
        self._painter = MarkPainter(theme)
        self.below: list[Layer] = []
        self.above: list[Layer] = []
        self._open: Note | None = None
        self._role = "editor"
        self._fitting = False
        self._edits = Edits(self.document())
        self.followers = self._edits.followers
        # It paints its whole ground itself: nothing behind it has to be painted for a key.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCursorWidth(2)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalScrollBar().rangeChanged.connect(self._fit)
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_text(self, text: str) -> None:
        """Show another page from its beginning; its edits cannot be undone into the page before."""
        with self._edits.silent():
            self.setPlainText(text)
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
        cursor.setPosition(min(unit, self._edits.length))
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def select(self, start: int, end: int) -> None:
        """Select the units `start:end`, in view."""
        cursor = self.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def put(self, start: int, end: int, text: str, select: tuple[int, int] | None = None) -> None:
        """Put `text` in the place of `start:end`, undone by one undo; then select the units `select`, to type over."""
        put_into(self, start, end, text, select)

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
            self._tell_of(self.note_at(event.pos()), event.globalPos())
            return True
        return super().viewportEvent(event)

    def tell_of(self, note: Note) -> None:
        """Say at the caret what the mark of `note` means, as the pointer would."""
        self._tell_of(note, self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def _tell_of(self, note: Note | None, place: QPoint) -> None:
        words = f"<p><b>{escape(note.name)}</b></p><p>{escape(note.why)}</p>" if note else ""
        QToolTip.showText(place, words, self.viewport())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl the wheel is for the size of words, and so for the window."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().wheelEvent(event)

    @property
    def in_view(self) -> tuple[int, int]:
        """From where to where the lines reach that can be seen."""
        rows = self._rows(self.viewport().rect())
        return (rows[0].start, rows[-1].end) if rows else (0, 0)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Qt's own menu, with what others say of the word there; for the keyboard that is where the caret is."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        point = self.viewport().mapFromGlobal(event.globalPos())
        unit = self.textCursor().position() if by_key else self.cursorForPosition(point).position()
        place = self.viewport().mapToGlobal(self.cursorRect().bottomLeft()) if by_key else event.globalPos()
        menu = self.createStandardContextMenu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menu_wanted.emit(menu, unit)
        menu.popup(place)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines as long as they read well."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The ground, then the text, then the marks of what has to be painted."""
        rows = self._rows(event.rect())
        self._paint_ground(event.rect(), rows)
        for paint in self.below:
            paint(self.viewport(), rows)
        super().paintEvent(event)
        self._painter.paint_marks(self.viewport(), rows, self._marks())
        for paint in self.above:
            paint(self.viewport(), rows)

    def _paint_ground(self, area: QRect, rows: list[Row]) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(area, self._theme.color("surface"))
        note = self._open
        sentence = self._marks().sentence(note) if note else None
        if note is not None and sentence is not None:
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
        self.viewport().setFont(self.font())  # the placeholder's; Qt itself is a change behind with it
        self._fit()
