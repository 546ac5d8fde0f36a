"""The breathing patterns somebody made, as practices like the others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.model.breathing import Phase, Rhythm, nonsense
from app.model.errors import KnownError
from app.model.own_patterns import OwnPattern
from app.model.practice import Practice
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.calm.figure import figure


class OwnRhythms(QObject):
    """Loads, keeps and removes own patterns; `practices` are those that can be breathed by.

    `changed`: the patterns, or whether all of them are kept.
    """

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._unkept: dict[str, OwnPattern] = {}
        self.patterns: tuple[OwnPattern, ...] = ()
        self.practices: tuple[Practice, ...] = ()
        self.removed: OwnPattern | None = None
        self.trouble = ""

    def load(self) -> None:
        """Fetch what was kept."""
        self._background.run(lambda store: store.patterns.all(), self._loaded)

    def lost(self) -> int:
        """How many cannot be read any more."""
        return sum(bool(nonsense(pattern.phases)) for pattern in self.patterns)

    def find(self, pattern_id: str) -> OwnPattern | None:
        """The pattern with this id, if it is one's own."""
        return next((pattern for pattern in self.patterns if pattern.id == pattern_id), None)

    def keep(self, pattern: OwnPattern) -> None:
        """Keep it, in place of what was there under its id."""
        known = self.find(pattern.id) is not None
        self._have(
            (pattern if each.id == pattern.id else each for each in self.patterns)
            if known
            else (*self.patterns, pattern)
        )
        self.removed = None
        self._unkept[pattern.id] = pattern
        for each in tuple(self._unkept.values()):
            self._background.run(partial(_save, each), partial(self._kept, each), self._failed)
        self.changed.emit()

    def remove(self, pattern_id: str) -> None:
        """Let it go; `bring_back` undoes that until something else is kept or removed."""
        self.removed = self.find(pattern_id)
        self._have(each for each in self.patterns if each.id != pattern_id)
        self._unkept.pop(pattern_id, None)
        self._background.run(lambda store: store.patterns.remove(pattern_id), failed=self._failed)
        self.changed.emit()

    def bring_back(self) -> None:
        """Keep again what was removed last."""
        if self.removed is not None:
            self.keep(self.removed)

    def line(self, phases: Sequence[Phase]) -> str:
        """A rhythm in a few words."""
        words = {"in": self.tr("in {seconds}"), "hold": self.tr("hold {seconds}"), "out": self.tr("out {seconds}")}
        return ", ".join(words[phase.kind].format(seconds=figure(phase.seconds)) for phase in phases)

    def _practice(self, pattern: OwnPattern) -> Practice:
        return Practice(
            id=pattern.id,
            name=pattern.name,
            line=self.line(pattern.phases),
            pacing=Rhythm(pattern.phases),
            about=self.tr("A breath you made yourself."),
            source=self.tr("You."),
            weakness=self.tr("Nobody has studied it. What counts is how it feels to you."),
            is_own=True,
        )

    def _loaded(self, patterns: Sequence[OwnPattern]) -> None:
        added = [each for each in self.patterns if each.id not in {pattern.id for pattern in patterns}]
        self._have((*patterns, *added))
        self.changed.emit()

    def _have(self, patterns: Iterable[OwnPattern]) -> None:
        self.patterns = tuple(patterns)
        self.practices = tuple(self._practice(each) for each in self.patterns if not nonsense(each.phases))

    def _kept(self, pattern: OwnPattern, _: None) -> None:
        if self._unkept.get(pattern.id) == pattern:
            del self._unkept[pattern.id]
        if not self._unkept:
            self._say("")

    def _failed(self, _: KnownError) -> None:
        self._say(self.tr("This could not be kept just now. It stays here until you close Own Words."))

    def _say(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.changed.emit()


def _save(pattern: OwnPattern, store: Store) -> None:
    store.patterns.save(pattern)
