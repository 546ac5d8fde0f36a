"""The tones of a time-out: one where a breath in begins, another where a breath out does."""

from __future__ import annotations

from functools import partial
from math import ceil
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from app.model.breathing import Phase
from app.model.time_out import Moment
from app.model.tones import SECONDS, tone
from app.viewmodels.calm.pacer import PacerViewModel
from app.viewmodels.calm.running import Running

LATE = 0.25
"""Seconds after its beginning up to which a phase is still worth a tone."""


class SoundPlayer(Protocol):
    """Plays one sound at a time and never waits for it."""

    def play(self, sound: bytes) -> None:
        """Let this WAV file be heard instead of what is heard now."""

    def stop(self) -> None:
        """Be silent now."""


class Tones(QObject):
    """Follows `running` by a clock of its own, so that they go on with closed eyes and a hidden window.

    A phase that is noticed late, after a sleep, begins in silence; so does one that is shorter than a tone.
    """

    def __init__(
        self, running: Running, pacer: PacerViewModel, player: SoundPlayer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._running, self._pacer, self._player = running, pacer, player
        self._begun = -1.0
        self._volume = pacer.volume
        self._sounds: dict[Phase, bytes | None] = {}
        self._next = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._next.timeout.connect(self.look)
        running.changed.connect(self.look)
        running.ended.connect(self._be_silent)
        pacer.changed.connect(partial(self.look, heard_anew=True))
        self.look()

    @property
    def waits(self) -> bool:
        """Whether a tone is to come."""
        return self._next.isActive()

    def look(self, heard_anew: bool = False) -> None:
        """Play what begins now, and look again when the next phase does."""
        moment = self._running.moment()
        phases = self._running.practice.phases if self._running.practice else ()
        if moment is None or moment.over or self._running.paused or not phases or not self._pacer.has("tones"):
            self._be_silent()
            return
        self._follow(moment, phases[moment.beat.index], in_silence=heard_anew)

    def _follow(self, moment: Moment, phase: Phase, in_silence: bool) -> None:
        since = moment.beat.into * phase.seconds
        begun = round(moment.elapsed - since, 1)
        if begun != self._begun:
            self._begun = begun
            sound = self._sound(phase)
            if sound is not None and since <= LATE and not in_silence:
                self._player.play(sound)
        self._next.start(max(1, ceil((phase.seconds - since) * 1000)))

    def _sound(self, phase: Phase) -> bytes | None:
        if self._volume != self._pacer.volume:
            self._volume, self._sounds = self._pacer.volume, {}
        if phase not in self._sounds:
            self._sounds[phase] = tone(phase.kind, self._volume) if phase.seconds >= SECONDS else None
        return self._sounds[phase]

    def _be_silent(self) -> None:
        """Stop what is heard, if anything is followed at all."""
        if self._next.isActive() or self._begun >= 0:
            self._next.stop()
            self._begun = -1.0
            self._player.stop()
