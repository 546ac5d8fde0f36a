"""The draft tab, put together: the page, and what takes its place or is made of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.viewmodels.path import Tab
from app.wiring.calm_tab import CalmTab
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.draft.broken_off import BrokenOff
    from app.viewmodels.draft.draft import DraftViewModel
    from app.viewmodels.draft.soothe import SootheViewModel
    from app.viewmodels.draft.spelling import SpellingViewModel
    from app.viewmodels.out import OutViewModel
    from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
    from app.viewmodels.versions.tidying import Tidying
    from app.viewmodels.versions.versions import VersionsViewModel
    from app.views.rehearsal.rehearsal import RehearsalPage
    from app.views.versions.versions import VersionsPage


class DraftTab(QObject):
    """Makes the tab when it is first asked for.

    `pouring_changed(bool)`: whether the draft is being poured out. `covered(page)`: the window belongs to this page
    instead of the tab's own, or to that again for None. `alone_changed(bool)`, to be emitted from outside: whether the
    page has the whole screen. `look_back_wanted`: on the talk that the open draft led to.
    """

    pouring_changed = Signal(bool)
    covered = Signal(object)
    alone_changed = Signal(bool)
    look_back_wanted = Signal()

    def __init__(self, shared: Shared, calm: CalmTab) -> None:
        super().__init__(shared)
        self._shared, self._calm = shared, calm

    @cached_property
    def viewmodel(self) -> DraftViewModel:
        """What the page can do."""
        from app.viewmodels.draft.draft import DraftViewModel

        draft = DraftViewModel(self._shared.background, self._shared.clock, parent=self)
        self._shared.prefer(lambda now: draft.noticed.set_sensitivity(now.sensitivity))
        draft.saved.connect(lambda _: self._shared.path.mark_done(Tab.DRAFT))
        draft.pouring_changed.connect(self.pouring_changed)
        self._shared.path.changed.connect(self._leave)
        return draft

    @cached_property
    def broken_off(self) -> BrokenOff:
        """The words of a run that broke off."""
        from app.viewmodels.draft.broken_off import BrokenOff

        draft = self.viewmodel
        broken_off = BrokenOff(self._shared.background, draft.open, self._shared.clock, self)
        draft.opened.connect(lambda: broken_off.opened(draft.draft_id))
        return broken_off

    @cached_property
    def soothe(self) -> SootheViewModel:
        """Whether to calm down first, by what is noted in the calm tab."""
        from app.viewmodels.draft.soothe import SootheViewModel

        calm = self._calm.viewmodel
        soothe = SootheViewModel(self.viewmodel, self._shared.background, self._shared.clock, parent=self)
        calm.saved.connect(soothe.look)
        calm.check_in.changed.connect(lambda: soothe.note(calm.check_in.strength))
        self._shared.path.changed.connect(soothe.weigh)
        soothe.look()
        return soothe

    @cached_property
    def spelling(self) -> SpellingViewModel:
        """Which words may be misspelt, where that is wanted."""
        from PySide6.QtCore import QLocale

        from app.viewmodels.draft.spelling import SpellingViewModel

        draft = self.viewmodel
        return SpellingViewModel(
            self._shared.background,
            lambda: " ".join((draft.to, *draft.people.names)),
            QLocale.system().name(),
            parent=self,
        )

    @cached_property
    def out(self) -> OutViewModel:
        """How the open draft leaves."""
        from app.model.out import Letter
        from app.storage.out import write_file
        from app.viewmodels.out import OutViewModel
        from app.views.out.clipboard import SystemClipboard
        from app.views.out.sheet import make_pdf

        draft = self.viewmodel
        out = OutViewModel(
            lambda: Letter(draft.shown, draft.title),
            write_file,
            SystemClipboard(),
            lambda letter: make_pdf(letter, self._shared.theme.font("editor")),
            parent=self,
        )
        draft.opened.connect(out.stay)
        self._shared.prefer(lambda now: out.breath.set_on(now.breath_before_out))
        self._shared.prefer(lambda now: out.set_forget_after(now.clipboard_seconds * 1000))
        return out

    @cached_property
    def rehearsal(self) -> RehearsalViewModel:
        """The rehearsal of the open draft."""
        from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel

        rehearsal = RehearsalViewModel(self._shared.monotonic, self)
        draft = self.viewmodel
        draft.opened.connect(rehearsal.leave)
        rehearsal.pairs.edited.connect(lambda: draft.set_pairs(rehearsal.pairs.kept))
        rehearsal.left.connect(self._uncover)
        return rehearsal

    @cached_property
    def _rehearsal_page(self) -> RehearsalPage:
        from app.views.rehearsal.rehearsal import RehearsalPage

        return RehearsalPage(self._shared.theme, self.rehearsal)

    @cached_property
    def versions(self) -> VersionsViewModel:
        """What the open draft said before."""
        from app.viewmodels.versions.versions import VersionsViewModel

        shared = self._shared
        versions = VersionsViewModel(shared.background, self.viewmodel.snapshots, shared.clock, self)
        self.viewmodel.opened.connect(versions.leave)
        versions.left.connect(self._uncover)
        return versions

    @cached_property
    def tidying(self) -> Tidying:
        """What lets old versions go."""
        from app.viewmodels.versions.tidying import Tidying

        return Tidying(self._shared.background, self._shared.clock, parent=self)

    @cached_property
    def _versions_page(self) -> VersionsPage:
        from app.views.versions.versions import VersionsPage

        return VersionsPage(self._shared.theme, self.versions)

    def page(self) -> QWidget:
        """How it looks."""
        from app.viewmodels.draft.ready import ReadyViewModel
        from app.viewmodels.draft.sharing import Sharing
        from app.views.draft.broken_off import BrokenOffBanner
        from app.views.draft.draft import DraftView
        from app.views.draft.other_window import OtherWindowBanner
        from app.views.draft.ready_beside import ReadyBeside
        from app.views.draft.soothe_banner import SootheBanner
        from app.views.draft.spelling import Spelling
        from app.views.looking_back.buttons import LookBackButton
        from app.views.out.out import Out
        from app.views.rehearsal.rehearse_button import RehearseButton
        from app.views.versions.button import VersionsButton

        theme, draft = self._shared.theme, self.viewmodel
        page = DraftView(theme, draft)
        self.alone_changed.connect(page.set_alone)
        ready = ReadyBeside(theme, ReadyViewModel(draft, parent=self), page)
        Out(theme, self.out, page, [ready.offer], Sharing(draft, self))
        rehearse = RehearseButton(theme, page)
        page.foot.add_tool(rehearse)
        rehearse.clicked.connect(self.rehearse)
        draft.counted.connect(rehearse.show_words)
        VersionsButton(theme, draft, page, self.look_at_versions)
        look_back = LookBackButton(theme, page)
        page.foot.add_tool(look_back)
        look_back.clicked.connect(self.look_back_wanted)
        self.versions.restored.connect(page.put_back)
        OtherWindowBanner(theme, draft, page, self.look_at_versions)
        BrokenOffBanner(theme, self.broken_off, page)
        SootheBanner(theme, self.soothe, page, lambda: self._shared.path.go(Tab.CALM))
        spelling = Spelling(theme, self.spelling, page)
        draft.opened.connect(spelling.look_anew)
        draft.pouring_changed.connect(spelling.set_pouring)
        self._shared.prefer(lambda now: self.spelling.set_on(now.spell))
        return page

    def open(self, draft_id: str) -> None:
        """Go on with this draft, on its page: a rehearsal or versions that cover that are left."""
        self.rehearsal.leave()
        self.versions.leave()
        self.viewmodel.open(draft_id)

    def rehearse(self) -> None:
        """Give the window to a rehearsal of the open draft."""
        page = self._rehearsal_page
        self.rehearsal.begin(self.viewmodel.shown, self.viewmodel.pairs)
        self.covered.emit(page)

    def look_at_versions(self) -> None:
        """Give the window to what the open draft said before."""
        page = self._versions_page
        self.versions.begin(self.viewmodel.draft_id, self.viewmodel.text)
        self.covered.emit(page)

    @Slot()
    def _uncover(self) -> None:
        self.covered.emit(None)

    @Slot()
    def _leave(self) -> None:
        """Keep a version when another tab is opened; one that is kept already is not kept again."""
        if self._shared.path.here is not Tab.DRAFT:
            self.viewmodel.leave()
