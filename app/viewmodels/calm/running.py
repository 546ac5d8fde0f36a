"""While a time-out runs: what it shows at a moment, its pauses and its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from math import ceil
from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from app.model.practice import Practice
from app.model.steps import Steps
from app.model.time_out import Moment, TimeOut
from app.viewmodels.calm.breath_words import BreathWording, BreathWords
from app.viewmodels.calm.caution import Caution
from app.viewmodels.calm.guided import GuidedWords, all_guided_words, guided_words
from app.viewmodels.calm.meanwhile import MeanwhileWords
from app.viewmodels.calm.promise import PromiseWords

Ending = Literal["finished", "early"]

_BEAT = 1.0
"""Seconds after which the clocks are looked at again: a sleep is noticed soon after waking, seen or hidden."""


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
        self._meanwhile = MeanwhileWords(monotonic, asleep, clock, self)
        self._promise = PromiseWords(clock, self)
        self._caution = Caution(self)
        self._wording = BreathWording(self)
        self._time_out: TimeOut | None = None
        self._minutes_told = 0
        self._spent = 0
        self._things: tuple[str, ...] = ()
        self._wake = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._wake.timeout.connect(self.check)
        self.practice: Practice | None = None
        self.leaving = False

    def begin(self, practice: Practice, seconds: int, spent: int = 0) -> None:
        """Let a time-out of `seconds` begin now, or go on now if `spent` of them are over."""
        self.practice = practice
        self._time_out = TimeOut(practice.pacing, seconds, self._monotonic(), spent)
        self._minutes_told = spent // 60
        self._promise.begin()
        self._meanwhile.begin()
        self.leaving = False
        self.changed.emit()
        self._sleep_until_something_happens()

    def show_things(self, things: Sequence[str]) -> None:
        """Say these where a practice has things to choose from; for none, those it has."""
        if tuple(things) != self._things:
            self._things = tuple(things)
            self.changed.emit()

    @property
    def title(self) -> str:
        """What is done, in words anybody may read: a name that a person gave is none of them."""
        if self.practice is None:
            return ""
        return self.tr("Your own breath") if self.practice.is_own else self.practice.name

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
        """What to say at `moment` of a breath."""
        assert self.practice is not None
        return self._wording.words(self.practice, moment, self.paused)

    def guided(self, moment: Moment) -> GuidedWords | None:
        """What to say at `moment` where the practice is words; None where it is a breath."""
        words = guided_words(self._guide(), moment)
        return GuidedWords(self.tr("Paused")) if words and self.paused else words

    def all_guided_words(self) -> tuple[GuidedWords, ...]:
        """Everything `guided` can say for this practice; nothing where it is a breath."""
        return all_guided_words(self._guide())

    def caution(self) -> str:
        """What to mind with this practice; empty if there is nothing."""
        return self._caution.words(self.practice) if self.practice else ""

    def all_phase_words(self) -> tuple[str, ...]:
        """Each word `words` can say for a phase, for whoever must make room for them."""
        return self._wording.all_phases(self.practice) if self.practice else ()

    def pause_or_go_on(self) -> None:
        """Stand still, or run on."""
        self.check()
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
        self.check()
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
        """End it here; where the time was over already, as after a sleep, it is not early."""
        self.check()
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
        if self._time_out is None or self.paused:
            return self._promise.paused(moment.left)
        is_breath = self.practice is not None and bool(self.practice.phases)
        until_over = self._time_out.length - moment.elapsed
        return self._promise.line(moment.left, until_over, finishing=moment.left == 0 and is_breath)

    def _guide(self) -> Practice | None:
        """The practice with one's own things, where there are some and it has a place for them."""
        practice = self.practice
        if practice is None or not self._things or not isinstance(practice.pacing, Steps):
            return practice
        return replace(practice, pacing=practice.pacing.with_things(self._things))

    def look_no_more(self) -> None:
        """The program ends: nothing happens any more, whatever the clock says."""
        self._wake.stop()

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
