"""The whole program: the window and its tabs, in the order they come to life, and how they end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.clock import asleep, steady, utc_now
from app.model.errors import KnownError
from app.viewmodels.path import Tab
from app.viewmodels.preferences import PreferencesViewModel
from app.views.kit.theme import Theme
from app.views.window import Window
from app.wiring.calm_tab import CalmTab
from app.wiring.draft_tab import DraftTab
from app.wiring.hinting import Hinting, load_classifier
from app.wiring.history_tab import HistoryTab
from app.wiring.settings import Settings
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.model.ownership.classifier.load import Loaded
    from app.model.ownership.engine import Engine
    from app.model.store import Store
    from app.viewmodels.background import StoreThread
    from app.viewmodels.calm.calm import CalmViewModel
    from app.viewmodels.draft.draft import DraftViewModel
    from app.viewmodels.history.history import HistoryViewModel


class Program(QObject):
    """Everything that is alive while the window is open.

    The first paint shows the rail and the path. Right after it come the page of the calm tab, the store, which opens
    on a thread of its own, the draft tab, the hints and the history tab. Work given to the store before it is open
    waits there, so that nothing is lost. `ready` is emitted when all is there. Only then the classifier is loaded, on
    a thread of its own. preferences: None for what is usual, not kept; the theme wears them already.
    """

    ready = Signal()

    def __init__(
        self,
        theme: Theme,
        open_store: Callable[[], Store],
        report_bug: Callable[[BaseException], str],
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = steady,
        preferences: PreferencesViewModel | None = None,
        load_classifier: Callable[[Engine], Loaded] = load_classifier,
        asleep: Callable[[], float] = asleep,
    ) -> None:
        super().__init__()
        self._report_bug = report_bug
        self.preferences = preferences or PreferencesViewModel(parent=self)
        self._shared = Shared(theme, open_store, clock, monotonic, asleep, self.preferences, self)
        self.path = self._shared.path
        self.calm_tab = CalmTab(self._shared)
        self.draft_tab = DraftTab(self._shared, self.calm_tab)
        self.history_tab = HistoryTab(self._shared, self.calm_tab, self.draft_tab)
        self.hinting = Hinting(self.draft_tab, load_classifier, self)
        pages = {
            Tab.CALM: self.calm_tab.page,
            Tab.DRAFT: self.draft_tab.page,
            Tab.HISTORY: self.history_tab.page,
        }
        self.window = Window(theme, self.path, pages, self._may_close)
        self.settings = Settings(self._shared, self.window)
        self._connect()

    @property
    def background(self) -> StoreThread:
        """The store's thread."""
        return self._shared.background

    @property
    def calm(self) -> CalmViewModel:
        """The calm tab's viewmodel."""
        return self.calm_tab.viewmodel

    @property
    def draft(self) -> DraftViewModel:
        """The draft tab's viewmodel."""
        return self.draft_tab.viewmodel

    @property
    def history(self) -> HistoryViewModel:
        """The history tab's viewmodel."""
        return self.history_tab.viewmodel

    def tell_bug(self, error: BaseException) -> None:
        """Note a bug without the person's words, and say so calmly."""
        sentence = self._report_bug(error)
        self.window.say(sentence, self.tr("Close Own Words"), self.window.close)

    def _connect(self) -> None:
        window = self.window
        window.painted.connect(self._after_first_paint)
        window.new_draft_wanted.connect(self._new_draft)
        window.start_wanted.connect(self.calm_tab.start)
        self.calm_tab.immersed.connect(window.set_immersed)
        self.calm_tab.full_wanted.connect(lambda: window.full.turn())
        window.full_changed.connect(self.calm_tab.show_full)
        self._shared.prefer(lambda now: window.set_covering(now.cover_rest))
        self.calm_tab.draft_wanted.connect(self._write)
        self.calm_tab.draft_wanted.connect(lambda: self.calm.lead_to(self.draft.draft_id))
        self.draft_tab.pouring_changed.connect(window.set_pouring)
        window.full_changed.connect(self.draft_tab.alone_changed)
        self.draft_tab.covered.connect(lambda page: window.cover(Tab.DRAFT, page))
        self.history_tab.covered.connect(lambda page: window.cover(Tab.HISTORY, page))
        self.history_tab.read_too.connect(self.hinting.let_read)
        self.history_tab.draft_opened.connect(self._open_draft)
        self.history_tab.draft_wanted.connect(self._new_draft)
        self.history_tab.looking_back.covered.connect(window.cover)
        self.hinting.reader_made.connect(self.history_tab.looking_back.read_with)
        self.hinting.bug.connect(self.tell_bug)

    def _after_first_paint(self) -> None:
        """Go on with what the first paint did not need, one piece a turn of the event loop."""
        pieces = iter(
            (
                self._show_page_at_once,
                self._open_store,
                self._draft_tab_ready,
                self.hinting.begin,
                lambda: self.window.page(Tab.HISTORY),
                self.ready.emit,
                self.hinting.judge,
            )
        )

        def next_piece() -> None:
            piece = next(pieces, None)
            if piece is not None:
                QTimer.singleShot(0, self, next_piece)  # before the piece: one that fails must not keep others back
                piece()

        next_piece()

    def _show_page_at_once(self) -> None:
        """Painted here and now: what comes after would keep it waiting."""
        self.settings.reduce_with(self.calm.set_reduced_motion)
        self.window.show_page()
        self.window.repaint()

    def _open_store(self) -> None:
        self.background.broken.connect(self._store_broken)
        self.background.bug.connect(self.tell_bug)
        self.background.start()

    def _draft_tab_ready(self) -> None:
        self.window.page(Tab.DRAFT)
        self.draft.look_for_last()
        self.draft_tab.broken_off.look()
        self.draft_tab.tidying.begin()
        self.window.came_to_front.connect(self.draft.other_window.look)

    def _write(self) -> None:
        """Go to the draft with the cursor in its text."""
        self.path.go(Tab.DRAFT)
        self.window.page(Tab.DRAFT).setFocus()

    def _new_draft(self) -> None:
        self.draft.new()
        self._write()

    def _open_draft(self, draft_id: str) -> None:
        self.draft_tab.open(draft_id)
        self._write()

    def _store_broken(self, error: KnownError) -> None:
        self.window.say(str(error), self.tr("Close Own Words"), self.window.close)

    def _may_close(self) -> bool:
        """Keep everything, then let the window go; where something could not be kept, ask first."""
        self.preferences.close()
        self.calm.close()
        self.draft.close()
        self.history_tab.looking_back.close()
        self.history_tab.closing.emit()
        self.background.settle()
        waiting = self.draft.keeping.waiting or self.history_tab.looking_back.waiting
        if waiting and not self._leaves_anyway():
            return False
        self.draft_tab.out.close()
        self.calm_tab.end()
        self.hinting.end()
        self.background.finish()
        self.hinting.finish()
        return True

    def _leaves_anyway(self) -> bool:
        from app.views.question import ask

        return ask(
            self._shared.theme,
            self.window,
            self.tr("Your last words are not kept yet"),
            self.tr("They could not be written to the disk. You can stay and copy them, or close and let them go."),
            go_on=self.tr("Close and let them go"),
            stay=self.tr("Stay"),
        )
