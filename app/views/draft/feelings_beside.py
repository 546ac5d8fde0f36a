"""Feelings at hand in the draft tab: beside the page, and back with a word to where one was writing."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from shiboken6 import isValid

from app.viewmodels.draft.spacing import spaced
from app.viewmodels.feelings.feelings import FeelingsViewModel
from app.views.draft.beside import Beside
from app.views.draft.editor import Editor
from app.views.draft.feelings import FeelingsPanel
from app.views.draft.qt_text import put_into, text_between
from app.views.kit.theme import Theme

_LONGEST = 40
"""Units of a selection that is a few words at most: to look for, and to put another in their place."""


class FeelingsBeside(QObject):
    """Opens the list `beside` where one wrote last, on the page or in a field of the ways in that stands in `side`, and
    puts there what was chosen.
    """

    def __init__(
        self, theme: Theme, viewmodel: FeelingsViewModel, editor: Editor, beside: Beside, side: QWidget
    ) -> None:
        super().__init__(editor)
        self._theme, self._viewmodel, self._editor = theme, viewmodel, editor
        self._beside, self._side = beside, side
        self._wrote_in: QPlainTextEdit = editor
        self._place: QPlainTextEdit = editor
        self.panel: FeelingsPanel | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self.panel is not None and self._beside.panel is self.panel

    @Slot()
    def toggle(self) -> None:
        """Open the list, or go back to where one wrote."""
        if self.is_open:
            self.go_back()
        else:
            self._open()

    @Slot()
    def go_back(self) -> None:
        """Close the list and go on writing."""
        place = self._place if self._is_there(self._place) else self._editor
        self._beside.close()
        place.setFocus(Qt.FocusReason.OtherFocusReason)
        self._place = place

    def _open(self) -> None:
        if self.panel is None:
            self.panel = FeelingsPanel(self._theme, self._viewmodel)
            self.panel.taken.connect(self._put_in)
            self.panel.closed.connect(self.go_back)
        self._place = self._wrote_in if self._is_there(self._wrote_in) else self._editor
        self._beside.open(self.panel, self.panel.field, over_page=self._place is not self._editor)
        self.panel.open(self._selected())

    @Slot(QWidget, QWidget)
    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        """Remember where one writes, also with the list open beside it."""
        if isinstance(now, QPlainTextEdit) and (now is self._editor or self._side.isAncestorOf(now)):
            self._wrote_in = self._place = now

    def _is_there(self, place: QPlainTextEdit) -> bool:
        """Whether it is still to be seen once the list is closed: the fields of a way go when another lies open."""
        return place is self._editor or (isValid(place) and place.isVisibleTo(self._side))

    def _selected(self) -> str:
        """A word or a few that are selected are looked for: under a verdict there may be a feeling."""
        return text_between(self._place.document(), *self._stretch())

    @Slot(str)
    def _put_in(self, word: str) -> None:
        """Put it at the caret, or in the place of what is selected, apart from its neighbours."""
        self.go_back()
        start, end = self._stretch()
        document = self._place.document()
        before = text_between(document, max(0, start - 1), start)
        after = text_between(document, end, end + 1)
        put_into(self._place, start, end, spaced(word, before, after))

    def _stretch(self) -> tuple[int, int]:
        """The few words that are selected, without the blanks around them; else the place of the caret twice."""
        cursor = self._place.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        selected = text_between(self._place.document(), start, end) if end - start <= _LONGEST else ""
        if not selected.strip() or "\n" in selected:
            return cursor.position(), cursor.position()
        return start + len(selected) - len(selected.lstrip()), end - len(selected) + len(selected.rstrip())
