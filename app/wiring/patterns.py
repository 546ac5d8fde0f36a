"""What was noted in pictures, put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.patterns.over_versions import OverVersionsViewModel
    from app.viewmodels.patterns.patterns import PatternsViewModel
    from app.views.patterns.over_versions import OverVersionsPage
    from app.views.patterns.patterns import PatternsPage


class PatternPages(QObject):
    """Makes each page when it is first asked for.

    `covered(page)`: the window belongs to this page instead of the history, or to that again for None.
    `read_too(hints)`: these want to read, too. `day_opened(day)`: what was written or done on that day is wanted.
    """

    covered = Signal(object)
    read_too = Signal(object)
    day_opened = Signal(object)

    def __init__(self, shared: Shared) -> None:
        super().__init__(shared)
        self._shared = shared

    @cached_property
    def viewmodel(self) -> PatternsViewModel:
        """What all records show."""
        from app.viewmodels.patterns.patterns import PatternsViewModel

        viewmodel = PatternsViewModel(self._shared.background, self._shared.clock, self)
        viewmodel.day_opened.connect(self._open_day)
        return viewmodel

    @cached_property
    def over_versions(self) -> OverVersionsViewModel:
        """What the versions of one draft show."""
        from app.viewmodels.patterns.over_versions import OverVersionsViewModel

        viewmodel = OverVersionsViewModel(self._shared.background, self._shared.clock, self)
        self._shared.prefer(lambda now: viewmodel.hints.set_sensitivity(now.sensitivity))
        self.read_too.emit(viewmodel.hints)
        return viewmodel

    def show(self) -> None:
        """Show all there is."""
        self.covered.emit(self._page)

    def show_hints(self, draft_id: str) -> None:
        """Show how the hints of this draft went."""
        page = self._over_versions_page
        self.over_versions.choose(draft_id)
        self.covered.emit(page)

    @cached_property
    def _page(self) -> PatternsPage:
        from app.storage.out import write_file
        from app.views.patterns.patterns import PatternsPage

        page = PatternsPage(self._shared.theme, self.viewmodel, write_file)
        self._shared.prefer(lambda now: page.set_forget_after(now.clipboard_seconds * 1000))
        page.left.connect(lambda: self.covered.emit(None))
        return page

    @cached_property
    def _over_versions_page(self) -> OverVersionsPage:
        from app.storage.out import write_file
        from app.views.patterns.over_versions import OverVersionsPage

        page = OverVersionsPage(self._shared.theme, self.over_versions, write_file)
        self._shared.prefer(lambda now: page.set_forget_after(now.clipboard_seconds * 1000))
        page.left.connect(lambda: self.covered.emit(None))
        return page

    def _open_day(self, day: object) -> None:
        self.day_opened.emit(day)
        self.covered.emit(None)
