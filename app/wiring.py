"""The composition root: makes the store's thread, the viewmodels and the views, and connects them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from time import monotonic as system_monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.viewmodels.path import PathViewModel, Tab
from app.views.kit.theme import Theme
from app.views.window import Window

if TYPE_CHECKING:
    from app.model.ownership.classifier.load import Loaded
    from app.model.ownership.engine import Engine
    from app.model.store import Store
    from app.viewmodels.background import StoreThread
    from app.viewmodels.calm import CalmViewModel, Page
    from app.viewmodels.draft import DraftViewModel
    from app.viewmodels.history import HistoryViewModel
    from app.viewmodels.judging import JudgeThread
    from app.viewmodels.out import OutViewModel
    from app.viewmodels.rehearsal import RehearsalViewModel
    from app.viewmodels.versions import VersionsViewModel
    from app.views.rehearsal import RehearsalPage
    from app.views.versions import VersionsPage


def load_classifier(engine: Engine) -> Loaded:
    """The classifier that comes with the program. Raises KnownError where it, or what it needs, is not installed."""
    try:
        from app.model.ownership.classifier.load import load_classifier
    except ImportError as error:
        raise KnownError("The classifier needs numpy, which could not be imported.") from error
    return load_classifier(engine)


class Program(QObject):
    """Everything that is alive while the window is open.

    The first paint shows the rail and the path. Right after it come the page of the calm tab, the store, which opens
    on a thread of its own, the draft tab, the hints and the history tab. Work given to the store before it is open
    waits there, so that nothing is lost. `ready` is emitted when all is there. Only then the classifier is loaded, on
    a thread of its own, `judging`; where that cannot be, the hints are those of the rules. sensitivity: how readily
    hints are given, one of combine.SENSITIVITIES.
    """

    ready = Signal()

    def __init__(
        self,
        theme: Theme,
        open_store: Callable[[], Store],
        report_bug: Callable[[BaseException], str],
        clock: Callable[[], datetime] = utc_now,
        monotonic: Callable[[], float] = system_monotonic,
        sensitivity: str = "usual",
        load_classifier: Callable[[Engine], Loaded] = load_classifier,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._clock = clock
        self._monotonic = monotonic
        self._report_bug = report_bug
        self._open_store = open_store
        self._sensitivity = sensitivity
        self._load_classifier = load_classifier
        self.judging: JudgeThread | None = None
        self.path = PathViewModel(self)
        pages = {Tab.CALM: self._calm_page, Tab.DRAFT: self._draft_page, Tab.HISTORY: self._history_page}
        self.window = Window(theme, self.path, pages, self._may_close)
        self.window.painted.connect(self._after_first_paint)
        self.window.new_draft_wanted.connect(self._new_draft)
        self.window.start_wanted.connect(self._start_calm)

    @cached_property
    def background(self) -> StoreThread:
        """The store's thread, made when it is first asked for."""
        from app.viewmodels.background import StoreThread

        background = StoreThread(self._open_store, self)
        background.broken.connect(self._store_broken)
        background.bug.connect(self.tell_bug)
        return background

    @cached_property
    def calm(self) -> CalmViewModel:
        """The calm tab's viewmodel, made when it is first asked for."""
        from app.model.practices import load_practices
        from app.viewmodels.calm import CalmViewModel

        calm = CalmViewModel(load_practices(), self.background, self._monotonic, self._clock, parent=self)
        calm.immersed.connect(self.window.set_immersed)
        calm.draft_wanted.connect(self._write)
        calm.page_changed.connect(self._calm_turned)
        return calm

    @cached_property
    def draft(self) -> DraftViewModel:
        """The draft tab's viewmodel, made when it is first asked for."""
        from app.viewmodels.draft import DraftViewModel

        draft = DraftViewModel(self.background, self._clock, parent=self)
        draft.set_sensitivity(self._sensitivity)
        draft.saved.connect(lambda _: self.path.mark_done(Tab.DRAFT))
        draft.pouring_changed.connect(self.window.set_pouring)
        self.path.changed.connect(self._leave_draft)
        return draft

    @cached_property
    def out(self) -> OutViewModel:
        """How the open draft leaves, made when it is first asked for."""
        from app.model.out import Letter
        from app.storage.out import write_file
        from app.viewmodels.out import OutViewModel
        from app.views.clipboard import SystemClipboard
        from app.views.sheet import make_pdf

        draft = self.draft
        out = OutViewModel(
            lambda: Letter(draft.shown, draft.title),
            write_file,
            SystemClipboard(),
            lambda letter: make_pdf(letter, self._theme.font("editor")),
            parent=self,
        )
        draft.opened.connect(out.stay)
        return out

    @cached_property
    def rehearsal(self) -> RehearsalViewModel:
        """The rehearsal of the open draft, made when it is first asked for."""
        from app.viewmodels.rehearsal import RehearsalViewModel

        rehearsal = RehearsalViewModel(self._monotonic, self)
        self.draft.opened.connect(rehearsal.leave)
        rehearsal.left.connect(lambda: self.window.cover(Tab.DRAFT, None))
        return rehearsal

    @cached_property
    def _rehearsal_page(self) -> RehearsalPage:
        from app.views.rehearsal import RehearsalPage

        return RehearsalPage(self._theme, self.rehearsal)

    @cached_property
    def versions(self) -> VersionsViewModel:
        """What the open draft said before, made when it is first asked for."""
        from app.viewmodels.versions import VersionsViewModel

        versions = VersionsViewModel(self.background, self.draft.snapshots, self._clock, self)
        self.draft.opened.connect(versions.leave)
        versions.left.connect(lambda: self.window.cover(Tab.DRAFT, None))
        return versions

    @cached_property
    def _versions_page(self) -> VersionsPage:
        from app.views.versions import VersionsPage

        return VersionsPage(self._theme, self.versions)

    @cached_property
    def history(self) -> HistoryViewModel:
        """The history tab's viewmodel, made when it is first asked for."""
        from app.viewmodels.history import HistoryViewModel

        history = HistoryViewModel(self.background, self._clock, parent=self)
        history.draft_opened.connect(self._open_draft)
        history.draft_wanted.connect(self._new_draft)
        history.trashed.connect(self.draft.let_go)
        self.draft.saved.connect(lambda _: history.refresh())
        self.calm.saved.connect(history.refresh)
        return history

    def rehearse(self) -> None:
        """Give the window to a rehearsal of the open draft."""
        page = self._rehearsal_page
        self.rehearsal.begin(self.draft.draft_id, self.draft.shown)
        self.window.cover(Tab.DRAFT, page)

    def look_at_versions(self) -> None:
        """Give the window to what the open draft said before."""
        page = self._versions_page
        self.versions.begin(self.draft.draft_id, self.draft.text)
        self.window.cover(Tab.DRAFT, page)

    def tell_bug(self, error: BaseException) -> None:
        """Note a bug without the person's words, and say so calmly."""
        sentence = self._report_bug(error)
        self.window.say(sentence, self.tr("Close Own Words"), self.window.close)

    def _after_first_paint(self) -> None:
        """Go on with what the first paint did not need, one piece a turn of the event loop."""
        pieces = iter(
            (
                self._show_page_at_once,
                lambda: self.background.start(),
                self._draft_tab_ready,
                self._load_hints,
                lambda: self.window.page(Tab.HISTORY),
                self.ready.emit,
                self._begin_to_judge,
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
        self.window.show_page()
        self.window.repaint()

    def _draft_tab_ready(self) -> None:
        self.window.page(Tab.DRAFT)
        self.draft.look_for_last()

    def _load_hints(self) -> None:
        from app.model.ownership.load import load_engine, reader_over
        from app.viewmodels.judging import JudgeThread

        engine = load_engine()
        self.draft.set_reader(reader_over(engine))
        self.judging = JudgeThread(lambda: self._load_classifier(engine), self)
        self.judging.failed.connect(self._do_without_classifier)
        self.judging.bug.connect(self.tell_bug)
        self.draft.listen_to(self.judging)

    def _begin_to_judge(self) -> None:
        if self.judging is not None:
            self.judging.start()

    def _calm_page(self) -> QWidget:
        from app.views.calm import CalmView

        return CalmView(self._theme, self.calm)

    def _draft_page(self) -> QWidget:
        from app.views.draft import DraftView
        from app.views.out import Out
        from app.views.rehearse_button import RehearseButton
        from app.views.versions_button import VersionsButton

        page = DraftView(self._theme, self.draft)
        Out(self._theme, self.out, page)
        rehearse = RehearseButton(self._theme, page)
        page.foot.add_tool(rehearse)
        rehearse.clicked.connect(self.rehearse)
        self.draft.counted.connect(rehearse.show_words)
        VersionsButton(self._theme, self.draft, page, self.look_at_versions)
        self.versions.restored.connect(page.put_back)
        return page

    def _history_page(self) -> QWidget:
        from app.views.history import HistoryView

        return HistoryView(self._theme, self.history)

    def _calm_turned(self, page: Page) -> None:
        from app.viewmodels.calm import Page

        self.path.set_own_next_step(page is Page.CHECK_OUT)
        if page is Page.CHECK_OUT:
            self.path.mark_done(Tab.CALM)

    def _write(self) -> None:
        """Go to the draft with the cursor in its text."""
        self.path.go(Tab.DRAFT)
        self.window.page(Tab.DRAFT).setFocus()

    @Slot()
    def _leave_draft(self) -> None:
        """Keep a version when another tab is opened; one that is kept already is not kept again."""
        if self.path.here is not Tab.DRAFT:
            self.draft.leave()

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

    @Slot(object)
    def _do_without_classifier(self, error: KnownError) -> None:
        import logging

        logging.getLogger(__name__).warning("The hints are those of the rules alone. %s", error)

    def _may_close(self) -> bool:
        """Keep everything, then let the window go; where something could not be kept, ask first."""
        self.calm.close()
        self.draft.close()
        self.background.settle()
        if self.draft.keeping.waiting and not self._leaves_anyway():
            return False
        self.out.close()
        if self.judging is not None:
            self.judging.end()
        self.background.finish()
        if self.judging is not None:
            self.judging.finish()
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
