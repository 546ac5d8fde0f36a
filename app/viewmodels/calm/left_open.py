"""A time-out that was left open: taken up again, or let be."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession
from app.model.left_open import LeftOpen, find_interrupted, let_be, promised, what_is_open
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.calm.hour import hour


class LeftOpenViewModel(QObject):
    """What check in says about the time-out before, if that was interrupted. `taken_up` carries its session."""

    changed = Signal()
    taken_up = Signal(object)

    def __init__(self, background: Background, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._session: CalmSession | None = None
        self._came_too_late = False

    def look(self) -> None:
        """Ask the store, once, before anything else is written to it."""
        self._background.run(_find, self._found)

    def kind(self) -> LeftOpen:
        """What there is to do about it as of now."""
        return what_is_open(self._session, self._clock()) if self._session else ""

    def words(self) -> str:
        """One or two calm sentences; empty if nothing was left open."""
        session, kind = self._session, self.kind()
        if session is None or not kind:
            return ""
        if kind == "take up":
            return self._interrupted(session)
        time, days = hour(promised(session)), self._days_since(promised(session))
        if days <= 1:
            return self.tr(
                "Yesterday you set out to be back at {time}. If someone was waiting, a word to them may help."
            ).format(time=time)
        return self.tr(
            "A few days ago you set out to be back at {time}. If someone was waiting, a word to them may help."
        ).format(time=time)

    def take_up(self) -> None:
        """Go on with it, unless it became too late for that meanwhile."""
        if self._session is not None and self.kind() == "take up":
            self.taken_up.emit(self._session)
        else:
            self.changed.emit()

    def let_be(self) -> None:
        """Say no more of it, today or later."""
        if self._session is not None:
            self._background.run(partial(_save, let_be(self._session)))
            self.forget()

    def forget(self) -> None:
        """Another time-out begins: say no more of this one while the program runs."""
        self._came_too_late = True
        self._session = None
        self.changed.emit()

    def _found(self, session: CalmSession | None) -> None:
        if not self._came_too_late:
            self._session = session
            self.changed.emit()

    def _interrupted(self, session: CalmSession) -> str:
        started, minutes = hour(session.started), session.seconds // 60
        if minutes == 0:
            return self.tr("A time-out from {time} was interrupted just after it began.").format(time=started)
        if minutes == 1:
            return self.tr("A time-out from {time} was interrupted after one minute.").format(time=started)
        return self.tr("A time-out from {time} was interrupted after {minutes} minutes.").format(
            time=started, minutes=minutes
        )

    def _days_since(self, moment: datetime) -> int:
        return (self._clock().astimezone().date() - moment.astimezone().date()).days


def _find(store: Store) -> CalmSession | None:
    return find_interrupted(store.sessions)


def _save(session: CalmSession, store: Store) -> None:
    store.sessions.save(session)
