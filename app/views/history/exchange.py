"""The menu of the history tab by which copies leave and come in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from app.views.kit.buttons import IconButton
from app.views.kit.theme import Theme


class ExchangeButton(IconButton):
    """Three dots with a menu. `take_out_wanted`, `bring_in_wanted`: open what does so."""

    take_out_wanted = Signal()
    bring_in_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "more", "", parent=parent)
        self.set_name(self.tr("Save a copy, or bring something in"))
        self._menu: QMenu | None = None
        self.clicked.connect(self._open)

    @Slot()
    def _open(self) -> None:
        """Show the menu below, with its first entry chosen."""
        menu = self._menu = self._menu or self._make_menu()
        left = 0 if self.isRightToLeft() else self.width() - menu.sizeHint().width()
        menu.popup(self.mapToGlobal(QPoint(left, self.height() + 4)))
        menu.setActiveAction(menu.actions()[0])

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setAccessibleName(self.accessibleName())
        menu.addAction(self.tr("&Save a copy of what is shown…"), self.take_out_wanted.emit)
        menu.addAction(self.tr("&Bring something in…"), self.bring_in_wanted.emit)
        return menu
