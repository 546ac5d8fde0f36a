"""Strength before and after, session by session."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.model.so_far import SoFar, so_far


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong it was before and after one session, each 0 to 10; `when` it began is aware."""

    when: datetime
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Strengths:
    """Each session, oldest first, and what they say together."""

    each: tuple[Strength, ...]
    so_far: SoFar

    @property
    def latest(self) -> Strength:
        """The newest session."""
        return self.each[-1]


def strengths(noted: Iterable[Strength]) -> Strengths | None:
    """What these sessions show; None below FEWEST of them (app.model.so_far)."""
    each = tuple(sorted(noted, key=lambda one: one.when))
    told = so_far([(one.before, one.after) for one in each])
    return Strengths(each, told) if told else None
