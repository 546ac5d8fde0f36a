"""Feelings at hand in the draft tab: beside the page, over what else stands there, and back to the text with a word."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QGridLayout, QWidget

from app.viewmodels.draft.feelings import FeelingsViewModel
from app.viewmodels.draft.spacing import spaced
from app.views.draft.editor import Editor
from app.views.draft.feelings import FeelingsPanel
from app.views.draft.qt_text import text_between
from app.views.kit.theme import Theme

_LONGEST = 40
"""Units of a selection that is a few words at most: to look for, and to put another in their place."""


class FeelingsBeside(QObject):
    """Opens the list in the cell of `desk` where `side` stands, over it, and puts what was chosen at the caret."""

    def __init__(
        self, theme: Theme, viewmodel: FeelingsViewModel, editor: Editor, desk: QGridLayout, side: QWidget
    ) -> None:
        super().__init__(editor)
        self._theme, self._viewmodel, self._editor = theme, viewmodel, editor
        self._desk, self._side = desk, side
        self._width = 0
        self.panel: FeelingsPanel | None = None

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self.panel is not None and not self.panel.isHidden()

    def set_width(self, width: int) -> None:
        """How wide the list is in pixels, if its words have room in that."""
        self._width = width
        self._fit()

    @Slot()
    def toggle(self) -> None:
        """Open the list, or go back to the text."""
        if self.is_open:
            self.go_back()
        else:
            self._open()

    @Slot()
    def close(self) -> None:
        """Show again what stands below; a focus in the list goes to the text, and any other stays where it is."""
        if self.panel is None or not self.is_open:
            return
        focus = self.panel.window().focusWidget()
        if focus is not None and self.panel.isAncestorOf(focus):
            self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self._side.setEnabled(True)
        self.panel.hide()

    @Slot()
    def go_back(self) -> None:
        """Close the list and go on writing."""
        self._editor.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()

    def _open(self) -> None:
        if self.panel is None:
            self.panel = self._made()
            self._fit()
        self._side.setEnabled(False)  # nobody gets by Tab to what they do not see
        self.panel.open(self._selected())
        self.panel.raise_()

    def _made(self) -> FeelingsPanel:
        panel = FeelingsPanel(self._theme, self._viewmodel)
        panel.taken.connect(self._put_in)
        panel.closed.connect(self.go_back)
        row, column, _, _ = cast(
            "tuple[int, int, int, int]", self._desk.getItemPosition(self._desk.indexOf(self._side))
        )
        self._desk.addWidget(panel, row, column)
        QWidget.setTabOrder(self._editor, panel.field)
        return panel

    def _fit(self) -> None:
        if self.panel is not None:
            self.panel.setFixedWidth(max(self._width, self.panel.minimumSizeHint().width()))

    def _selected(self) -> str:
        """A word or a few that are selected are looked for: under a verdict there may be a feeling."""
        return text_between(self._editor.document(), *self._stretch())

    @Slot(str)
    def _put_in(self, word: str) -> None:
        """Put it at the caret, or in the place of what is selected, apart from its neighbours."""
        start, end = self._stretch()
        document = self._editor.document()
        before = text_between(document, max(0, start - 1), start)
        after = text_between(document, end, end + 1)
        self.go_back()
        self._editor.put(start, end, spaced(word, before, after))

    def _stretch(self) -> tuple[int, int]:
        """The few words that are selected, without the blanks around them; else the place of the caret twice."""
        cursor = self._editor.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        selected = text_between(self._editor.document(), start, end) if end - start <= _LONGEST else ""
        if not selected.strip() or "\n" in selected:
            return cursor.position(), cursor.position()
        return start + len(selected) - len(selected.lstrip()), end - len(selected) + len(selected.rstrip())
