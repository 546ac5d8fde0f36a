"""The composition root: makes the store's thread, the viewmodels and the views, and connects them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from time import monotonic as system_monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.model.draft import utc_now
from app.model.errors import KnownError
from app.model.practices import load_practices
from app.model.store import Store
from app.viewmodels.background import StoreThread
from app.viewmodels.calm import CalmViewModel, Page
from app.viewmodels.path import PathViewModel, Tab
from app.views.calm import CalmView
from app.views.kit.theme import Theme
from app.views.window import Window

if TYPE_CHECKING:
    from app.viewmodels.draft import DraftViewModel
    from app.viewmodels.history import HistoryViewModel


class Program(QObject):
    """Everything that is alive while the window is open.

    Only the calm tab is made before the first paint. The store opens right after it on a thread of its own; work given
    to it before waits there, so that nothing is lost. `ready` is emitted when store, hints and all tabs are there.
    """

    ready = Signal()

    def __init__(
        self,
        theme: Theme,
        open_store: Callable[[], Store],
        report_bug: Callable[[BaseException], str],
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = system_monotonic,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._clock = clock
        self._report_bug = report_bug
        self.background = StoreThread(open_store, self)
        self.path = PathViewModel(self)
        self.calm = CalmViewModel(load_practices(), self.background, monotonic, clock, parent=self)
        self._draft: DraftViewModel | None = None
        self._history: HistoryViewModel | None = None
        self.window = Window(
            theme,
            self.path,
            {
                Tab.CALM: lambda: CalmView(theme, self.calm),
                Tab.DRAFT: self._draft_page,
                Tab.HISTORY: self._history_page,
            },
            self._may_close,
        )
        self._connect()

    @property
    def draft(self) -> DraftViewModel:
        """The draft tab's viewmodel, made when it is first asked for."""
        if self._draft is None:
            from app.viewmodels.draft import DraftViewModel

            self._draft = DraftViewModel(self.background, self._clock, parent=self)
            self._draft.saved.connect(lambda _: self.path.mark_done(Tab.DRAFT))
        return self._draft

    @property
    def history(self) -> HistoryViewModel:
        """The history tab's viewmodel, made when it is first asked for."""
        if self._history is None:
            from app.viewmodels.history import HistoryViewModel

            history = self._history = HistoryViewModel(self.background, self._clock, parent=self)
            history.draft_opened.connect(self._open_draft)
            history.draft_wanted.connect(self._new_draft)
            history.trashed.connect(self.draft.let_go)
            self.draft.saved.connect(lambda _: history.refresh())
            self.calm.saved.connect(history.refresh)
        return self._history

    def tell_bug(self, error: BaseException) -> None:
        """Note a bug without the person's words, and say so calmly."""
        sentence = self._report_bug(error)
        self.window.say(sentence, self.tr("Close Own Words"), self.window.close)

    def _connect(self) -> None:
        self.window.painted.connect(self._after_first_paint)
        self.window.new_draft_wanted.connect(self._new_draft)
        self.window.start_wanted.connect(self._start_calm)
        self.calm.immersed.connect(self.window.set_immersed)
        self.calm.draft_wanted.connect(self._write)
        self.calm.page_changed.connect(self._calm_turned)
        self.background.broken.connect(self._store_broken)
        self.background.bug.connect(self.tell_bug)

    def _after_first_paint(self) -> None:
        """Begin with what the first paint did not need, one piece a turn of the event loop."""
        self.background.start()
        pieces = iter((self._draft_tab_ready, self._load_hints, self._history_tab_ready, self.ready.emit))

        def next_piece() -> None:
            piece = next(pieces, None)
            if piece is not None:
                QTimer.singleShot(
                    0, self, next_piece
                )  # first, so that a piece that fails does not keep the others back
                piece()

        QTimer.singleShot(0, self, next_piece)

    def _draft_tab_ready(self) -> None:
        self.window.page(Tab.DRAFT)
        self.draft.look_for_last()

    def _history_tab_ready(self) -> None:
        self.window.page(Tab.HISTORY)

    def _load_hints(self) -> None:
        from app.model.ownership.load import load_engine

        self.draft.set_engine(load_engine())

    def _draft_page(self) -> QWidget:
        from app.views.draft import DraftView

        return DraftView(self._theme, self.draft)

    def _history_page(self) -> QWidget:
        from app.views.history import HistoryView

        return HistoryView(self._theme, self.history)

    def _calm_turned(self, page: Page) -> None:
        self.path.set_own_next_step(page is Page.CHECK_OUT)
        if page is Page.CHECK_OUT:
            self.path.mark_done(Tab.CALM)

    def _write(self) -> None:
        """Go to the draft with the cursor in its text."""
        self.path.go(Tab.DRAFT)
        self.window.page(Tab.DRAFT).setFocus()

    def _new_draft(self) -> None:
        self.draft.new()
        self._write()

    def _open_draft(self, draft_id: str) -> None:
        self.draft.open(draft_id)
        self._write()

    def _start_calm(self) -> None:
        self.path.go(Tab.CALM)
        self.calm.start()

    def _store_broken(self, error: KnownError) -> None:
        self.window.say(str(error), self.tr("Close Own Words"), self.window.close)

    def _may_close(self) -> bool:
        """Keep everything, then let the window go; where something could not be kept, ask first."""
        self.calm.close()
        self.draft.close()
        self.background.settle()
        if self.draft.keeping.waiting and not self._leaves_anyway():
            return False
        self.background.finish()
        return True

    def _leaves_anyway(self) -> bool:
        from app.views.question import ask

        return ask(
            self._theme,
            self.window,
            self.tr("Your last words are not kept yet"),
            self.tr("They could not be written to the disk. You can stay and copy them, or close and let them go."),
            go_on=self.tr("Close and let them go"),
            stay=self.tr("Stay"),
        )
