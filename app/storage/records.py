"""What the pictures of the history are made of: fulfils app.model.patterns.records.Records.

Each is one walk along the numbers, which lie in the order of moments, over no more rows and columns than it needs.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Result, Select, select

from app.model.patterns.feelings import Felt
from app.model.patterns.minutes import Calm
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength
from app.storage.engine import Database
from app.storage.numbers import number_at
from app.storage.tables import DRAFTS, SESSIONS
from app.storage.timeline import SOURCES, Source
from app.storage.wanted import SPREAD

_KEPT = SESSIONS.c.trashed_at.is_(None)
_WITH_BOTH = (SESSIONS.c.before.is_not(None), SESSIONS.c.after.is_not(None))
_WITH_FEELINGS = SESSIONS.c.feelings != ()
_WITH_TIME = SESSIONS.c.seconds > 0


class StoredRecords:
    """What was noted, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def strengths(self, until: datetime) -> Sequence[Strength]:
        """The sessions with a strength before and after, oldest first."""
        told = select(SESSIONS.c.started, SESSIONS.c.before, SESSIONS.c.after).where(_KEPT, *_WITH_BOTH)
        with self._database.reading() as connection:
            rows = connection.execute(told.where(SESSIONS.c.started < until).order_by(SESSIONS.c.number))
            return [Strength(started, before, after) for started, before, after in rows]

    def felt(self, until: datetime, within: timedelta) -> Sequence[Felt]:
        """The sessions with feelings, oldest first: the newest one, and those at most `within` before it."""
        with self._latest(_WITH_FEELINGS, SESSIONS.c.feelings, until, within) as rows:
            return [Felt(row.started, row.feelings) for row in rows]

    def calm(self, until: datetime, within: timedelta) -> Sequence[Calm]:
        """The sessions that took time, oldest first: the newest one, and those at most `within` before it."""
        with self._latest(_WITH_TIME, SESSIONS.c.seconds, until, within) as rows:
            return [Calm(row.started, row.seconds) for row in rows]

    def dated(self, since: datetime, until: datetime) -> Sequence[Dated]:
        """All entries from `since` on, each kind oldest first: a draft stands at its last change."""
        with self._database.reading() as connection:
            return [
                Dated(source.kind, when)
                for source in SOURCES
                for when in connection.scalars(_moments(source).where(*_between(source, since, until)))
            ]

    def is_empty(self) -> bool:
        """Whether there is no entry at all."""
        with self._database.reading() as connection:
            return all(connection.scalar(_moments(source).limit(1)) is None for source in SOURCES)

    @contextmanager
    def _latest(
        self, noted: ColumnElement[bool], told: Column[Any], until: datetime, within: timedelta
    ) -> Iterator[Result[Any]]:
        """Start and `told` of the sessions for which `noted` holds: the newest, and those up to `within` before it."""
        with self._database.reading() as connection:
            first = _newest(connection, noted, until) - within
            rows = select(SESSIONS.c.started, told).where(_KEPT, noted, SESSIONS.c.number >= number_at(first))
            yield connection.execute(rows.where(SESSIONS.c.started < until).order_by(SESSIONS.c.number))


def _newest(connection: Connection, noted: ColumnElement[bool], until: datetime) -> datetime:
    """When the newest of the sessions for which `noted` holds began; `until` where there is none."""
    newest = select(SESSIONS.c.started).where(_KEPT, noted, SESSIONS.c.started < until)
    began: datetime | None = connection.scalar(newest.order_by(SESSIONS.c.number.desc()).limit(1))
    return began or until


def _moments(source: Source) -> Select[Any]:
    """The moments at which the entries of a kind stand, oldest first, outside the trash and the archive."""
    moments = select(source.columns[1]).where(source.table.c.trashed_at.is_(None)).order_by(source.table.c.number)
    return moments.where(DRAFTS.c.archived_at.is_(None)) if source.table is DRAFTS else moments


def _between(source: Source, since: datetime, until: datetime) -> list[ColumnElement[bool]]:
    """That an entry stands at `since` or later and before `until`."""
    moment, number = source.columns[1], source.table.c.number
    return [moment >= since, moment < until, number >= number_at(since), number < number_at(until) + SPREAD]
