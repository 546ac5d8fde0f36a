"""The one banner that a part of the draft tab shows above the page, and what takes it away."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.views.draft.draft import DraftView
from app.views.kit.banner import Banner

_READABLE = 10_000
"""Milliseconds after which a sentence that needs no answer leaves by itself."""


class AbovePage(QObject):
    """A part of the draft tab `page` that shows a `banner`, None while it has none.

    One stands there at a time: the banner of another part takes the place of this one's.
    """

    def __init__(self, page: DraftView) -> None:
        super().__init__(page)
        self._page = page
        self.banner: Banner | None = None
        page.above_changed.connect(self._make_way)

    def _show(self, banner: Banner) -> None:
        before, self.banner = self.banner, banner
        self._page.put_above(banner)
        self._drop(before)

    def _say(self, banner: Banner, sentence: str, *, stays: bool = False) -> None:
        """Show `banner` with its `sentence`, told to screen readers too, for as long as it takes to read or until
        something is done about it."""
        self._show(banner)
        if not stays:
            QTimer.singleShot(_READABLE, banner, self._clear)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(banner, sentence))

    @Slot()
    def _clear(self) -> None:
        """Take the banner away; the focus goes back to the words if it was there."""
        banner, self.banner = self.banner, None
        self._drop(banner)

    @Slot()
    def _make_way(self) -> None:
        if self._page.above not in (None, self.banner):
            self._clear()

    def _drop(self, banner: Banner | None) -> None:
        if banner is not None:
            focused = banner.isAncestorOf(banner.window().focusWidget() or banner)
            self._page.take_from_above(banner)
            if focused:
                self._page.setFocus(Qt.FocusReason.OtherFocusReason)
