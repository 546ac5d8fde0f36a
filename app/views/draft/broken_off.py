"""Offers, above the page, the words of a run that broke off."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot

from app.viewmodels.draft.broken_off import BrokenOff
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme


class BrokenOffBanner(AbovePage):
    """On the draft tab `page`: one sentence with their time, one press to go on with them, and a quiet way past.

    It makes way for what else has to be said, and comes back.
    """

    def __init__(self, theme: Theme, viewmodel: BrokenOff, page: DraftView) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._sentence = theme, viewmodel, ""
        viewmodel.offered.connect(self._offer)
        viewmodel.settled.connect(self._settle)
        page.above_changed.connect(self._come_back, Qt.ConnectionType.QueuedConnection)

    @Slot(str)
    def _offer(self, sentence: str) -> None:
        self._sentence = sentence
        banner = Banner(self._theme, "pencil", sentence, self.tr("Go on with them"), self.tr("Not now"))
        for button in (banner.act, banner.dismiss):
            button.setAccessibleDescription(sentence)
        banner.acted.connect(self._viewmodel.go_on)
        banner.dismissed.connect(self._viewmodel.let_be)
        self._say(banner, sentence, stays=True)

    @Slot()
    def _come_back(self) -> None:
        if self._sentence and self._page.above is None:
            self._offer(self._sentence)

    @Slot()
    def _settle(self) -> None:
        self._sentence = ""
        self._clear()
