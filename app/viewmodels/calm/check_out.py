"""After a time-out: how strong it is now, what helped, and where to go from here."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.calm import CalmSession
from app.viewmodels.calm.hour import hour

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

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session: CalmSession | None = None
        self.title = ""
        self._unsaid = False
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE_IN_TYPING_MS)
        self._typing.timeout.connect(self.flush)

    def open(self, session: CalmSession, now: datetime) -> None:
        """Ask about `session`, which ended at `now`."""
        self.session = session
        self.title = self.tr("Welcome back. It is {time}.").format(time=hour(now))
        self.opened.emit()

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
            return self._whole()[self.session.planned_seconds // 60]
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
        if after == before:
            return self.tr(
                "About the same. That happens often; the break still counts, and you can take as long as you need."
            )
        return self.tr(
            "Stronger than before. Pausing can bring things closer. It passes; fresh air or a kind voice may help more "
            "than writing right now."
        )

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
