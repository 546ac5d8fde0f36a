"""All that was set aside, each with the way back."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.model.ownership.ignoring import PHRASE, RULE, SetAside
from app.viewmodels.draft.aside import AsideViewModel
from app.views.draft.beside_panel import BesidePanel
from app.views.kit.buttons import Button
from app.views.kit.labels import Label
from app.views.kit.scroll import QuietScroll
from app.views.kit.theme import Theme

_RING = 4
"""Pixels around the rows, for the ring of what has the focus."""


class AsideRow(QWidget):
    """What was set aside, where, and a button that takes it back. `name`: of its kind; nothing if that is not known."""

    def __init__(self, theme: Theme, entry: SetAside, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        words = self.tr("“%1”").replace("%1", entry.words) if entry.words else self._known(name)
        self.back_button = Button(theme, self.tr("Take back"), "link", "undo")
        self.back_button.setAccessibleName(self.tr("Take back: %1").replace("%1", words))
        self.back_button.setAccessibleDescription(self._where(name))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(2)
        for label in (Label(theme, words, wrap=True), Label(theme, self._where(name), "second", "quiet", wrap=True)):
            label.setMinimumWidth(1)  # one long word must not make the list wider than the panel
            column.addWidget(label)
        column.addSpacing(2)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)

    def _known(self, name: str) -> str:
        return name or self.tr("A kind of hint from another version")

    def _where(self, name: str) -> str:
        if self.entry.by == RULE:
            return self.tr("Nothing of this kind, in any draft")
        if self.entry.by == PHRASE:
            return self.tr("%1: this phrase, in any draft").replace("%1", self._known(name))
        return self.tr("%1: this one sentence").replace("%1", self._known(name))


class AsideList(BesidePanel):
    """All of them, one below the other, or a sentence where there are none."""

    def __init__(self, theme: Theme, viewmodel: AsideViewModel, parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Set aside"), self.tr("Set aside"), parent)
        self._viewmodel = viewmodel
        self.line = Label(theme, role="second", token="quiet", wrap=True)
        self.rows: list[AsideRow] = []
        self._content = QWidget()
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(_RING, _RING, _RING, _RING)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._scroll = QuietScroll(theme, self._content)
        self.body.addWidget(self.line)
        self.body.addWidget(self._scroll, 1)
        viewmodel.changed.connect(self._follow)
        viewmodel.trouble_changed.connect(self._say)
        self._follow()

    def enter(self) -> None:
        """Give the focus to where one begins."""
        self._button_at(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        """Show what is set aside now; a focus in the rows stays at its place."""
        focus = self.window().focusWidget()
        focused = next((place for place, row in enumerate(self.rows) if row.back_button is focus), None)
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = [AsideRow(self._theme, entry, self._viewmodel.name(entry)) for entry in self._viewmodel.entries]
        for place, row in enumerate(self.rows):
            row.back_button.clicked.connect(lambda _=False, entry=row.entry: self._viewmodel.take_back(entry))
            self._column.insertWidget(place, row)
            row.show()  # at once, so that it can take the focus
        for before, after in pairwise((self.close_button, *(row.back_button for row in self.rows))):
            QWidget.setTabOrder(before, after)
        self._say()
        if focused is not None:
            self._button_at(focused).setFocus(Qt.FocusReason.OtherFocusReason)

    def _button_at(self, place: int) -> QWidget:
        return self.rows[min(place, len(self.rows) - 1)].back_button if self.rows else self.close_button

    def _say(self) -> None:
        words = self.tr("These hints stay quiet. Take back what you want to see again.")
        if not self.rows:
            words = self.tr("Nothing is set aside.")
        if self._viewmodel.trouble:
            words = f"{words} {self._viewmodel.trouble} " + self.tr("Changes here hold until you close Own Words.")
        self.line.setText(words)
