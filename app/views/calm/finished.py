"""A quiet word from the system when the time is over and one looks elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.views.kit.icons import icon
from app.views.kit.theme import Theme

_SHOWN_MS = 10_000


class Tray(Protocol):
    """Where the system shows a message."""

    def tell(self, message: str) -> None:
        """Show it for a while."""


class SystemTray(QObject):
    """The system's tray, with an icon in it only for the `milliseconds` a message is shown."""

    def __init__(self, theme: Theme, parent: QObject, milliseconds: int = _SHOWN_MS) -> None:
        super().__init__(parent)
        self._icon = QSystemTrayIcon(icon(theme, "ring", "text"), self)
        self._shown = QTimer(self, singleShot=True, interval=milliseconds)
        self._shown.timeout.connect(self._icon.hide)

    def tell(self, message: str) -> None:
        """Show it for a while."""
        self._icon.show()
        self._icon.showMessage(message, "", QSystemTrayIcon.MessageIcon.NoIcon, self._shown.interval())
        self._shown.start()


def system_tray(theme: Theme, parent: QObject) -> Tray | None:
    """The tray, or None where the system has none that shows messages."""
    if QSystemTrayIcon.isSystemTrayAvailable() and QSystemTrayIcon.supportsMessages():
        return SystemTray(theme, parent)
    return None


class FinishedNotice(QObject):
    """Says that a timer finished and nothing else, to somebody whose window is another one; silent without a tray.

    Qt does not tell whether another program fills the screen, so the message is left to the system, whose own
    notifications wait while one does: Windows (focus assist), macOS and the Linux desktops (do not disturb). Only an
    old X11 tray without notifications shows it at once. The window is never raised; its taskbar entry may light up.
    """

    def __init__(self, window: QWidget, tray: Callable[[], Tray | None]) -> None:
        super().__init__(window)
        self._window = window
        self._find_tray = tray
        self._tray: Tray | None = None

    def tell(self) -> None:
        """Say it, unless the window is being looked at."""
        window = self._window.window()
        if window.isActiveWindow():
            return
        QApplication.alert(window)
        self._tray = self._tray or self._find_tray()
        if self._tray is not None:
            self._tray.tell(self.tr("Timer finished"))
