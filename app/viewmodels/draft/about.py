"""What is noted about the open draft beside its text: whom it is for, how it is between the two, what is hoped for."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from app.model.draft import Draft, Mode, Status
from app.model.rehearsal import Pair
from app.viewmodels.draft.people import People


class About(QObject):
    """The notes on one draft at a time. `who_changed`: tie, situation, hope or status differ."""

    who_changed = Signal()

    def __init__(self, people: People, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.people = people
        people.setParent(self)
        self._draft: Draft
        self._settled = ""

    @property
    def draft_id(self) -> str:
        """The id of the open draft."""
        return self._draft.id

    @property
    def to(self) -> str:
        """Whom the draft is for."""
        return self._draft.to

    @property
    def title(self) -> str:
        """What the draft is called."""
        return self._draft.title

    @property
    def tie(self) -> str:
        """Who that is to the person who writes: one of TIES, or nothing."""
        return self._draft.tie

    @property
    def situation(self) -> str:
        """How it is between the two: one of SITUATIONS, or nothing."""
        return self._draft.situation

    @property
    def hope(self) -> str:
        """What the person hopes for."""
        return self._draft.hope

    @property
    def status(self) -> Status:
        """How far the draft is."""
        return self._draft.status

    @property
    def ready(self) -> tuple[str, ...]:
        """The ids of the readiness lines that are ticked, of READY."""
        return self._draft.ready

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """What to do if they say this or that."""
        return self._draft.pairs

    @property
    def mode(self) -> Mode:
        """Whether the draft is being poured out or owned."""
        return self._draft.mode

    def set_to(self, to: str) -> None:
        """Whom the draft is for, as just typed."""
        self._write(to=to)

    def settle_to(self, to: str) -> None:
        """Whom the draft is for, and that is the whole name: somebody known is who they were before."""
        if to != self.to:
            self.set_to(to)
        if to != self._settled:
            self._settled = to
            if not self.tie:
                self.set_tie(self.people.tie(to))

    def set_tie(self, tie: str) -> None:
        """Who that is to the person who writes, as just chosen."""
        self._tell_who(self.tie != tie, tie=tie)

    def set_situation(self, situation: str) -> None:
        """How it is between the two, as just chosen."""
        self._tell_who(self.situation != situation, situation=situation)

    def set_hope(self, hope: str) -> None:
        """What the person hopes for, as just typed."""
        self._tell_who(self.hope != hope, hope=hope)

    def set_ready(self, ready: tuple[str, ...]) -> None:
        """These readiness lines are ticked now."""
        self._write(ready=ready)

    def set_pairs(self, pairs: tuple[Pair, ...]) -> None:
        """This is what to do if they say this or that, as just typed."""
        self._write(pairs=pairs)

    def set_title(self, title: str) -> None:
        """What the draft is called, as just typed."""
        self._write(title=title)

    def _touch(self) -> None:
        """Something was noted: whoever keeps the draft says here what then happens."""
        raise NotImplementedError

    def _take_up(self, draft: Draft) -> None:
        self._draft = draft
        self._settled = draft.to

    def _tell_who(self, new: bool, **words: str) -> None:
        if new:
            self._write(**words)
            self.who_changed.emit()

    def _write(self, **words: Any) -> None:
        self._draft = replace(self._draft, **words)
        self._touch()
