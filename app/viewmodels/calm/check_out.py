"""After a time-out: how strong it is now, what helped, and where to go from here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.calm import CalmSession
from app.model.practice import Practice
from app.model.time_out import back_at
from app.viewmodels.calm.each_minute import EachMinute
from app.viewmodels.calm.hour import hour

MORE_MINUTES = (5, 10, 20)
_PAUSE_IN_TYPING_MS = 400
_LATE = timedelta(minutes=10)


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
        if self.session is None:
            return ""
        if self.session.outcome == "finished":
            return self._meanwhile or " ".join(filter(None, (self._finished(self.session), self._late(self.session))))
        minutes = self.session.seconds // 60
        if minutes == 0:
            return self.tr("A short pause. Leaving early is fine.")
        if minutes == 1:
            return self.tr("One minute. Leaving early is fine.")
        return self.tr("{minutes} minutes. Leaving early is fine.").format(minutes=minutes)

    def answer(self) -> str:
        """One honest sentence to the two strengths."""
        if self.session is None or self.session.after is None:
            return self.tr("There is no right number. You can leave this open.")
        before, after = self.session.before, self.session.after
        if before is None:
            return self.tr("Noted. It is one moment, not a verdict.")
        if after < before:
            return self.tr(
                "Quieter than before. It may come back when you start to write; that is ordinary, and you can "
                "return here."
            )
        named = bool(self.session.feelings)
        if after == before and named:
            return self.tr(
                "About the same. Naming what you feel does not always make it quieter; the break still counts, and "
                "you can take as long as you need."
            )
        if after == before:
            return self.tr(
                "About the same. That happens often; the break still counts, and you can take as long as you need."
            )
        if named:
            return self.tr(
                "Stronger than before. Naming what you feel can bring it closer at first. It passes; fresh air or a "
                "kind voice may help more than writing right now."
            )
        return self.tr(
            "Stronger than before. Pausing can bring things closer. It passes; fresh air or a kind voice may help more "
            "than writing right now."
        )

    def _finished(self, session: CalmSession) -> str:
        if self._practice is not None and not self._practice.phases:
            minutes = (session.planned_seconds + session.extra_seconds) // 60
            return self.tr("{minutes} minutes, to their end.").format(minutes=minutes)
        if session.extra_seconds:
            minutes = (session.planned_seconds + session.extra_seconds) // 60
            return self.tr("{minutes} minutes in all, finished on an out-breath.").format(minutes=minutes)
        return self._whole()[session.planned_seconds // 60]

    def _late(self, session: CalmSession) -> str:
        """A word about the promise to somebody who comes back a while after it; `seen` is when the time was over."""
        now = self._clock()
        if session.seen is None or now - session.seen < _LATE:
            return ""
        if session.seen.astimezone().date() == now.astimezone().date():
            late = self.tr("That was at {time}. If someone is waiting, a word to them may help.")
        else:
            late = self.tr("That was on an earlier day, at {time}. If someone is waiting, a word to them may help.")
        return late.format(time=hour(session.seen))

    def _note(self, session: CalmSession) -> None:
        self.session = session
        self._unsaid = True
        self._typing.start()

    def _whole(self) -> dict[int, str]:
        return {
            3: self.tr("Three minutes, finished on an out-breath."),
            5: self.tr("Five minutes, finished on an out-breath."),
            10: self.tr("Ten minutes, finished on an out-breath."),
            20: self.tr("Twenty minutes, finished on an out-breath."),
            30: self.tr("Thirty minutes, finished on an out-breath."),
        }
