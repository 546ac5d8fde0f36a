"""What to say after a time-out: what it was, and one honest sentence to how it is now."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject

from app.model.calm import CalmSession
from app.viewmodels.calm.hour import hour

_LATE = timedelta(minutes=10)


class CheckOutWords(QObject):
    """Calm words, translated."""

    def summary(self, session: CalmSession, is_breath: bool, now: datetime) -> str:
        """What the time-out was, in one line; `now` is aware."""
        if session.outcome == "finished":
            return " ".join(filter(None, (self._finished(session, is_breath), self._late(session, now))))
        minutes = session.seconds // 60
        if minutes == 0:
            return self.tr("A short pause. Leaving early is fine.")
        if minutes == 1:
            return self.tr("One minute. Leaving early is fine.")
        return self.tr("{minutes} minutes. Leaving early is fine.").format(minutes=minutes)

    def answer(self, session: CalmSession | None) -> str:
        """One honest sentence to the two strengths."""
        if session is None or session.after is None:
            return self.tr("There is no right number. You can leave this open.")
        before, after = session.before, session.after
        if before is None:
            return self.tr("Noted. It is one moment, not a verdict.")
        if after < before:
            return self.tr(
                "Quieter than before. It may come back when you start to write; that is ordinary, and you can "
                "return here."
            )
        named = bool(session.feelings)
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

    def _finished(self, session: CalmSession, is_breath: bool) -> str:
        if not is_breath:
            minutes = (session.planned_seconds + session.extra_seconds) // 60
            return self.tr("{minutes} minutes, to their end.").format(minutes=minutes)
        if session.extra_seconds:
            minutes = (session.planned_seconds + session.extra_seconds) // 60
            return self.tr("{minutes} minutes in all, finished on an out-breath.").format(minutes=minutes)
        minutes = session.planned_seconds // 60
        return (
            self._whole().get(minutes, self.tr("{minutes} minutes, finished on an out-breath.")).format(minutes=minutes)
        )

    def _late(self, session: CalmSession, now: datetime) -> str:
        """A word about the promise to somebody who comes back a while after it; `seen` is when the time was over."""
        if session.seen is None or now - session.seen < _LATE:
            return ""
        if session.seen.astimezone().date() == now.astimezone().date():
            late = self.tr("That was at {time}. If someone is waiting, a word to them may help.")
        else:
            late = self.tr("That was on an earlier day, at {time}. If someone is waiting, a word to them may help.")
        return late.format(time=hour(session.seen))

    def _whole(self) -> dict[int, str]:
        return {
            3: self.tr("Three minutes, finished on an out-breath."),
            5: self.tr("Five minutes, finished on an out-breath."),
            10: self.tr("Ten minutes, finished on an out-breath."),
            20: self.tr("Twenty minutes, finished on an out-breath."),
            30: self.tr("Thirty minutes, finished on an out-breath."),
        }
