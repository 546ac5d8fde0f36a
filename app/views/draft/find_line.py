"""Find in the page: a quiet line below the words, and what was found painted behind them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from app.viewmodels.draft.find import FindViewModel
from app.views.draft.editor import Editor
from app.views.draft.qt_text import text_between
from app.views.draft.rows import Row
from app.views.kit.buttons import IconButton
from app.views.kit.fields import SearchField
from app.views.kit.labels import ElidedLabel
from app.views.kit.paint import rounded, smooth
from app.views.kit.theme import Theme

_HIT = 0.24
_CORNER = 3
_REACH = 2
"""Pixels that a ground reaches beyond its words, at 100 %."""

_GAP = 12
_LEAST = 180
"""Pixels for the words that are looked for, at 100 %."""

_LONGEST = 60
"""Units of a selection that is taken for words to look for."""


class FindField(SearchField):
    """Enter goes to the next hit, with Shift to the one before; Esc is for the line."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Those keys; all others type."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class FindLine(QWidget):
    """Looks for words in `editor`, once it is opened. The hit that is shown is selected there.

    Esc leaves with the caret behind that hit, so that no key takes its place. `turned`: it is shown, or hidden.
    """

    turned = Signal()

    def __init__(self, theme: Theme, viewmodel: FindViewModel, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel, self._editor = theme, viewmodel, editor
        self._from = 0
        self.field = FindField(theme, self.tr("Find on this page"))
        self.count = ElidedLabel(theme, role="second", token="quiet")
        self.before = IconButton(theme, "chevron_up", self.tr("The one before (Shift+F3)"))
        self.after = IconButton(theme, "chevron_down", self.tr("The next one (F3)"))
        self.leave_button = IconButton(theme, "close", self.tr("Close (Esc)"))
        self._rest = QHBoxLayout()
        self._rest.setSpacing(4)
        self._rest.addWidget(self.count, 1)
        for button in (self.before, self.after, self.leave_button):
            self._rest.addWidget(button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(16, 8, 16, 8)
        self._row.setSpacing(_GAP)
        self._row.addWidget(self.field, 1)
        self._row.addLayout(self._rest, 1)
        self.field.textEdited.connect(self._find)
        self.field.textChanged.connect(self._find_nothing)
        self.field.stepped.connect(self.step)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.leave_button.clicked.connect(self.leave)
        viewmodel.changed.connect(self._show)
        editor.followers.append(viewmodel.edit)
        editor.below.append(self._paint_hits)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Begin to look: for the few words that are selected, else for those of last time."""
        cursor = self._editor.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        selected = text_between(self._editor.document(), start, end) if end - start <= _LONGEST else ""
        if not self._viewmodel.is_open:
            self._from = start
            self.show()
            self.turned.emit()
            self._viewmodel.open()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if selected.strip() and "\n" not in selected and not self._is_shown(start, end):
            self._from = start
            self.field.setText(selected)
            self._find(selected)
        else:
            self.field.setText(self._viewmodel.words)
        self.field.selectAll()

    @Slot()
    def leave(self) -> None:
        """Look no more, and write on where the last hit ends."""
        if self._viewmodel.is_open:
            cursor = self._editor.textCursor()
            if self._is_shown(cursor.selectionStart(), cursor.selectionEnd()):
                self._editor.go_to(cursor.selectionEnd())
            self._viewmodel.close()
            self.hide()
            self.turned.emit()
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(int)
    def step(self, step: Literal[1, -1]) -> None:
        """Go to the next hit or the one before; open the line if it is closed."""
        if not self._viewmodel.is_open:
            self.open()
        cursor = self._editor.textCursor()
        self._viewmodel.step(step, cursor.selectionStart(), cursor.selectionEnd())
        if self._go():
            self._from = self._editor.textCursor().selectionStart()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the buttons; as high as it stands now."""
        buttons = (self.before, self.after, self.leave_button)
        width = sum(button.sizeHint().width() + 4 for button in buttons) + self.count.minimumSizeHint().width()
        return QSize(width + 32, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The words above the buttons where they do not fit beside them."""
        super().resizeEvent(event)
        room = self.width() - 32 - _GAP - self._rest.sizeHint().width()
        short = room < self._theme.px(_LEAST)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if short else directions.LeftToRight)

    def moveEvent(self, event: QMoveEvent) -> None:
        """The page has another height now: keep the hit in view."""
        super().moveEvent(event)
        self._editor.ensureCursorVisible()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves, from the field and from each button."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The hairline above."""
        QPainter(self).fillRect(0, 0, self.width(), 1, self._theme.color("line"))

    @Slot(str)
    def _find(self, words: str) -> None:
        """While words are typed, from where the caret stood before: more letters stay at the hit of fewer."""
        self._viewmodel.find(words, self._from)
        if not self._go():
            self._editor.go_to(self._from)

    @Slot(str)
    def _find_nothing(self, words: str) -> None:
        if not words:
            self._find(words)

    def _go(self) -> bool:
        """Select the hit that is shown; whether there is one."""
        place = self._viewmodel.place
        if place is not None:
            self._editor.select(*place)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, self._viewmodel.line))
        return place is not None

    @Slot()
    def _show(self) -> None:
        self.count.setText(self._viewmodel.line)
        for button in (self.before, self.after):
            button.setEnabled(len(self._viewmodel.hits) > 0)
        self._editor.viewport().update()

    def _is_shown(self, start: int, end: int) -> bool:
        return start < end and (start, end) == self._viewmodel.place

    def _paint_hits(self, device: QWidget, rows: Sequence[Row]) -> None:
        if not rows or not self._viewmodel.is_open:
            return
        color, reach = self._theme.color("dusk"), _REACH * self._theme.zoom
        color.setAlphaF(_HIT)
        painter = smooth(device)
        for start, end in self._viewmodel.hits.between(rows[0].start, rows[-1].end):
            for row in rows:
                if row.start < end and start < row.end:
                    for left, right in row.stretches(start, end):
                        top = row.top - reach
                        ground = QRectF(left - 1, top, right - left + 2, row.bottom + reach - top)
                        rounded(painter, ground, _CORNER, color)
        painter.end()
