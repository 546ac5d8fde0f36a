"""Soothe first? Whether to suggest calming down before writing on, after what was noted in Calm."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QObject, Signal, Slot

from app.model.calm import CalmSession
from app.model.clock import utc_now
from app.model.ready import Noted, last_noted, soothe_first
from app.viewmodels.background import Background
from app.viewmodels.calm.hour import hour
from app.viewmodels.draft.draft import DraftViewModel


class SootheViewModel(QObject):
    """A suggestion that never blocks. `offered` is what was noted, None for no suggestion; `changed`: it is another.

    Nothing is suggested while the draft is poured out. Once passed by, the suggestion stays away from that draft for
    that strength, until the program ends.
    """

    changed = Signal()

    def __init__(
        self,
        draft: DraftViewModel,
        background: Background,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._draft, self._background, self._clock = draft, background, clock
        self._session: CalmSession | None = None
        self._checked_in: Noted | None = None
        self._passed: set[tuple[str, int]] = set()
        self.offered: Noted | None = None
        draft.opened.connect(self.weigh)
        draft.pouring_changed.connect(self.weigh)

    @Slot()
    def look(self) -> None:
        """A calm session may have been written or thrown away: look at the newest one."""
        self._background.run(lambda store: store.sessions.latest(), self._take_in)

    def note(self, strength: int | None) -> None:
        """This is what the check-in says now; None for nothing."""
        if strength is None:
            self._checked_in = None
        elif self._checked_in is None or self._checked_in.strength != strength:
            self._checked_in = Noted(strength, self._clock())
        self.weigh()

    def pass_by(self) -> None:
        """Not now."""
        if self.offered is not None:
            self._passed.add((self._draft.draft_id, self.offered.strength))
            self.weigh()

    @Slot()
    def weigh(self) -> None:
        """See anew whether there is something to suggest; what was noted long ago no longer counts."""
        noted = last_noted(self._session, self._checked_in)
        wanted = noted is not None and self._is_wanted(noted)
        offered = noted if wanted else None
        if offered != self.offered:
            self.offered = offered
            self.changed.emit()

    def noted(self) -> str:
        """What was noted, and when; nothing for no suggestion."""
        if self.offered is None:
            return ""
        today = self.offered.when.astimezone().date() == self._clock().astimezone().date()
        told = (
            self.tr("You noted {strength} of 10 at {time}.")
            if today
            else self.tr("You noted {strength} of 10 yesterday at {time}.")
        )
        return told.format(strength=self.offered.strength, time=hour(self.offered.when))

    def why(self) -> str:
        """What calming down may be good for."""
        return self.tr("A quiet break may change what you want to say.")

    def _is_wanted(self, noted: Noted) -> bool:
        passed = (self._draft.draft_id, noted.strength) in self._passed
        return soothe_first(noted, self._clock()) and not passed and self._draft.mode != "pour"

    def _take_in(self, session: CalmSession | None) -> None:
        self._session = session
        self.weigh()
