"""After a time-out: how strong it is now, what helped, and where to go from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.calm import CalmSession
from app.model.practice import Practice
from app.model.time_out import back_at
from app.viewmodels.calm.check_out_words import CheckOutWords
from app.viewmodels.calm.each_minute import EachMinute
from app.viewmodels.calm.hour import hour

MORE_MINUTES = (5, 10, 20)
_PAUSE_IN_TYPING_MS = 400


class CheckOut(QObject):
    """The answers to the time-out that is just over.

    `answered` carries the session whenever an answer changed; words wait for a short pause in typing or for `flush`.
    """

    opened = Signal()
    changed = Signal()
    answered = Signal(object)
    draft_wanted = Signal()
    another_wanted = Signal()
    enough_wanted = Signal()
    more_wanted = Signal(int)

    def __init__(self, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.session: CalmSession | None = None
        self.more = 0
        self._practice: Practice | None = None
        self._words = CheckOutWords(self)
        self._meanwhile = ""
        self._unsaid = False
        self._each_minute = EachMinute(clock, self)
        self._each_minute.passed.connect(self.changed)
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_IN_TYPING_MS)
        self._typing.timeout.connect(self.flush)

    def open(self, session: CalmSession, practice: Practice, meanwhile: str = "") -> None:
        """Ask about `session`, which is just over. `meanwhile` says what happened to its time, if anything did."""
        self.session = session
        self.more = 0
        self._meanwhile = meanwhile
        self._practice = practice
        self.opened.emit()

    def watch(self, watched: bool) -> None:
        """Follow the clock while someone looks; rest while nobody does."""
        self._each_minute.watch(watched)

    @property
    def title(self) -> str:
        """A welcome with the time it is."""
        return self.tr("Welcome back. It is {time}.").format(time=hour(self._clock()))

    @property
    def may_take_more(self) -> bool:
        """Whether to ask about more time: the session was not left early."""
        return self.session is not None and self.session.outcome == "finished"

    def choose_more(self, minutes: int) -> None:
        """Think of taking `minutes` more, one of MORE_MINUTES, or none: 0."""
        if minutes and minutes not in MORE_MINUTES:
            raise ValueError(f"no such length: {minutes}")
        self.more = minutes
        self.changed.emit()

    def more_sentence(self) -> str:
        """What to tell whoever waits before taking the time that is chosen; empty if none is."""
        if not self.more or self._practice is None:
            return ""
        back = hour(back_at(self._clock(), self._practice.pacing.end_after(self.more * 60)))
        return self.tr("I need a little longer. I will be back at {time}.").format(time=back)

    def take_more(self) -> None:
        """Take the time that is chosen."""
        if self.more:
            self.flush()
            self.more_wanted.emit(self.more)

    def set_strength(self, strength: int | None) -> None:
        """Note how strong it is now, 0 to 10."""
        if self.session is not None:
            self._note(replace(self.session, after=strength))
            self.changed.emit()

    def set_helped(self, words: str) -> None:
        """Note what helped."""
        if self.session is not None:
            self._note(replace(self.session, helped=words))

    def flush(self) -> None:
        """Hand on what is not handed on yet."""
        self._typing.stop()
        if self._unsaid:
            self._unsaid = False
            self.answered.emit(self.session)

    def write_draft(self) -> None:
        """On to saying it."""
        self.flush()
        self.draft_wanted.emit()

    def another_round(self) -> None:
        """Once more, the same way."""
        self.flush()
        self.another_wanted.emit()

    def enough(self) -> None:
        """Done for today."""
        self.flush()
        self.enough_wanted.emit()

    def summary(self) -> str:
        """What the time-out was, in one line."""
        if self.session is None or self._practice is None:
            return ""
        if self._meanwhile and self.session.outcome == "finished":
            return self._meanwhile
        return self._words.summary(self.session, bool(self._practice.phases), self._clock())

    def answer(self) -> str:
        """One honest sentence to the two strengths."""
        return self._words.answer(self.session)

    def _note(self, session: CalmSession) -> None:
        self.session = session
        self._unsaid = True
        self._typing.start()
