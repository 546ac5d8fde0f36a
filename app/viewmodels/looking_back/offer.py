"""Offers to look back on a talk, the day after a draft was shared, once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.clock import utc_now
from app.model.draft import Draft
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days


class LookBackOffer(QObject):
    """`changed`: something else is offered, or nothing. `taken(draft id, to)`: look back on the talk it led to.

    However it is answered, that draft is not offered again unless it is shared again; nor is one whose offer was seen
    until the program closed.
    """

    changed = Signal()
    taken = Signal(str, str)

    def __init__(
        self, background: Background, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days = background, clock, Days()
        self._draft: Draft | None = None
        self._seen = False

    @Slot()
    def look(self) -> None:
        """Ask the store whether there is a talk to look back on."""
        now = self._clock().astimezone()
        self._background.run(lambda store: store.reflections.to_look_back_on(now), self._take_in)

    def words(self) -> str:
        """The offer in one or two sentences; empty for none."""
        draft = self._draft
        if draft is None or draft.shared_at is None:
            return ""
        today, day = self._clock().astimezone().date(), draft.shared_at.astimezone().date()
        to, date = draft.to.strip(), self._days.date(day, today)
        if (today - day).days == 1:
            told = self.tr("You shared something with {name} yesterday.") if to else self.tr("You shared yesterday.")
        else:
            told = self.tr("You shared something with {name} on {day}.") if to else self.tr("You shared on {day}.")
        asked = self.tr("Would you like to look back on it?")
        return f"{told.format(name=to, day=date)} {asked}"

    def see(self) -> None:
        """It was on the screen."""
        self._seen = True

    @Slot()
    def take(self) -> None:
        """Look back on it."""
        draft = self._let_go()
        if draft is not None:
            self.taken.emit(draft.id, draft.to)

    @Slot()
    def pass_by(self) -> None:
        """Not now, and not later."""
        self._let_go()

    def close(self) -> None:
        """The program ends: once offered is enough."""
        if self._seen:
            self._let_go()

    def _let_go(self) -> Draft | None:
        draft, self._draft = self._draft, None
        if draft is not None:
            now = self._clock()
            self._background.run(lambda store: store.reflections.dismiss(draft.id, now))
            self.changed.emit()
        return draft

    def _take_in(self, draft: Draft | None) -> None:
        known = self._draft.id if self._draft else None
        self._draft = draft
        if known != (draft.id if draft else None):
            self._seen = False
            self.changed.emit()
