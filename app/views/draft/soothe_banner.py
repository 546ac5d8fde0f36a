"""Soothe first? A suggestion above the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot

from app.viewmodels.draft.soothe import SootheViewModel
from app.views.draft.above_page import AbovePage
from app.views.draft.draft import DraftView
from app.views.kit.banner import Banner
from app.views.kit.theme import Theme

_LARGE = 1.5
"""The zoom from which words are large."""


class SootheBanner(AbovePage):
    """Shows above `page` what is suggested, as long as it is and nothing else needs the place. `calm` leads to Calm."""

    def __init__(self, theme: Theme, viewmodel: SootheViewModel, page: DraftView, calm: Callable[[], object]) -> None:
        super().__init__(page)
        self._theme, self._viewmodel, self._calm = theme, viewmodel, calm
        viewmodel.changed.connect(self._follow)
        theme.changed.connect(self._restyle)
        # Queued: where one banner gives way to another, this one is not wanted in between.
        page.above_changed.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self._fill()

    @Slot()
    def _follow(self) -> None:
        """Say what is suggested now, or nothing."""
        self._clear()
        self._fill()

    @Slot()
    def _fill(self) -> None:
        noted = self._viewmodel.noted()
        if not noted or self._page.above is not None:
            return
        act, not_now, lead = self.tr("Take a quiet break"), self.tr("Not now"), self.tr("Soothe first?")
        banner = Banner(self._theme, "wave", self._words(), act, not_now, lead)
        banner.acted.connect(self._calm)
        banner.dismissed.connect(self._viewmodel.pass_by)
        told = f"{lead} {noted} {self._viewmodel.why()}"
        for button in (banner.act, banner.dismiss):
            button.setAccessibleDescription(told)
        self._say(banner, told, stays=True)

    @Slot()
    def _restyle(self) -> None:
        if self.banner is not None:
            self.banner.text.setText(self._words())

    def _words(self) -> str:
        """Where words are large there are fewer of them: the page below needs its room."""
        noted = self._viewmodel.noted()
        return noted if self._theme.zoom >= _LARGE else f"{noted} {self._viewmodel.why()}"
