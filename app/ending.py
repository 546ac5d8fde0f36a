"""Ctrl+C and a polite request to end close the window, so that the last words are kept."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier


def close_on_signals(close: Callable[[], object], parent: QObject) -> None:
    """Call `close` in the event loop when the system or a terminal asks the program to end.

    Python handles signals between two of its own steps, and an idle event loop takes none: the signal's number is
    therefore written to a socket that wakes the loop.
    """
    woken, waking = socket.socketpair()
    for end in (woken, waking):
        end.setblocking(False)
    signal.set_wakeup_fd(waking.fileno())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: None)
    notifier = QSocketNotifier(woken.fileno(), QSocketNotifier.Type.Read, parent)

    def wake() -> None:
        woken.recv(16)
        waking.fileno()  # the sockets live as long as this does
        close()

    notifier.activated.connect(wake)
