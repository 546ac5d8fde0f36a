"""Which versions of a draft are let go as time passes, so that something can be found among those that stay."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.version import VersionKind

_CAREFULLY = timedelta(days=30)
"""As long, all that stood there before something took its place is kept, and all from another window."""

_WEEK, _YEAR = timedelta(days=7), timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Moment:
    """A version without its words: `when` is aware; `name` is what the person called it, or nothing."""

    id: str
    when: datetime
    kind: VersionKind
    name: str = ""


def to_let_go(versions: Sequence[Moment], now: datetime) -> list[str]:
    """The ids of those versions of one draft, oldest first, that are no longer worth keeping at `now`.

    Kept for good: what has a name, and what the person asked for. Kept for 30 days: what stood there before an offer or
    another version went in, and what came from another window. Of all else, all of today, the last of each hour for a
    week, of each day for a year, and of each month from then on. Days are those of the time zone of `now`.
    """
    last = {_span(version, now): version.id for version in versions}
    return [version.id for version in versions if last[_span(version, now)] != version.id]


def _span(version: Moment, now: datetime) -> Hashable:
    """What only the last version within is kept of; a version that is kept anyway has one to itself."""
    when, age = version.when.astimezone(now.tzinfo), now - version.when
    asked = bool(version.name) or version.kind == "asked"
    careful = version.kind in ("offer", "restore", "window") and age < _CAREFULLY
    if asked or careful or when.date() >= now.date():
        return version.id
    if age < _WEEK:
        return "hour", version.when.timestamp() // 3600
    return ("day", when.date()) if age < _YEAR else ("month", when.year, when.month)
