"""Whom earlier drafts are for, so that a name need not be typed twice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot

from app.model.draft import Person
from app.viewmodels.background import Background


class People(QObject):
    """`changed(names)`: these are known now, whom the newest draft is for first."""

    changed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._ties: dict[str, str] = {}
        self.names: tuple[str, ...] = ()

    def look(self) -> None:
        """Ask the store whom the drafts are for."""
        self._background.run(lambda store: store.drafts.people(), self._take_in)

    def tie(self, name: str) -> str:
        """Who `name` was in the newest draft to them; nothing for somebody new."""
        return self._ties.get(name.strip().casefold(), "")

    @Slot(object)
    def _take_in(self, people: Sequence[Person]) -> None:
        self._ties = {person.name.casefold(): person.tie for person in people}
        names = tuple(person.name for person in people)
        if names != self.names:
            self.names = names
            self.changed.emit(names)
