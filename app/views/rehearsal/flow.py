"""All of the draft, large, with the present sentence standing out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.views.draft.leading import with_leading
from app.views.kit.theme import Theme

_SHARE = 0.75
"""How large it is, in sizes of a single sentence."""

_STEP = 1.78


class FlowingText(QPlainTextEdit):
    """Only to be read: nothing can be selected, so nothing is copied. Places are UTF-16 units, as Qt's own."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._stretch = (0, 0)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setCenterOnScroll(True)
        self.document().setDocumentMargin(0)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAccessibleName(self.tr("All of the draft"))
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_stretch(self, start: int, end: int) -> None:
        """Let the words from one unit to another stand out, in the middle of the height where there is room."""
        self._stretch = (start, end)
        cursor = self.textCursor()
        cursor.setPosition(end)
        cursor.setPosition(start)
        self.setTextCursor(cursor)
        self.centerCursor()
        self._mark()

    @property
    def standing_out(self) -> str:
        """The words that do."""
        return " ".join(selection.cursor.selectedText() for selection in self.extraSelections())

    def _mark(self) -> None:
        start, end = self._stretch
        cursor = QTextCursor(self.document())
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setForeground(self._theme.color("text"))
        look.setBackground(self._theme.color("accent_soft"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = cursor, look
        self.setExtraSelections([selection])

    @Slot()
    def _restyle(self) -> None:
        font = self._theme.font("rehearsal", 400)
        font.setPointSizeF(font.pointSizeF() * _SHARE)
        self.setFont(with_leading(font, _STEP))
        quiet = QColor(self._theme.tokens.quiet).name()
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: transparent; color: {quiet}; border: none; border-radius: 0; padding: 0; }}"
        )
        self._mark()
