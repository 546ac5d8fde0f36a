"""The draft tab, put together: the page, and what takes its place or is made of it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from app.viewmodels.path import Tab
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.draft.draft import DraftViewModel
    from app.viewmodels.out import OutViewModel
    from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
    from app.viewmodels.versions.versions import VersionsViewModel
    from app.views.rehearsal.rehearsal import RehearsalPage
    from app.views.versions.versions import VersionsPage


class DraftTab(QObject):
    """Makes the tab when it is first asked for.

    `pouring_changed(bool)`: whether the draft is being poured out. `covered(page)`: the window belongs to this page
    instead of the tab's own, or to that again for None.
    """

    pouring_changed = Signal(bool)
    covered = Signal(object)

    def __init__(self, shared: Shared, sensitivity: str) -> None:
        super().__init__(shared)
        self._shared = shared
        self._sensitivity = sensitivity

    @cached_property
    def viewmodel(self) -> DraftViewModel:
        """What the page can do."""
        from app.viewmodels.draft.draft import DraftViewModel

        draft = DraftViewModel(self._shared.background, self._shared.clock, parent=self)
        draft.set_sensitivity(self._sensitivity)
        draft.saved.connect(lambda _: self._shared.path.mark_done(Tab.DRAFT))
        draft.pouring_changed.connect(self.pouring_changed)
        self._shared.path.changed.connect(self._leave)
        return draft

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
        return out

    @cached_property
    def rehearsal(self) -> RehearsalViewModel:
        """The rehearsal of the open draft."""
        from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel

        rehearsal = RehearsalViewModel(self._shared.monotonic, self)
        self.viewmodel.opened.connect(rehearsal.leave)
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
    def _versions_page(self) -> VersionsPage:
        from app.views.versions.versions import VersionsPage

        return VersionsPage(self._shared.theme, self.versions)

    def page(self) -> QWidget:
        """How it looks."""
        from app.views.draft.draft import DraftView
        from app.views.out.out import Out
        from app.views.rehearsal.rehearse_button import RehearseButton
        from app.views.versions.button import VersionsButton

        theme, draft = self._shared.theme, self.viewmodel
        page = DraftView(theme, draft)
        Out(theme, self.out, page)
        rehearse = RehearseButton(theme, page)
        page.foot.add_tool(rehearse)
        rehearse.clicked.connect(self.rehearse)
        draft.counted.connect(rehearse.show_words)
        VersionsButton(theme, draft, page, self.look_at_versions)
        self.versions.restored.connect(page.put_back)
        return page

    def rehearse(self) -> None:
        """Give the window to a rehearsal of the open draft."""
        page = self._rehearsal_page
        self.rehearsal.begin(self.viewmodel.draft_id, self.viewmodel.shown)
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
