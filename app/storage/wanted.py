"""What is asked of the timeline: filters, and where a page begins, as conditions on the rows of each kind."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, false, func, or_
from sqlalchemy.orm import Session

from app.model.history import Filters
from app.storage.lists import word_in_list
from app.storage.numbers import Row, number_at
from app.storage.people import spellings
from app.storage.tables import DraftRow, ReflectionRow, SessionRow
from app.storage.timeline import Source

_SPREAD = 60_000
"""Numbers after its moment within which a row stands, however many share that moment."""


@dataclass(frozen=True, slots=True)
class Ask:
    """What is asked of one source; `names` are the spellings of the person that `filters` name."""

    filters: Filters
    names: tuple[str, ...]
    searched: bool
    paged: bool


def ask(session: Session, source: Source, filters: Filters, query: str, *, paged: bool = False) -> Ask:
    """What is asked of `source` when `query` is looked for, and only what is `below` a number if it is `paged`."""
    to = ReflectionRow.to if source.row is ReflectionRow else DraftRow.to
    names = tuple(spellings(session, to, filters.person)) if filters.person.strip() else ()
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
    row, moment, filters = source.row, source.columns[1], asked.filters
    number: ColumnElement[int] = source.words.c.rowid if asked.searched else row.number.expression
    wanted: list[ColumnElement[bool]] = [number < bindparam("below")] if asked.paged else []
    wanted.append(row.trashed_at.is_not(None) if filters.trashed else row.trashed_at.is_(None))
    if row is DraftRow and not filters.trashed:
        wanted.append(DraftRow.archived_at.is_not(None) if filters.archived else DraftRow.archived_at.is_(None))
    if filters.statuses:
        wanted.append(DraftRow.status.in_(filters.statuses))
    if filters.since is not None:
        wanted += [moment >= filters.since, number >= number_at(filters.since)]
    if filters.until is not None:
        wanted += [moment < filters.until, number < number_at(filters.until) + _SPREAD]
    if filters.feelings:
        wanted.append(or_(*(word_in_list(SessionRow.feelings, word) for word in filters.feelings)))
    wanted += _belonging(row, asked)
    if filters.strength_from is not None or filters.strength_to is not None:
        least = 0 if filters.strength_from is None else filters.strength_from
        most = 10 if filters.strength_to is None else filters.strength_to
        noted = (SessionRow.before, SessionRow.after) if row is SessionRow else (ReflectionRow.strength,)
        wanted.append(or_(*(strength.between(least, most) for strength in noted)))
    return wanted


def _belonging(row: Row, asked: Ask) -> list[ColumnElement[bool]]:
    """What has to hold for the draft that a row of this kind is, or belongs to, and for the person of a talk."""
    filters = asked.filters
    draft: list[ColumnElement[bool]] = []
    own: list[ColumnElement[bool]] = []
    if filters.tie:
        draft.append(DraftRow.tie == filters.tie)
    if filters.situation:
        draft.append(DraftRow.situation == filters.situation)
    if filters.person.strip():
        to = ReflectionRow.to if row is ReflectionRow else DraftRow.to
        # Somebody's drafts are met on the way: with the index of names, SQLite would read all of them and sort.
        person = func.coalesce(to, "").in_(asked.names)
        (own if row is ReflectionRow else draft).append(person if asked.names else false())
    if row is DraftRow or not draft:
        return own + draft
    linked = SessionRow.draft_id if row is SessionRow else ReflectionRow.draft_id
    return [*own, exists().where(DraftRow.id == linked, *draft)]
