"""A time-out as a state machine: it holds no clock, it is told what the clock says."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.breathing import Beat
from app.model.pacing import Pacing

MINUTES = (3, 5, 10, 20, 30)
FIRST_OFFERED = 20


def minutes_for(strength: int | None) -> int:
    """The length offered for a strength of 0 to 10: the stronger, the longer the body takes to settle."""
    if strength is None or strength >= 7:
        return FIRST_OFFERED
    if strength >= 4:
        return 10
    return 5 if strength >= 2 else 3


def back_at(now: datetime, seconds: float) -> datetime:
    """The full minute by which `seconds` from `now` are over: a promise that can be kept."""
    over = now + timedelta(seconds=seconds)
    minute = over.replace(second=0, microsecond=0)
    return minute if minute == over else minute + timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Moment:
    """What a time-out shows at one moment.

    `elapsed` seconds were spent, pauses left out; `left` are left of the planned time, 0 while the last breath ends;
    `share` of the planned time is over, 0 to 1; `over` once the last out-breath is finished.
    """

    beat: Beat
    elapsed: float
    left: float
    share: float
    over: bool


class TimeOut:
    """One time-out of `planned` seconds (1 or more) that begins at `now`; a breath ends on a finished out-breath.

    `now` is always a monotonic clock's reading in seconds. Should a reading go back, time stands still meanwhile.
    `spent` seconds of it are over before, where one is taken up again.
    """

    def __init__(self, pacing: Pacing, planned: int, now: float, spent: float = 0.0) -> None:
        if planned < 1:
            raise ValueError("a time-out lasts at least a second")
        self.pacing = pacing
        self.planned = planned
        self.length = pacing.end_after(planned)
        self._before = spent
        self._since: float | None = now
        self._latest = 0.0

    @property
    def paused(self) -> bool:
        """Whether the time stands still because someone asked for it."""
        return self._since is None

    def elapsed(self, now: float) -> float:
        """Seconds spent in it so far, pauses left out, from 0 to `length`; never less than what was told before."""
        running = 0.0 if self._since is None else now - self._since
        self._latest = min(max(self._latest, self._before + running), self.length)
        return self._latest

    def overdue(self, now: float) -> float:
        """Seconds since it was over; 0 before that, and in a pause."""
        return 0.0 if self._since is None else max(0.0, self._before + now - self._since - self.length)

    def pause(self, now: float) -> None:
        """Let the time stand still."""
        self._before = self.elapsed(now)
        self._since = None

    def go_on(self, now: float) -> None:
        """Let the time run on, after a pause."""
        if self._since is None:
            self._since = now

    def moment(self, now: float) -> Moment:
        """What there is to show."""
        elapsed = self.elapsed(now)
        over = elapsed >= self.length
        return Moment(
            beat=self.pacing.beat(elapsed, self.planned),
            elapsed=elapsed,
            left=max(0.0, self.planned - elapsed),
            share=min(1.0, elapsed / self.planned),
            over=over,
        )
