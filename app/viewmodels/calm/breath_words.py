"""A moment of a breath in words."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QObject

from app.model.breathing import Phase
from app.model.practice import Practice
from app.model.time_out import Moment
from app.viewmodels.calm.figure import figure

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


class BreathWording(QObject):
    """Finds the words, anew only where they change: a breath is asked for them thirty times a second."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: tuple[Phase, Phase, int, bool] | None = None
        self._words = BreathWords("", "", "", "", 0.0)

    def words(self, practice: Practice, moment: Moment, paused: bool) -> BreathWords:
        """What to say at `moment` of a practice that is a breath."""
        phase, later = practice.phases[moment.beat.index], practice.phases[moment.beat.later]
        whole = ceil(phase.seconds)
        done = min(int(moment.beat.into * phase.seconds + _HAIR), whole - 1)
        said = (phase, later, done, paused)
        if said != self._said:
            self._said, self._words = said, self._say(*said)
        return self._words

    def all_phases(self, practice: Practice) -> tuple[str, ...]:
        """Each word `words` can say for a phase, for whoever must make room for them."""
        own_words = (phase.say for phase in practice.phases)
        return (self.tr("Breathe in"), self.tr("Hold"), self.tr("Breathe out"), self.tr("Paused"), *own_words)

    def _say(self, phase: Phase, later: Phase, done: int, paused: bool) -> BreathWords:
        second = figure(min(done + 1, phase.seconds))
        name = {"in": self.tr("Breathe in"), "hold": self.tr("Hold"), "out": self.tr("Breathe out")}
        short = {"in": self.tr("in"), "hold": self.tr("hold"), "out": self.tr("out")}
        return BreathWords(
            phase=self.tr("Paused") if paused else phase.say or name[phase.kind],
            count="" if paused else second,
            count_of=self.tr("{second} of {seconds}").format(second=second, seconds=figure(phase.seconds)),
            later=self.tr("next: {phase}, {seconds}").format(
                phase=later.say or short[later.kind], seconds=figure(later.seconds)
            ),
            share=done / ceil(phase.seconds),
        )
