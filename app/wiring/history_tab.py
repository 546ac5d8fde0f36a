"""The history tab, put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.viewmodels.path import Tab
from app.wiring.calm_tab import CalmTab
from app.wiring.draft_tab import DraftTab
from app.wiring.looking_back import LookingBack
from app.wiring.patterns import PatternPages
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.history.bring_in import BringIn
    from app.viewmodels.history.history import HistoryViewModel
    from app.viewmodels.history.take_out import TakeOut
    from app.viewmodels.versions.versions import VersionsViewModel
    from app.views.versions.versions import VersionsPage


class HistoryTab(QObject):
    """Makes the tab when it is first asked for.

    `draft_opened(draft id)`: go on with this draft. `draft_wanted`: begin another. `closing`, to be emitted from
    outside: the window is about to close, and no file may be left half written. `covered(page)`: the window belongs to
    this page instead of the tab's own, or to that again for None. `read_too(hints)`: these want to read, too.
    """

    covered = Signal(object)
    draft_opened = Signal(str)
    draft_wanted = Signal()
    closing = Signal()
    read_too = Signal(object)

    def __init__(self, shared: Shared, calm: CalmTab, draft: DraftTab) -> None:
        super().__init__(shared)
        self._shared, self._calm, self._draft = shared, calm, draft
        self.looking_back = LookingBack(shared, draft)
        self.patterns = PatternPages(shared)
        self.patterns.covered.connect(self.covered)
        self.patterns.read_too.connect(self.read_too)
        self.looking_back.pictures_wanted.connect(self.patterns.show)
        draft.look_back_wanted.connect(self._look_back_on_draft)
        self.draft_opened.connect(lambda: self.looking_back.leave(Tab.DRAFT))

    @cached_property
    def viewmodel(self) -> HistoryViewModel:
        """What the tab can do."""
        from app.viewmodels.history.history import HistoryViewModel

        history = HistoryViewModel(self._shared.background, self._shared.clock, parent=self)
        self._shared.prefer(lambda now: history.set_previews(now.previews))
        history.previews_turned.connect(lambda previews: self._shared.preferences.set(previews=previews))
        history.draft_opened.connect(self.draft_opened)
        history.draft_wanted.connect(self.draft_wanted)
        history.trashed.connect(self._draft.viewmodel.let_go)
        history.trashed.connect(self._draft.soothe.look)
        history.trashed.connect(self.looking_back.offer.look)
        history.restored.connect(self._draft.soothe.look)
        self._draft.viewmodel.saved.connect(lambda _: history.refresh())
        self._calm.viewmodel.saved.connect(history.refresh)
        self.looking_back.saved.connect(history.refresh)
        for acted in (history.acting.changing.done, history.acting.changing.undone):
            acted.connect(self._draft.viewmodel.other_window.look)
        history.versions_wanted.connect(self._look_at_versions)
        self._shared.prefer(lambda now: history.card.review.hints.set_sensitivity(now.sensitivity))
        self.read_too.emit(history.card.review.hints)
        history.hints_wanted.connect(self.patterns.show_hints)
        history.talk_opened.connect(self.looking_back.open)
        history.look_back_wanted.connect(lambda draft_id: self.looking_back.begin(Tab.HISTORY, draft_id))
        return history

    @cached_property
    def versions(self) -> VersionsViewModel:
        """What a draft that is read again said before."""
        from app.viewmodels.versions.versions import VersionsViewModel

        versions = VersionsViewModel(self._shared.background, None, self._shared.clock, self)
        versions.left.connect(lambda: self.covered.emit(None))
        return versions

    @cached_property
    def _versions_page(self) -> VersionsPage:
        from app.views.versions.versions import VersionsPage

        return VersionsPage(self._shared.theme, self.versions)

    def _look_at_versions(self, draft_id: str, text: str) -> None:
        """Those of the open draft stand on its own page, where they can be brought back."""
        if draft_id == self._draft.viewmodel.draft_id:
            self._shared.path.go(Tab.DRAFT)
            self._draft.look_at_versions()
            return
        page = self._versions_page
        self.versions.begin(draft_id, text)
        self.covered.emit(page)

    @cached_property
    def take_out(self) -> TakeOut:
        """How a copy of it leaves."""
        from app.storage.part import DiskFiles
        from app.viewmodels.history.take_out import TakeOut

        take_out = TakeOut(self._shared.background, DiskFiles(), self._shared.clock, self)
        self.closing.connect(take_out.stop)
        return take_out

    @cached_property
    def bring_in(self) -> BringIn:
        """How a copy comes in."""
        from app.storage.part import DiskFiles
        from app.viewmodels.history.bring_in import BringIn

        bring_in = BringIn(self._shared.background, DiskFiles(), self)
        bring_in.brought.connect(self.viewmodel.begin_anew)
        bring_in.brought.connect(self._calm.viewmodel.practice_list.own.load)
        bring_in.brought.connect(self._draft.viewmodel.aside.look_again)
        self.closing.connect(bring_in.stop)
        return bring_in

    def page(self) -> QWidget:
        """How it looks."""
        from app.views.history.exchange import ExchangeButton
        from app.views.history.history import HistoryView

        view = HistoryView(self._shared.theme, self.viewmodel)
        exchange = ExchangeButton(self._shared.theme)
        exchange.take_out_wanted.connect(lambda: self._save_copy(view))
        exchange.bring_in_wanted.connect(lambda: self._bring_in(view))
        self.looking_back.put_into(view)
        self.patterns.day_opened.connect(view.show_day)
        view.add_tool(exchange)
        return view

    def _look_back_on_draft(self) -> None:
        draft = self._draft.viewmodel
        draft.keep()
        kept = "" if draft.is_blank else draft.draft_id
        self.looking_back.begin(Tab.DRAFT, kept, draft.to)

    def _save_copy(self, view: QWidget) -> None:
        from app.views.history.take_out import TakeOutDialog

        self.take_out.begin(*self.viewmodel.shown)
        TakeOutDialog(self._shared.theme, self.take_out, view.window()).open()

    def _bring_in(self, view: QWidget) -> None:
        from app.views.history.bring_in import BringInDialog

        BringInDialog(self._shared.theme, self.bring_in, view.window()).open()
