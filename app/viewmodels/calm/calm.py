"""The calm tab: check in, time-out, check out, and one record of it that is never lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from enum import Enum
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession, Outcome
from app.model.identity import new_id
from app.model.practice import Practice, Practices
from app.viewmodels.background import Background
from app.viewmodels.calm.check_in import CheckIn
from app.viewmodels.calm.check_out import CheckOut
from app.viewmodels.calm.helped_before import HelpedBefore
from app.viewmodels.calm.keeping import SessionKeeping
from app.viewmodels.calm.left_open import LeftOpenViewModel
from app.viewmodels.calm.own_things import OwnThings
from app.viewmodels.calm.pacer import PacerViewModel
from app.viewmodels.calm.practice_list import PracticeList
from app.viewmodels.calm.running import Running
from app.viewmodels.calm.so_far import SoFarViewModel


class Page(Enum):
    """The pages of the tab, in their order."""

    CHECK_IN = "check in"
    PRACTICES = "practices"
    RUNNING = "running"
    CHECK_OUT = "check out"


def _never() -> float:
    return 0.0


class CalmViewModel(QObject):
    """Leads from `check_in` through `running` to `check_out`.

    `page_changed` carries the new Page; `immersed` whether the whole window belongs to the breath; `saved` says that a
    session was written; `draft_wanted` leads on to the draft tab. `monotonic` gives seconds that never go back and run
    on while the machine sleeps, `asleep` how many of them it slept.
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
        asleep: Callable[[], float] = _never,
        pacer: PacerViewModel | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pacer = pacer or PacerViewModel(parent=self)
        self._clock = clock
        self.page = Page.CHECK_IN
        self._reduced_motion = False
        self._session: CalmSession | None = None
        self._spent_before = 0
        self._keeping = SessionKeeping(background, self)
        self._keeping.saved.connect(self.saved)
        self._keeping.trouble_changed.connect(self.trouble_changed)
        self.check_in = CheckIn(practices, clock, self)
        self.check_in.begin_wanted.connect(self.start)
        self.check_in.all_wanted.connect(partial(self._turn_to, Page.PRACTICES))
        self.practice_list = PracticeList(self.check_in, background, practices.faults, self)
        self.practice_list.back_wanted.connect(partial(self._turn_to, Page.CHECK_IN))
        self.own_things = OwnThings(background, self.pacer, self)
        self.left_open = LeftOpenViewModel(background, clock, self)
        self.left_open.taken_up.connect(self._take_up)
        self.running = Running(monotonic, clock, asleep, self)
        self.own_things.changed.connect(self._hand_on_things)
        self.running.minute_passed.connect(self._keep_running)
        self.running.paused_now.connect(self._keep_running)
        self.running.ended.connect(self._ended)
        self.check_out = CheckOut(clock, self)
        self.check_out.answered.connect(self._answered)
        self.check_out.draft_wanted.connect(self._on_to_the_draft)
        self.check_out.more_wanted.connect(self._more_time)
        self.check_out.another_wanted.connect(self._another_round)
        self.check_out.enough_wanted.connect(self._enough)
        self.helped_before = HelpedBefore(background, self)
        self.so_far = SoFarViewModel(background, self)
        self.check_in.changed.connect(self._tell_so_far)
        self._keeping.saved.connect(partial(self._tell_so_far, anew=True))

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
            check_in = self.check_in
            if self.page is Page.CHECK_OUT:
                self._ask_anew()  # what was noted belongs to the time-out that is over
            self._begin(check_in.practice, check_in.minutes * 60, check_in.strength, check_in.how_it_is.told)

    def close(self) -> None:
        """Write down what is not written yet; a time-out under way counts as interrupted.

        Should the window stay open after all, everything goes on, and the next save says so.
        """
        self.check_out.flush()
        self.own_things.flush()
        if moment := self.running.moment():
            self._keep_running("finished" if moment.over else "interrupted")
        else:
            self._keeping.try_again()

    def lead_to(self, draft_id: str) -> None:
        """The session that ended last led to this draft."""
        if self._session is not None and self._session.draft_id != draft_id:
            self._keep(replace(self._session, draft_id=draft_id))

    def _begin(
        self,
        practice: Practice,
        seconds: int,
        before: int | None,
        tell: Callable[[CalmSession], CalmSession] = lambda session: session,
    ) -> None:
        """Start anew; `tell` adds to the session what else was noted before it."""
        self.check_out.flush()
        session = CalmSession(
            id=new_id(),
            started=self._clock(),
            practice=practice.id,
            practice_name=practice.name,
            planned_seconds=seconds,
            before=before,
        )
        self._session = tell(session)
        self._run(practice, seconds)

    def _take_up(self, session: CalmSession) -> None:
        """Go on with a session that was interrupted; where its practice is gone, with the one that is chosen."""
        if self.running.runs:
            return
        known = (practice for practice in self.check_in.practices if practice.id == session.practice)
        practice = next(known, self.check_in.practice)
        self._session = replace(session, practice=practice.id, practice_name=practice.name)
        self._run(practice, session.planned_seconds + session.extra_seconds, session.seconds)

    def _more_time(self, minutes: int) -> None:
        """Let the session that is over go on for `minutes`."""
        if self._session is None or self.running.practice is None:
            return
        extra = minutes * 60
        self._session = replace(self._session, extra_seconds=self._session.extra_seconds + extra)
        self._run(self.running.practice, extra, seconds_before=self._session.seconds)

    def _run(self, practice: Practice, seconds: int, spent: int = 0, seconds_before: int = 0) -> None:
        """Let `seconds` run, of which `spent` are over; `seconds_before` of the same session are not among them."""
        self.left_open.forget()
        self._spent_before = seconds_before
        self._hand_on_things()
        self.running.begin(practice, seconds, spent)
        self._keep_running()
        self._turn_to(Page.RUNNING)

    def _keep_running(self, outcome: Outcome = "running") -> None:
        if self._session is not None:
            seconds = self._spent_before + self.running.seconds
            self._keep(replace(self._session, seconds=seconds, outcome=outcome, seen=self._clock()))

    def _ended(self, outcome: Outcome) -> None:
        self._keep_running(outcome)
        if self._session is not None and self.running.practice is not None:
            self.check_out.open(self._session, self.running.practice, self.running.meanwhile)
            self.helped_before.look()
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

    def _hand_on_things(self) -> None:
        self.running.show_things(self.own_things.shown())

    def _ask_anew(self) -> None:
        self.check_in.reset(self.tr("Everything here is optional. You can press Start right away."))

    def _on_to_the_draft(self) -> None:
        self._ask_anew()
        self._turn_to(Page.CHECK_IN)
        self.draft_wanted.emit()

    def _enough(self) -> None:
        self.check_in.reset(self.tr("Enough for today, then. This is here whenever you want it."))
        self._turn_to(Page.CHECK_IN)

    def _turn_to(self, page: Page) -> None:
        was, self.page = self.page, page
        if (was is Page.RUNNING) != (page is Page.RUNNING):
            self.immersed.emit(page is Page.RUNNING)
        self._tell_so_far(anew=True)
        self.page_changed.emit(page)

    def _tell_so_far(self, anew: bool = False) -> None:
        """Of the practice one looks at, or has just done; not while one runs."""
        practice = self.running.practice if self.page is Page.CHECK_OUT else self.check_in.practice
        if practice is not None and self.page is not Page.RUNNING:
            self.so_far.follow(practice.id, anew)
