"""The whole screen for one window, and the quiet way out of it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.views.kit.buttons import Button
from app.views.kit.theme import Theme

_SEEN_FOR = 2500
"""Milliseconds for which the way out is seen after the pointer moved."""

_EDGE = 16


class FullScreen(QObject):
    """Gives `window` the screen and takes it back. Esc leaves where no page has another use for it.

    `changed(bool)`: whether it has the screen, also where the system took it back. `way_out` is seen at first, and
    whenever the pointer moves.
    """

    changed = Signal(bool)

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.is_on = False
        self.way_out = Button(theme, self.tr("Leave full screen"), "secondary", "close", window)
        self.way_out.setToolTip(self.tr("F11 or Esc"))
        self.way_out.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys do it, and Tab stays with the words
        self.way_out.clicked.connect(self.leave)
        self.way_out.hide()
        self._has_way_out = True
        self._soon = QTimer(self, singleShot=True, interval=_SEEN_FOR)
        self._soon.timeout.connect(self._let_be)

    @Slot()
    def turn(self) -> None:
        """Take the screen, or leave it."""
        if self.is_on:
            self.leave()
        else:
            self._watch(True)
            self._window.setWindowState(self._window.windowState() | Qt.WindowState.WindowFullScreen)
            self._tell(True)
            self._show_way_out()

    @Slot()
    def leave(self) -> None:
        """Give the screen back; the window is as large as it was."""
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowFullScreen)
        self._tell(False)

    def set_way_out(self, offered: bool) -> None:
        """Whether the way out is shown at all: not where the page has its own."""
        self._has_way_out = offered
        if not offered:
            self.way_out.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Only while it has the screen: the pointer moves, Esc is left over, or the system took the screen back."""
        kind = event.type()
        if kind is QEvent.Type.MouseMove and watched is not self._window:
            self._show_way_out()
        elif watched is self._window:
            if kind is QEvent.Type.Resize:
                self._place()
            elif kind is QEvent.Type.WindowStateChange and not self._window.isFullScreen():
                self._tell(False)
            elif isinstance(event, QKeyEvent) and kind is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                self.leave()
                return True
        return False

    def _watch(self, watching: bool) -> None:
        """The window's handle hears of the pointer wherever it is, the window of all else."""
        for watched in (self._window, self._window.windowHandle()):
            if watched is not None and watching:
                watched.installEventFilter(self)
            elif watched is not None:
                watched.removeEventFilter(self)

    def _tell(self, on: bool) -> None:
        if on is not self.is_on:
            self.is_on = on
            if not on:
                self._watch(False)
                self._soon.stop()
                self.way_out.hide()
            self.changed.emit(on)

    def _show_way_out(self) -> None:
        if not self._has_way_out:
            return
        self._place()
        self.way_out.show()
        self.way_out.raise_()
        self._soon.start()

    @Slot()
    def _let_be(self) -> None:
        """Hide the way out, unless the pointer is on it."""
        if self.way_out.underMouse():
            self._soon.start()
        else:
            self.way_out.hide()

    def _place(self) -> None:
        size = self.way_out.sizeHint()
        left = _EDGE if self._window.isRightToLeft() else self._window.width() - _EDGE - size.width()
        self.way_out.setGeometry(left, _EDGE, size.width(), size.height())
