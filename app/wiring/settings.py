"""Preferences, put together: what the window and its look go by, and the page where they are chosen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from app.model.preferences import Preferences
from app.views.window import Window
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.views.preferences.preferences import PreferencesPage


class Settings(QObject):
    """Keeps the look at what is preferred. The theme it is given wears what is preferred already."""

    def __init__(self, shared: Shared, window: Window) -> None:
        super().__init__(shared)
        self._shared, self._window = shared, window
        self._before = shared.preferences.current
        self._system_still = False
        self._reduce: Callable[[bool], None] | None = None
        shared.preferences.changed.connect(self._follow)
        window.beside.wanted.connect(self.show)
        window.zoom_wanted.connect(shared.preferences.zoom_by)

    @property
    def still(self) -> bool:
        """Whether motion is reduced: as chosen, else as the system wants it."""
        chosen = self._shared.preferences.current.reduced_motion
        return self._system_still if chosen is None else chosen

    @Slot(bool)
    def follow_system(self, still: bool) -> None:
        """The system wants less motion, or does not."""
        self._system_still = still
        self._keep_still()

    def reduce_with(self, reduce: Callable[[bool], None]) -> None:
        """Let `reduce` know whether motion is reduced, now and whenever that changes."""
        self._reduce = reduce
        reduce(self.still)

    @Slot()
    def show(self) -> None:
        """Show the page beside the rail."""
        self._window.show_beside(self._page)

    @cached_property
    def _page(self) -> PreferencesPage:
        from app.storage.spelling import is_installed as can_spell
        from app.viewmodels.calm.player import can_play
        from app.views.preferences.preferences import PreferencesPage

        without = (() if can_spell() else ("spell",)) + (() if can_play() else ("tones", "volume"))
        page = PreferencesPage(self._shared.theme, self._shared.preferences, without)
        page.left.connect(self._window.beside.leave)
        return page

    @Slot(object)
    def _follow(self, now: Preferences) -> None:
        before, self._before = self._before, now
        if now.scheme != before.scheme:
            self._shared.theme.set_scheme(now.scheme)
        if now.zoom != before.zoom:
            self._shared.theme.set_zoom(now.zoom)
        if now.reduced_motion != before.reduced_motion:
            self._keep_still()

    def _keep_still(self) -> None:
        self._shared.theme.set_still(self.still)
        if self._reduce is not None:
            self._reduce(self.still)
