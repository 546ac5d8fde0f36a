"""Words of a run that broke off: offered with their time, and opened only when somebody wants them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days


class BrokenOff(QObject):
    """`offered(sentence)`: there are such words; the sentence names their time and nothing of them. `settled`: somebody
    went on with them, or does not want to now; they stay in the history.

    open_draft: opens the draft with this id.
    """

    offered = Signal(str)
    settled = Signal()

    def __init__(
        self,
        background: Background,
        open_draft: Callable[[str], None],
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._open, self._clock = background, open_draft, clock
        self._draft_id = ""

    @Slot()
    def look(self) -> None:
        """Ask the store whether a run broke off while something was written."""
        self._background.run(_broken_off, self._offer)

    @Slot()
    def go_on(self) -> None:
        """Open the draft they are in."""
        draft_id = self._draft_id
        self.let_be()
        if draft_id:
            self._open(draft_id)

    @Slot()
    def let_be(self) -> None:
        """Speak of them no more."""
        if self._draft_id:
            self._draft_id = ""
            self._background.run(lambda store: store.runs.forget())
            self.settled.emit()

    def opened(self, draft_id: str) -> None:
        """A draft was opened some other way: if it was this one, there is nothing left to offer."""
        if draft_id == self._draft_id:
            self.let_be()

    def _offer(self, draft: Draft | None) -> None:
        if draft is None:
            return
        self._draft_id = draft.id
        days, today = Days(), self._clock().astimezone().date()
        day, time = draft.changed.astimezone().date(), days.time(draft.changed)
        if day == today:
            self.offered.emit(self.tr("Your words from {time} are here.").format(time=time))
        else:
            sentence = self.tr("Your words from {day}, {time}, are here.")
            self.offered.emit(sentence.format(day=days.date(day, today), time=time))


def _broken_off(store: Store) -> Draft | None:
    """The newest draft that a run broke off on; runs that left none are forgotten."""
    draft = store.drafts.latest(store.runs.broken_off())
    if draft is None:
        store.runs.forget()
    return draft
