"""The way from a draft to its rehearsal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.views.draft.foot_button import FootButton
from app.views.kit.theme import Theme

_KEYS = "Ctrl+R"


class RehearseButton(FootButton):
    """Stands at the foot of `page`, where its keys work too. While nothing is written, it says what to do first."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(theme, self.tr("Rehearse"), "speech", _KEYS, page)
        self._usual = self.toolTip()
        keys = QShortcut(QKeySequence(_KEYS), page, self.click)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.show_words(0)

    @Slot(int)
    def show_words(self, words: int) -> None:
        """How many words there are to say."""
        first = "" if words else self.tr("Write a few words first, then say them aloud here.")
        self.setToolTip(first or self._usual)
        self.setAccessibleDescription(first)
