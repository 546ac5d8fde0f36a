"""A page that passes the focus given to it on to the part where one begins."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget


class Entrance(QWidget):
    """Has one part that gets the focus whenever the page does.

    A focus proxy would not do: coming from before the page, Tab goes straight to the proxy and passes over all that
    stands before it.
    """

    entrance: QWidget | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Pass it on."""
        super().focusInEvent(event)
        if self.entrance is not None:
            self.entrance.setFocus(event.reason())
