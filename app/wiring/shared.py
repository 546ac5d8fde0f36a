"""What every tab is made with: look, path, clocks, what is preferred, and the store on its own thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.model.preferences import Preferences
from app.viewmodels.path import PathViewModel
from app.viewmodels.preferences import PreferencesViewModel
from app.views.kit.theme import Theme

if TYPE_CHECKING:
    from app.model.store import Store
    from app.viewmodels.background import StoreThread


class Shared(QObject):
    """Handed to each tab's wiring.

    `monotonic` gives seconds that never go back and run on while the machine sleeps, `asleep` how many of them it
    slept, `clock` aware times in UTC.
    """

    def __init__(
        self,
        theme: Theme,
        open_store: Callable[[], Store],
        clock: Callable[[], datetime],
        monotonic: Callable[[], float],
        asleep: Callable[[], float],
        preferences: PreferencesViewModel,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.clock = clock
        self.monotonic = monotonic
        self.asleep = asleep
        self.preferences = preferences
        self.path = PathViewModel(self)
        self._open_store = open_store

    def prefer(self, apply: Callable[[Preferences], object]) -> None:
        """Call `apply` with what is preferred, now and whenever any of it changes."""
        apply(self.preferences.current)
        self.preferences.changed.connect(apply)

    @cached_property
    def background(self) -> StoreThread:
        """The store's thread, made when it is first asked for."""
        from app.viewmodels.background import StoreThread

        return StoreThread(self._open_store, self)
