"""The timeline of drafts, calm sessions and talks looked back on: fulfils app.model.history.History."""

from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import ExitStack
from datetime import datetime
from heapq import merge, nsmallest
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Table, delete, func, literal, select, update
from sqlalchemy.exc import OperationalError

from app.model.draft import Person, Status
from app.model.history import ALL, Cursor, Entry, Filters, Key, Kind
from app.storage.engine import Database
from app.storage.search import fts_query
from app.storage.tables import DRAFTS, REFLECTIONS, Moment
from app.storage.timeline import SOURCES, Source
from app.storage.wanted import ask, best, newest

_AT_ONCE = 500
"""Ids named in one statement."""


class StoredHistory:
    """The timeline in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(
        self,
        search: str = "",
        limit: int = 100,
        after: Cursor | None = None,
        filters: Filters = ALL,
        by_relevance: bool = False,
        wanted: Callable[[], bool] | None = None,
    ) -> Sequence[Entry]:
        """The newest entries after `after` that `filters` want and whose words begin with those of `search`.

        An empty search finds all; one without a letter or number finds nothing.
        """
        query = fts_query(search)
        if search.strip() and not query:
            return []
        find = _best if by_relevance and query else _newest
        try:
            with self._database.reading() as connection, self._database.asking(wanted):
                return find(connection, query, limit, after, filters)
        except OperationalError:
            if wanted is None or wanted():
                raise
            return []

    def people(self) -> Sequence[Person]:
        """Whom drafts and talks outside the trash are for, each once, newest first, with a tie if one was named."""
        drafts = select(DRAFTS.c.to, DRAFTS.c.tie, func.max(DRAFTS.c.changed)).where(DRAFTS.c.trashed_at.is_(None))
        talks = select(REFLECTIONS.c.to, func.max(REFLECTIONS.c.created)).where(REFLECTIONS.c.trashed_at.is_(None))
        found: dict[str, Person] = {}
        with self._database.reading() as connection:
            named = [(to, tie, newest) for to, tie, newest in connection.execute(drafts.group_by(DRAFTS.c.to))]
            named += [(to, "", newest) for to, newest in connection.execute(talks.group_by(REFLECTIONS.c.to))]
        for to, tie, _ in sorted(named, key=lambda row: row[2], reverse=True):
            if name := to.strip():
                known = found.get(name.casefold(), Person(name, tie))
                found[name.casefold()] = Person(known.name, known.tie or tie)
        return list(found.values())

    def trashed_at(self, key: Key) -> datetime | None:
        """Since when an entry is in the trash; None if it is not there."""
        kind, entry_id = key
        with self._database.reading() as connection:
            for table in (source.table for source in SOURCES if source.kind == kind):
                return connection.scalar(select(table.c.trashed_at).where(table.c.id == entry_id))
        return None

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        """Move an entry to the trash."""
        self.trash_many([(kind, entry_id)], now)

    def restore(self, kind: Kind, entry_id: str) -> None:
        """Take an entry out of the trash."""
        self.restore_many([(kind, entry_id)])

    def trash_many(self, keys: Collection[Key], now: datetime) -> None:
        """Move these to the trash; those that are there stay since when they were."""
        self._mark(keys, lambda source: {"trashed_at": func.coalesce(source.table.c.trashed_at, literal(now, Moment))})

    def restore_many(self, keys: Collection[Key]) -> None:
        """Take these out of the trash."""
        self._mark(keys, lambda _: {"trashed_at": None})

    def archive_many(self, keys: Collection[Key], now: datetime | None) -> None:
        """Put these drafts into the archive, or back from it if `now` is None."""
        self._mark(_drafts_of(keys), lambda _: {"archived_at": now})

    def set_status(self, keys: Collection[Key], status: Status, now: datetime) -> None:
        """Give these drafts this status."""
        shared_at = func.coalesce(DRAFTS.c.shared_at, literal(now, Moment)) if status == "shared" else None
        self._mark(_drafts_of(keys), lambda _: {"status": status, "shared_at": shared_at})

    def empty_trash(self, before: datetime | None = None) -> None:
        """Let go for good of what came into the trash before this moment, of all of it if there is none."""
        leaving: dict[Table, ColumnElement[bool]] = {}
        for table in (source.table for source in SOURCES):
            since = table.c.trashed_at
            leaving[table] = since.is_not(None) if before is None else since < before
        with self._database.reading() as connection:
            there = [
                table
                for table, leaves in leaving.items()
                if connection.scalar(select(table.c.number).where(leaves).limit(1))
            ]
        if there:
            with self._database.writing() as connection:
                for table in there:
                    connection.execute(delete(table).where(leaving[table]))

    def _mark(self, keys: Collection[Key], values: Callable[[Source], dict[str, Any]]) -> None:
        """Set these values, for all the keys or for none."""
        with self._database.writing() as connection:
            for source in SOURCES:
                ids = [entry_id for kind, entry_id in keys if kind == source.kind]
                for start in range(0, len(ids), _AT_ONCE):
                    some = source.table.c.id.in_(ids[start : start + _AT_ONCE])
                    connection.execute(update(source.table).where(some).values(values(source)))


def _drafts_of(keys: Collection[Key]) -> list[Key]:
    return [key for key in keys if key[0] == "draft"]


def _newest(connection: Connection, query: str, limit: int, after: Cursor | None, filters: Filters) -> list[Entry]:
    """Each kind comes in order from a walk of its own, and no walk goes further than the page needs."""
    with ExitStack() as walks:

        def walk(source: Source) -> Iterator[Entry]:
            asked = newest(source, ask(connection, source, filters, query, paged=after is not None))
            given = {"query": query, "below": _below(source, after), "limit": limit}
            return map(source.made, walks.enter_context(connection.execute(asked, given)))

        kinds = [walk(source) for source in SOURCES if filters.wants(source.kind)]
        newest_first = merge(*kinds, key=lambda entry: (entry.place, entry.kind), reverse=True)
        return list(islice(newest_first, limit))


def _below(source: Source, after: Cursor | None) -> int:
    """The number that what comes after a cursor is below: of one place, the kinds stand in reverse order of names."""
    return 0 if after is None else after.place + (source.kind < after.kind)


def _best(connection: Connection, query: str, limit: int, _: Cursor | None, filters: Filters) -> list[Entry]:
    """First the scores of all that match, then the entries of the best."""
    given = {"query": query, "limit": limit}
    sources = [source for source in SOURCES if filters.wants(source.kind)]
    scored: list[tuple[float, int, Source]] = []
    for source in sources:
        rows = connection.execute(best(source, ask(connection, source, filters, query)), given)
        scored += [(score, -number, source) for number, score in rows]
    chosen = nsmallest(limit, scored, key=lambda one: one[:2])
    entries: dict[tuple[Source, int], Entry] = {}
    for source in sources:
        numbers = [-number for _, number, of in chosen if of is source]
        if numbers:
            # Of all that match, only these are read: the index is walked once and not for each of them.
            found = connection.execute(source.hits([source.walked.in_(numbers)]), given)
            entries |= {(source, row.number): source.made(row) for row in found}
    return [entries[source, -number] for _, number, source in chosen]
