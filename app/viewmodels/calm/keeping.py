"""Keeps calm sessions in the store, and holds on to those that could not be kept."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.calm import CalmSession
from app.model.errors import KnownError
from app.model.store import Store
from app.viewmodels.background import Background


class SessionKeeping(QObject):
    """Saves each session it is given; one that failed is tried again with the next.

    `trouble` is one calm sentence while something is not kept, else empty.
    """

    saved = Signal()
    trouble_changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._newest: dict[str, CalmSession] = {}
        self._unkept: dict[str, CalmSession] = {}
        self.trouble = ""

    def keep(self, session: CalmSession) -> None:
        """Save `session` in place of what was there before, and whatever could not be saved earlier."""
        self._newest[session.id] = self._unkept[session.id] = session
        self.try_again()

    def try_again(self) -> None:
        """Save whatever is not kept yet."""
        waiting, self._unkept = self._unkept, {}
        for each in waiting.values():
            self._background.run(partial(_save, each), partial(self._kept, each), partial(self._failed, each))

    def _kept(self, session: CalmSession, _: None) -> None:
        if self._newest.get(session.id) is session:
            del self._newest[session.id]
        if not self._unkept:
            self._say("")
        self.saved.emit()

    def _failed(self, session: CalmSession, _: KnownError) -> None:
        if self._newest.get(session.id) is session:  # else a newer one is on its way
            self._unkept[session.id] = session
        self._say(self.tr("This could not be saved just now. It is kept here and saved as soon as that works."))

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.trouble_changed.emit()


def _save(session: CalmSession, store: Store) -> None:
    store.sessions.save(session)
