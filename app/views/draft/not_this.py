"""The way to set a hint aside, from its card."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.model.ownership.ignoring import PHRASE, RULE, SENTENCE
from app.views.kit.buttons import Button
from app.views.kit.theme import Theme

_WIDEST = 280
"""Pixels of somebody's words in a menu, at 100 %."""


class NotThis(Button):
    """A quiet button with a menu of `scopes`, each with what it is about. `chosen(scope)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, scopes: Mapping[str, str], parent: QWidget | None = None) -> None:
        super().__init__(theme, self.tr("Not this"), "link", "chevron_down", parent)
        self._scopes = scopes
        self.setAccessibleDescription(self.tr("Leave this hint alone, here or everywhere"))
        self.menu_open: QMenu | None = None
        self.clicked.connect(self._ask)

    @Slot()
    def _ask(self) -> None:
        menu = self.menu_open = QMenu(self)
        menu.setAccessibleName(self.text())
        for scope, words in self._scopes.items():
            menu.addAction(self._named(scope, words), self._choosing(scope))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _choosing(self, scope: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(scope)

    def _named(self, scope: str, words: str) -> str:
        names = {
            SENTENCE: self.tr("Not this one"),
            PHRASE: self.tr("Not this phrase: “%1”"),
            RULE: self.tr("Not this kind: “%1”"),
        }
        short = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self._theme.px(_WIDEST))
        return names[scope].replace("%1", short.replace("&", "&&"))
