"""The readiness lines beside the page."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.model.skills.ready import ReadyLines
from app.viewmodels.draft.ready import ReadyViewModel
from app.views.draft.beside_panel import BesidePanel
from app.views.draft.ready_line import ReadyLine
from app.views.draft.who_more import LONGEST_HOPE
from app.views.kit.fields import Field
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_HOPE = "hope"
"""The line below which the hope of the draft stands."""


class ReadyPanel(BesidePanel):
    """The lines by their ids, each told to the viewmodel as it is ticked; `hope` is a field for what is hoped for."""

    def __init__(
        self, theme: Theme, viewmodel: ReadyViewModel, words: ReadyLines, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, words.name, words.name, parent)
        self._viewmodel = viewmodel
        self.lines: dict[str, ReadyLine] = {}
        self.hope = Field(theme, self.tr("In one line, if you know it"), self.tr("What you hope for"))
        self.hope.setMaxLength(LONGEST_HOPE)
        self.hope.textEdited.connect(viewmodel.set_hope)
        self.done = Label(theme, words.done, weight=500, wrap=True)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(4)
        column.addWidget(Label(theme, words.lead, "second", "quiet", wrap=True))
        for each in words.lines:
            line = self.lines[each.id] = ReadyLine(theme, each.name, each.help)
            line.clicked.connect(lambda ticked, key=each.id: self._tick(key, ticked))
            column.addWidget(line)
            if each.id == _HOPE:
                self._hoping = QHBoxLayout()
                self._hoping.addWidget(self.hope)
                column.addLayout(self._hoping)
        column.addSpacing(8)
        column.addWidget(self.done)
        column.addStretch(1)
        self._scroll = QuietScroll(theme, content)
        self.body.addWidget(self._scroll, 1)
        viewmodel.changed.connect(self._follow)
        theme.changed.connect(self._arrange)
        self._follow()
        self._arrange()

    def enter(self) -> None:
        """Give the focus to where one begins: the first line that is not ticked."""
        lines = list(self.lines.values())
        first = next((line for line in lines if not line.isChecked()), lines[0])
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._scroll.scroll_to(first)

    def _tick(self, line: str, ticked: bool) -> None:
        was_whole = self._viewmodel.all_ticked
        self._viewmodel.tick(line, ticked)
        if self._viewmodel.all_ticked and not was_whole and QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.done.text()))

    @Slot()
    def _follow(self) -> None:
        """Show what is ticked and hoped for; a hope that is being typed is left alone."""
        for key, line in self.lines.items():
            line.setChecked(self._viewmodel.is_ticked(key))
        if self._viewmodel.hope != self.hope.text():
            self.hope.setText(self._viewmodel.hope)
            self.hope.setCursorPosition(0)
        self.done.setVisible(self._viewmodel.all_ticked)

    @Slot()
    def _arrange(self) -> None:
        """The hope stands below the words of its line."""
        self._hoping.setContentsMargins(self.lines[_HOPE].words_left, 0, 0, 8)
