"""The quiet line that offers to look back on a talk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.viewmodels.looking_back.offer import LookBackOffer
from app.views.kit.tab_order import chain, reached_before
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.views.kit.banner import Banner


class OfferNote(QWidget):
    """Shows what a LookBackOffer offers; not there while that is nothing. Tab comes to it right before `following`."""

    def __init__(
        self, theme: Theme, viewmodel: LookBackOffer, following: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._viewmodel, self._following = theme, viewmodel, following
        self.banner: Banner | None = None
        self._waits = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        viewmodel.changed.connect(self._show)
        self._show()

    def showEvent(self, event: QShowEvent) -> None:
        """It was offered."""
        super().showEvent(event)
        self._see()

    @Slot(bool)
    def wait(self, waits: bool) -> None:
        """Stay away while somebody is about something else."""
        self._waits = waits
        self.setVisible(self.banner is not None and not waits)

    def _show(self) -> None:
        words = self._viewmodel.words()
        if self.banner is not None:
            self.banner.hide()
            self.banner.deleteLater()
            self.banner = None
        if words:
            self.banner = self._make(words)
        self.setVisible(bool(words) and not self._waits)
        self._see()

    def _see(self) -> None:
        if self.banner is not None and self.isVisible():
            self._viewmodel.see()
            if QAccessible.isActive():
                QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._viewmodel.words()))

    def _make(self, words: str) -> Banner:
        from app.views.kit.banner import Banner  # most evenings have nothing to say

        banner = Banner(self._theme, "speech", words, self.tr("Look back"), self.tr("Not now"), parent=self)
        banner.act.set_kind("secondary")
        for button in banner.order:
            button.setAccessibleDescription(words)
        banner.acted.connect(self._viewmodel.take)
        banner.dismissed.connect(self._viewmodel.pass_by)
        self._layout.addWidget(banner)
        chain(reached_before(self._following), *banner.order, self._following)
        return banner
