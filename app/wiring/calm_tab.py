"""The calm tab, put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.viewmodels.path import Tab
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.calm.calm import CalmViewModel, Page
    from app.viewmodels.calm.player import Player
    from app.views.calm.calm import CalmView
    from app.views.calm.finished import FinishedNotice


def can_play() -> bool:
    """Whether this machine has anything to play a tone with."""
    from app.viewmodels.calm.player import can_play

    return can_play()


class CalmTab(QObject):
    """Makes the tab when it is first asked for.

    `immersed(bool)`: whether the whole window belongs to the breath. `draft_wanted`: on to saying it. `full_wanted`:
    the whole screen, or no more.
    """

    immersed = Signal(bool)
    draft_wanted = Signal()
    full_wanted = Signal()

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._shared = shared
        self._sounds: Player | None = None

    @cached_property
    def viewmodel(self) -> CalmViewModel:
        """What the tab can do."""
        from app.model.practices import load_practices
        from app.viewmodels.calm.calm import CalmViewModel
        from app.viewmodels.calm.pacer import PacerViewModel

        shared = self._shared
        pacer = PacerViewModel(shared.preferences, can_play, self)
        calm = CalmViewModel(
            load_practices(), shared.background, shared.monotonic, shared.clock, shared.asleep, pacer, self
        )
        calm.left_open.look()
        calm.practice_list.load()
        calm.own_things.load()
        calm.immersed.connect(self.immersed)
        calm.draft_wanted.connect(self.draft_wanted)
        calm.page_changed.connect(self._turned)
        calm.running.ended.connect(self._time_ended)
        return calm

    def page(self) -> QWidget:
        """How it looks."""
        return self._view

    @cached_property
    def _view(self) -> CalmView:
        from app.views.calm.calm import CalmView

        view = CalmView(self._shared.theme, self.viewmodel)
        view.full_wanted.connect(self.full_wanted)
        return view

    def show_full(self, full: bool) -> None:
        """Whether the window has the whole screen."""
        self._view.show_full(full)

    def end(self) -> None:
        """Stand still and be silent: the program ends."""
        self.viewmodel.running.look_no_more()
        if self._sounds is not None:
            self._sounds.close()

    @cached_property
    def _notice(self) -> FinishedNotice:
        from app.views.calm.finished import FinishedNotice, system_tray

        return FinishedNotice(self._view, lambda: system_tray(self._shared.theme, self._view))

    def _make_sounds(self) -> Player:
        from app.viewmodels.calm.player import Player, programs
        from app.viewmodels.calm.tones import Tones

        player = Player(programs(), self)
        Tones(self.viewmodel.running, self.viewmodel.pacer, player, self)
        return player

    def start(self) -> None:
        """Begin a time-out, from wherever one is."""
        self._shared.path.go(Tab.CALM)
        self.viewmodel.start()

    def _time_ended(self, ending: str) -> None:
        if ending == "finished" and self._shared.preferences.current.notify:
            self._notice.tell()

    def _turned(self, page: Page) -> None:
        from app.viewmodels.calm.calm import Page

        if page is Page.RUNNING and self._sounds is None:
            self._sounds = self._make_sounds()
        path = self._shared.path
        path.set_own_next_step(page is Page.CHECK_OUT)
        if page is Page.CHECK_OUT:
            path.mark_done(Tab.CALM)
