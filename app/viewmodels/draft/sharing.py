"""How far the open draft is, asked once when its words have left."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from app.viewmodels.draft.draft import DraftViewModel


class Sharing(QObject):
    """Offers to mark the open draft as shared. `over`: there is nothing to offer any more."""

    over = Signal()

    def __init__(self, draft: DraftViewModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._offered: set[str] = set()
        draft.opened.connect(self.over)

    def offer(self) -> bool:
        """Whether to offer it now: once a draft, and not for one that is shared or let go of already."""
        draft = self._draft
        if draft.status not in ("drafting", "ready") or draft.draft_id in self._offered:
            return False
        self._offered.add(draft.draft_id)
        return True

    @Slot()
    def mark(self) -> None:
        """It is shared."""
        self._draft.set_status("shared")
        self.over.emit()
