"""How far a draft is, as a chip with a menu to say so."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from app.model.draft import Status
from app.viewmodels.history.statuses import STATUSES, status_word
from app.views.kit.chips import FilterChip
from app.views.kit.theme import Theme


class StatusChip(FilterChip):
    """`chosen(status)`: what a person chose."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._status: Status | None = None
        self.menu_open: QMenu | None = None
        self.clicked.connect(self._ask)

    def show_status(self, status: Status | None) -> None:
        """Show this one; nothing is seen for None."""
        self._status = status
        if status is not None:
            word = status_word(status)
            self.setText(word)
            self.setAccessibleName(self.tr("How far it is: {status}").format(status=word))
            self.updateGeometry()
        self.setVisible(status is not None)

    @Slot()
    def _ask(self) -> None:
        menu = self.menu_open = status_menu(self, self._status, self.chosen.emit)
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))


def status_menu(parent: QWidget, present: Status | None, choose: Callable[[Status], object]) -> QMenu:
    """A menu of all statuses that leaves when it is closed; `choose` is told which one was chosen."""
    menu = QMenu(parent)
    menu.setAccessibleName(QCoreApplication.translate("StatusChip", "How far it is"))
    group = QActionGroup(menu)
    for status in STATUSES:
        action = menu.addAction(status_word(status))
        action.triggered.connect(partial(_chosen, choose, status))
        action.setCheckable(True)
        action.setChecked(status == present)
        group.addAction(action)
    menu.setActiveAction(group.checkedAction() or menu.actions()[0])
    menu.aboutToHide.connect(menu.deleteLater)
    return menu


def _chosen(choose: Callable[[Status], object], status: Status, _: bool = False) -> None:
    choose(status)
