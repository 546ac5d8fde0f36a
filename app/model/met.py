"""Sharing and how it was met: what was noted of the talks with one person, over time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from app.model.reflection import Answer, Reflection

LEAST_TALKS = 3
"""Talks from which on there is something to see; fewer say nothing about two people."""


@dataclass(frozen=True, slots=True)
class Met:
    """One talk, begun to be looked back on at `when` (aware): did I share what I meant, and was it met."""

    when: datetime
    shared: Answer
    met: Answer


def talks_noted(reflections: Iterable[Reflection]) -> tuple[Met, ...]:
    """Those in which either was answered, oldest first."""
    noted = (Met(one.created, one.shared, one.met) for one in reflections if one.shared or one.met)
    return tuple(sorted(noted, key=lambda talk: talk.when))


def is_enough(talks: tuple[Met, ...]) -> bool:
    """Whether they are enough for a picture."""
    return len(talks) >= LEAST_TALKS
