"""The history tab, put together."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.wiring.calm_tab import CalmTab
from app.wiring.draft_tab import DraftTab
from app.wiring.shared import Shared

if TYPE_CHECKING:
    from app.viewmodels.history.history import HistoryViewModel


class HistoryTab(QObject):
    """Makes the tab when it is first asked for.

    `draft_opened(draft id)`: go on with this draft. `draft_wanted`: begin another.
    """

    draft_opened = Signal(str)
    draft_wanted = Signal()

    def __init__(self, shared: Shared, calm: CalmTab, draft: DraftTab) -> None:
        super().__init__(shared)
        self._shared, self._calm, self._draft = shared, calm, draft

    @cached_property
    def viewmodel(self) -> HistoryViewModel:
        """What the tab can do."""
        from app.viewmodels.history.history import HistoryViewModel

        history = HistoryViewModel(self._shared.background, self._shared.clock, parent=self)
        history.draft_opened.connect(self.draft_opened)
        history.draft_wanted.connect(self.draft_wanted)
        history.trashed.connect(self._draft.viewmodel.let_go)
        history.trashed.connect(self._draft.soothe.look)
        history.restored.connect(self._draft.soothe.look)
        self._draft.viewmodel.saved.connect(lambda _: history.refresh())
        self._calm.viewmodel.saved.connect(history.refresh)
        return history

    def page(self) -> QWidget:
        """How it looks."""
        from app.views.history.history import HistoryView

        return HistoryView(self._shared.theme, self.viewmodel)
