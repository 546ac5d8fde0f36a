"""A page that is no tab, the settings, shown beside the rail; and the ways to it and back."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.viewmodels.path import Tab
from app.views.rail_side import RailSide


class Beside(QObject):
    """Knows the `page` that stands in the place of a tab's own, None while the tab's is shown.

    The button at the rail's foot and Ctrl+comma ask for it and leave it, Esc and any way to a tab leave it.
    `wanted`: somebody asked for it. `changed`: another page is to be shown.
    """

    wanted = Signal()
    changed = Signal()

    def __init__(self, window: QWidget, side: RailSide) -> None:
        super().__init__(window)
        self._window, self._side = window, side
        self.page: QWidget | None = None
        self._tab: Tab | None = None
        self._focused: QWidget | None = None
        side.settings.clicked.connect(self._turn)
        QShortcut(QKeySequence("Ctrl+,"), window, self._turn_by_key)
        self._escape = QShortcut(QKeySequence("Esc"), window, self.leave)
        self._escape.setEnabled(False)  # it is the pages' own while none is beside them

    def show(self, page: QWidget, tab: Tab) -> None:
        """Show `page` in the place of that of `tab`."""
        if self.page is None:
            self.page, self._tab, self._focused = page, tab, self._window.focusWidget()
            self.changed.emit()
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_chosen()

    @Slot()
    def leave(self) -> None:
        """Go back to where one was, with the focus where it was."""
        if self.page is None:
            return
        focused = self._focused
        self._forget()
        self.changed.emit()
        if focused is not None and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_for(self, tab: Tab) -> None:
        """Go back if that is the tab one came from; for another one, `follow` will."""
        if tab is self._tab:
            self.leave()

    def follow(self, tab: Tab) -> None:
        """Somebody is at `tab` now: if that is another one, its page is to be seen."""
        if self.page is not None and tab is not self._tab:
            self._forget()

    def _show_chosen(self) -> None:
        """The rail shows what is chosen: the settings, or a tab."""
        shown = self.page is not None
        self._side.show_settings(shown)
        self._escape.setEnabled(shown)

    def _forget(self) -> None:
        self.page = self._tab = self._focused = None
        self._show_chosen()

    @Slot()
    def _turn(self) -> None:
        if self.page is None:
            self.wanted.emit()
            self._show_chosen()  # also where nothing came of it
        else:
            self.leave()

    @Slot()
    def _turn_by_key(self) -> None:
        """The same for somebody at the keyboard, who sees where the focus is."""
        self._turn()
        if self.page is not None:
            self.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
