"""While a time-out runs: what it shows at a moment, its pauses and its end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.model.breathing import Phase
from app.model.practice import Practice
from app.model.time_out import Moment, TimeOut, back_at
from app.viewmodels.calm.caution import Caution
from app.viewmodels.calm.guided import GuidedWords, all_guided_words, guided_words
from app.viewmodels.calm.hour import hour
from app.viewmodels.calm.meanwhile import MeanwhileWords

Ending = Literal["finished", "early"]

_SLACK = timedelta(seconds=2)
_BEAT = 1.0
"""Seconds after which the clocks are looked at again: a sleep is noticed soon after waking, seen or hidden."""

_HAIR = 1e-6
"""Keeps a second that is over from counting as not quite over."""


@dataclass(frozen=True, slots=True)
class BreathWords:
    """A moment in words: the phase, the second in it alone and out of how many, what comes next.

    `share` is the part of the phase's whole seconds that is over, for a bar that moves once a second.
    """

    phase: str
    count: str
    count_of: str
    later: str
    share: float


class Running(QObject):
    """The time-out that runs, if one does.

    `changed`: paused, gone on, the question about leaving or the sentence of `meanwhile` came or went. `minute_passed`
    and `paused_now` are times to save. `ended` says how it ended; after that nothing runs. `monotonic` gives seconds
    that never go back and run on while the machine sleeps, `asleep` how many of them it slept.
    """

    changed = Signal()
    minute_passed = Signal()
    paused_now = Signal()
    ended = Signal(str)

    def __init__(
        self,
        monotonic: Callable[[], float],
        clock: Callable[[], datetime],
        asleep: Callable[[], float],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._monotonic = monotonic
        self._clock = clock
        self._meanwhile = MeanwhileWords(monotonic, asleep, clock, self)
        self._caution = Caution(self)
        self._time_out: TimeOut | None = None
        self._minutes_told = 0
        self._spent = 0
        self._promise: datetime | None = None
        self._said: tuple[Phase, Phase, int, bool] | None = None
        self._words = BreathWords("", "", "", "", 0.0)
        self._wake = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self.check)
        self.practice: Practice | None = None
        self.leaving = False

    def begin(self, practice: Practice, seconds: int, spent: int = 0) -> None:
        """Let a time-out of `seconds` begin now, or go on now if `spent` of them are over."""
        self.practice = practice
        self._time_out = TimeOut(practice.pacing, seconds, self._monotonic(), spent)
        self._minutes_told = spent // 60
        self._promise = None
        self._meanwhile.begin()
        self.leaving = False
        self.changed.emit()
        self._sleep_until_something_happens()

    @property
    def runs(self) -> bool:
        """Whether a time-out is under way, paused or not."""
        return self._time_out is not None

    @property
    def paused(self) -> bool:
        """Whether it stands still."""
        return self._time_out is not None and self._time_out.paused

    @property
    def seconds(self) -> int:
        """Whole seconds spent in it so far, pauses left out; once it is over, all of them."""
        if self._time_out is not None:
            self._spent = int(self._time_out.elapsed(self._monotonic()))
        return self._spent

    @property
    def meanwhile(self) -> str:
        """What happened a moment ago to the machine's time: a sleep, a changed clock; else empty."""
        return self._meanwhile.sentence

    def moment(self) -> Moment | None:
        """What to show now; None while nothing runs."""
        return self._time_out.moment(self._monotonic()) if self._time_out else None

    def words(self, moment: Moment) -> BreathWords:
        """What to say at `moment`; put into words once for each second."""
        phase = self._phase(moment.beat.index)
        whole = ceil(phase.seconds)
        done = min(int(moment.beat.into * phase.seconds + _HAIR), whole - 1)
        said = (phase, self._phase(moment.beat.later), done, self.paused)
        if said != self._said:
            self._said, self._words = said, self._say(*said)
        return self._words

    def guided(self, moment: Moment) -> GuidedWords | None:
        """What to say at `moment` where the practice is words; None where it is a breath."""
        words = guided_words(self.practice, moment)
        return GuidedWords(self.tr("Paused")) if words and self.paused else words

    def all_guided_words(self) -> tuple[GuidedWords, ...]:
        """Everything `guided` can say for this practice; nothing where it is a breath."""
        return all_guided_words(self.practice)

    def caution(self) -> str:
        """What to mind with this practice; empty if there is nothing."""
        return self._caution.words(self.practice) if self.practice else ""

    def all_phase_words(self) -> tuple[str, ...]:
        """Each word `words` can say for a phase, for whoever must make room for them."""
        said = (phase.say for phase in self._phases())
        return (self.tr("Breathe in"), self.tr("Hold"), self.tr("Breathe out"), self.tr("Paused"), *said)

    def pause_or_go_on(self) -> None:
        """Stand still, or run on."""
        if self._time_out is None:
            return
        if self._time_out.paused:
            self._meanwhile.begin()
            self._time_out.go_on(self._monotonic())
        else:
            self._time_out.pause(self._monotonic())
            self.paused_now.emit()
        self._sleep_until_something_happens()
        self.changed.emit()

    def leave(self) -> None:
        """Ask whether to finish early; asked again, finish: nobody is held back."""
        if self.leaving:
            self.finish_early()
        elif self.runs:
            self.leaving = True
            self.changed.emit()

    def stay(self) -> None:
        """Not leaving after all."""
        self.leaving = False
        self.changed.emit()

    def finish_early(self) -> None:
        """End it here."""
        self._end("early")

    def check(self) -> None:
        """Notice what the clock says: a minute gone, the last breath finished. The time is right without it."""
        moment = self.moment()
        if moment is None or self._time_out is None:
            return
        news = not self.paused and self._meanwhile.look(self._time_out.overdue(self._monotonic()))
        if moment.over:
            self._end("finished")
            return
        if news:
            self.changed.emit()
        if moment.elapsed // 60 > self._minutes_told:
            self._minutes_told = int(moment.elapsed // 60)
            self.minute_passed.emit()
        self._sleep_until_something_happens()

    def time_line(self, moment: Moment) -> str:
        """What is left, and when one is back."""
        if self.paused:
            return self.tr("{left} left when you go on").format(left=_clock_face(moment.left))
        back = hour(self._back())
        if moment.left == 0 and self._phases():
            return self.tr("Finishing this breath  ·  back at {time}").format(time=back)
        return self.tr("{left} left  ·  back at {time}").format(left=_clock_face(moment.left), time=back)

    def _say(self, phase: Phase, later: Phase, done: int, paused: bool) -> BreathWords:
        second = f"{min(done + 1, phase.seconds):g}"
        name = {"in": self.tr("Breathe in"), "hold": self.tr("Hold"), "out": self.tr("Breathe out")}
        short = {"in": self.tr("in"), "hold": self.tr("hold"), "out": self.tr("out")}
        return BreathWords(
            phase=self.tr("Paused") if paused else phase.say or name[phase.kind],
            count="" if paused else second,
            count_of=self.tr("{second} of {seconds}").format(second=second, seconds=f"{phase.seconds:g}"),
            later=self.tr("next: {phase}, {seconds}").format(
                phase=later.say or short[later.kind], seconds=f"{later.seconds:g}"
            ),
            share=done / ceil(phase.seconds),
        )

    def _phase(self, index: int) -> Phase:
        phases = self._phases()
        return phases[index]

    def _phases(self) -> tuple[Phase, ...]:
        return self.practice.phases if self.practice else ()

    def _back(self) -> datetime:
        """When it is over. It stays what was promised unless the clock or a pause made that untrue."""
        assert self._time_out is not None
        over = self._clock() + timedelta(seconds=self._time_out.length - self._time_out.elapsed(self._monotonic()))
        if self._promise is None or abs(over - self._promise) > _SLACK:
            self._promise = over
        return back_at(self._promise, 0)

    def _sleep_until_something_happens(self) -> None:
        if self._time_out is None or self._time_out.paused:
            self._wake.stop()
            return
        elapsed = self._time_out.elapsed(self._monotonic())
        wait = min(_BEAT, 60 - elapsed % 60, self._time_out.length - elapsed)
        self._wake.start(ceil(wait * 1000) + 1)

    def _end(self, ending: Ending) -> None:
        if self._time_out is not None:
            self._spent = self.seconds
            self._time_out = None
            self.leaving = False
            self._wake.stop()
            self.ended.emit(ending)


def _clock_face(seconds: float) -> str:
    minutes, rest = divmod(ceil(seconds), 60)
    return f"{minutes}:{rest:02d}"
