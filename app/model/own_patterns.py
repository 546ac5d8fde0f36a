"""Breathing patterns that somebody made, and the protocol their storage fulfils."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from app.model.breathing import Phase


@dataclass(frozen=True, slots=True)
class OwnPattern:
    """A pattern of one's own. `name` is what the person calls it; whether `phases` make sense, Rhythm says."""

    id: str
    name: str
    phases: tuple[Phase, ...]


class OwnPatterns(Protocol):
    """Where own patterns are kept. Each call may raise a StoreError."""

    def all(self) -> Sequence[OwnPattern]:
        """All of them, oldest first; one whose phases cannot be read any more has none."""

    def save(self, pattern: OwnPattern) -> None:
        """Keep `pattern` under its id, in place of what was there before and as old as that."""

    def remove(self, pattern_id: str) -> None:
        """Let the pattern with this id go for good; nothing happens if there is none."""
