"""The calm tab: check in, time-out, check out, and one record of it that is never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession, Outcome
from app.model.identity import new_id
from app.model.practices import Practice, Practices
from app.viewmodels.background import Background
from app.viewmodels.calm.check_in import CheckIn
from app.viewmodels.calm.check_out import CheckOut
from app.viewmodels.calm.keeping import SessionKeeping
from app.viewmodels.calm.running import Running


class Page(Enum):
    """The three pages of the tab, in their order."""

    CHECK_IN = "check in"
    RUNNING = "running"
    CHECK_OUT = "check out"


class CalmViewModel(QObject):
    """Leads from `check_in` through `running` to `check_out`.

    `page_changed` carries the new Page; `immersed` whether the whole window belongs to the breath; `saved` says that a
    session was written; `draft_wanted` leads on to the draft tab. `monotonic` gives seconds that never go back.
    """

    page_changed = Signal(object)
    immersed = Signal(bool)
    saved = Signal()
    draft_wanted = Signal()
    trouble_changed = Signal()
    reduced_motion_changed = Signal(bool)

    def __init__(
        self,
        practices: Practices,
        background: Background,
        monotonic: Callable[[], float],
        clock: Callable[[], datetime],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self.page = Page.CHECK_IN
        self._reduced_motion = False
        self._session: CalmSession | None = None
        self._keeping = SessionKeeping(background, self)
        self._keeping.saved.connect(self.saved)
        self._keeping.trouble_changed.connect(self.trouble_changed)
        self.check_in = CheckIn(practices, clock, self)
        self.check_in.begin_wanted.connect(self.start)
        self.running = Running(monotonic, clock, self)
        self.running.minute_passed.connect(self._keep_running)
        self.running.paused_now.connect(self._keep_running)
        self.running.ended.connect(self._ended)
        self.check_out = CheckOut(self)
        self.check_out.answered.connect(self._answered)
        self.check_out.draft_wanted.connect(self._on_to_the_draft)
        self.check_out.another_wanted.connect(self._another_round)
        self.check_out.enough_wanted.connect(self._enough)

    @property
    def trouble(self) -> str:
        """One calm sentence while something could not be saved, else empty."""
        return self._keeping.trouble

    @property
    def reduced_motion(self) -> bool:
        """Whether a slow bar stands in for the moving circle."""
        return self._reduced_motion

    def set_reduced_motion(self, reduced: bool) -> None:
        """Let a slow bar stand in for the moving circle, or not."""
        if reduced != self._reduced_motion:
            self._reduced_motion = reduced
            self.reduced_motion_changed.emit(reduced)

    def start(self) -> None:
        """Begin the time-out that is chosen in `check_in`; nothing happens while one runs."""
        if not self.running.runs:
            self._begin(self.check_in.practice, self.check_in.minutes * 60, self.check_in.strength)

    def close(self) -> None:
        """Write down what is not written yet; a time-out under way counts as interrupted.

        Should the window stay open after all, everything goes on, and the next save says so.
        """
        self.check_out.flush()
        if self.running.runs:
            self._keep_running("interrupted")
        else:
            self._keeping.try_again()

    def _begin(self, practice: Practice, seconds: int, before: int | None) -> None:
        self.check_out.flush()
        self._session = CalmSession(
            id=new_id(),
            started=self._clock(),
            practice=practice.id,
            practice_name=practice.name,
            planned_seconds=seconds,
            before=before,
        )
        self.running.begin(practice, seconds)
        self._keep(self._session)
        self._turn_to(Page.RUNNING)

    def _keep_running(self, outcome: Outcome = "running") -> None:
        if self._session is not None:
            self._keep(replace(self._session, seconds=self.running.seconds, outcome=outcome))

    def _ended(self, outcome: Outcome) -> None:
        self._keep_running(outcome)
        if self._session is not None:
            self.check_out.open(self._session, self._clock())
        self._turn_to(Page.CHECK_OUT)

    def _answered(self, session: CalmSession) -> None:
        self._keep(session)

    def _keep(self, session: CalmSession) -> None:
        self._session = session
        self._keeping.keep(session)

    def _another_round(self) -> None:
        """The same practice and length, from where it stands now."""
        if self._session is None or self.running.practice is None:
            return
        session = self._session
        before = session.before if session.after is None else session.after
        self._begin(self.running.practice, session.planned_seconds, before)

    def _on_to_the_draft(self) -> None:
        self.check_in.reset(self.tr("Everything here is optional. You can press Start right away."))
        self._turn_to(Page.CHECK_IN)
        self.draft_wanted.emit()

    def _enough(self) -> None:
        self.check_in.reset(self.tr("Enough for today, then. This is here whenever you want it."))
        self._turn_to(Page.CHECK_IN)

    def _turn_to(self, page: Page) -> None:
        was, self.page = self.page, page
        if (was is Page.RUNNING) != (page is Page.RUNNING):
            self.immersed.emit(page is Page.RUNNING)
        self.page_changed.emit(page)
