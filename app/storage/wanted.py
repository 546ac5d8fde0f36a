"""What is asked of the timeline: filters, and where a page begins, as conditions on the rows of each kind."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, Table, bindparam, exists, false, func, or_

from app.model.history import Filters
from app.storage.lists import word_in_list
from app.storage.numbers import number_at
from app.storage.people import spellings
from app.storage.tables import DRAFTS, REFLECTIONS, SESSIONS
from app.storage.timeline import Source

SPREAD = 60_000
"""Numbers after its moment within which a row stands, however many share that moment."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of one source; `names` are the spellings of the person that `filters` name."""

    filters: Filters
    names: tuple[str, ...]
    searched: bool
    paged: bool


def ask(connection: Connection, source: Source, filters: Filters, query: str, *, paged: bool = False) -> Ask:
    """What is asked of `source` when `query` is looked for, and only what is `below` a number if it is `paged`."""
    to = REFLECTIONS.c.to if source.table is REFLECTIONS else DRAFTS.c.to
    names = tuple(spellings(connection, to, filters.person)) if filters.person.strip() else ()
    return Ask(filters, names, bool(query), paged)


@lru_cache(maxsize=64)
def newest(source: Source, asked: Ask) -> Select[Any]:
    """The rows that are asked for, newest first, with parameters `query`, `below` and `limit`.

    One is made a key while somebody types, and to make it takes longer than to ask it: so it is made once.
    """
    wanted = _wanted(source, asked)
    return (source.hits(wanted) if asked.searched else source.all(wanted)).limit(bindparam("limit"))


def best(source: Source, asked: Ask) -> Select[Any]:
    """Number and score of the best rows that are asked for, with parameters `query` and `limit`."""
    return source.best(_wanted(source, asked)).limit(bindparam("limit"))


def _wanted(source: Source, asked: Ask) -> list[ColumnElement[bool]]:
    """What has to hold for a row of `source`."""
    table, moment, filters = source.table, source.columns[1], asked.filters
    number: ColumnElement[int] = source.words.c.rowid if asked.searched else table.c.number
    wanted: list[ColumnElement[bool]] = [number < bindparam("below")] if asked.paged else []
    wanted.append(table.c.trashed_at.is_not(None) if filters.trashed else table.c.trashed_at.is_(None))
    if table is DRAFTS and not filters.trashed:
        wanted.append(DRAFTS.c.archived_at.is_not(None) if filters.archived else DRAFTS.c.archived_at.is_(None))
    if filters.statuses:
        wanted.append(DRAFTS.c.status.in_(filters.statuses))
    if filters.since is not None:
        wanted += [moment >= filters.since, number >= number_at(filters.since)]
    if filters.until is not None:
        wanted += [moment < filters.until, number < number_at(filters.until) + SPREAD]
    if filters.feelings:
        wanted.append(or_(*(word_in_list(SESSIONS.c.feelings, word) for word in filters.feelings)))
    wanted += _belonging(table, asked)
    if filters.strength_from is not None or filters.strength_to is not None:
        least = 0 if filters.strength_from is None else filters.strength_from
        most = 10 if filters.strength_to is None else filters.strength_to
        noted = (SESSIONS.c.before, SESSIONS.c.after) if table is SESSIONS else (REFLECTIONS.c.strength,)
        wanted.append(or_(*(strength.between(least, most) for strength in noted)))
    return wanted


def _belonging(table: Table, asked: Ask) -> list[ColumnElement[bool]]:
    """What has to hold for the draft that a row of this table is, or belongs to, and for the person of a talk."""
    filters = asked.filters
    draft: list[ColumnElement[bool]] = []
    own: list[ColumnElement[bool]] = []
    if filters.tie:
        draft.append(DRAFTS.c.tie == filters.tie)
    if filters.situation:
        draft.append(DRAFTS.c.situation == filters.situation)
    if filters.person.strip():
        to = REFLECTIONS.c.to if table is REFLECTIONS else DRAFTS.c.to
        # Somebody's drafts are met on the way: with the index of names, SQLite would read all of them and sort.
        person = func.coalesce(to, "").in_(asked.names)
        (own if table is REFLECTIONS else draft).append(person if asked.names else false())
    if table is DRAFTS or not draft:
        return own + draft
    linked = SESSIONS.c.draft_id if table is SESSIONS else REFLECTIONS.c.draft_id
    return [*own, exists().where(DRAFTS.c.id == linked, *draft)]
