"""Everything that is kept, read in full for files that leave, and taken in from one: fulfils Exchange of the model."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, insert, or_, select, update

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.exchange.exchange import Tally
from app.model.exchange.items import AsideLine, Entry, Item, Thing, identity, moment, sameness
from app.model.history import Key
from app.model.identity import new_id
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.version import Version
from app.storage.engine import Database
from app.storage.numbers import free_number, number_at
from app.storage.tables import DRAFTS, PATTERNS, REFLECTIONS, SESSIONS, SET_ASIDE, THINGS, VERSIONS, whole
from app.storage.versions import add_version

_AT_ONCE = 200
"""Items that are looked up together."""

_CROWD = 999
"""So far from its moment, in milliseconds, the number of an entry may be where many have the same moment."""

_ENTRIES: tuple[tuple[type[Entry], Table], ...] = (
    (Draft, DRAFTS),
    (CalmSession, SESSIONS),
    (Reflection, REFLECTIONS),
)

T = TypeVar("T")
Line = TypeVar("Line", Thing, AsideLine)


class StoredExchange:
    """See app.model.exchange.exchange.Exchange."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, keys: Sequence[Key], *, versions: bool) -> Sequence[Item]:
        """These entries in full, in their order; each draft before its versions, the oldest of them first."""
        ids: dict[str, list[str]] = {"draft": [], "session": [], "reflection": []}
        for kind, each in keys:
            ids[kind].append(each)
        with self._database.reading() as connection:
            found = {
                name: _by_id(connection, table, made, ids[name])
                for name, (made, table) in zip(ids, _ENTRIES, strict=True)
            }
            said_before = _versions_of(connection, ids["draft"]) if versions else {}
        items: list[Item] = []
        for kind, each in keys:
            if entry := found[kind].get(each):
                items += [entry, *(said_before.get(each, ()) if kind == "draft" else ())]
        return items

    def beside(self) -> Sequence[Item]:
        """Own breathing patterns, own things to do, and what was set aside, each in its order."""
        with self._database.reading() as connection:
            patterns = connection.execute(whole(PATTERNS).order_by(PATTERNS.c.number))
            found: list[Item] = [_made(OwnPattern, row) for row in patterns if row.phases]
            found += [_made(Thing, row) for row in connection.execute(whole(THINGS).order_by(THINGS.c.number))]
            aside = connection.execute(whole(SET_ASIDE).order_by(SET_ASIDE.c.number))
            return found + [_made(AsideLine, row) for row in aside]

    def compare(self, items: Sequence[Item]) -> Tally:
        """What of `items` is new here; versions, things to do and what was set aside are not counted."""
        with self._database.reading() as connection:
            return _meet(connection, items).tally

    def take_in(self, items: Iterable[Item], kept_as: str, go_on: Callable[[int], None]) -> Tally:
        """Keep all of `items` that is new, in one transaction."""
        tally, done, aliases, brought = Tally(), 0, dict[str, str](), set[str | None]()
        with self._database.writing() as connection:
            for some in _in_chunks(items):
                met = _meet(connection, some, brought)
                aliases.update(met.aliases)
                brought.update(map(identity, met.new))
                _keep_new(connection, met.new)
                for draft in met.other:
                    add_version(connection, Version(new_id(), draft.id, draft.changed, draft.text, "asked", kept_as))
                _keep_versions(connection, some, aliases)
                _keep_lines(connection, some, Thing, THINGS)
                _keep_lines(connection, some, AsideLine, SET_ASIDE)
                tally, done = tally + met.tally, done + len(some)
                go_on(done)
            _link(connection, aliases)
        return tally


@dataclass(frozen=True, slots=True)
class _Met:
    """What came of laying items beside what is here: those that are `new`, drafts that read `other` under their id.

    aliases: of drafts that are here under another id, that id by the one in the file.
    """

    new: list[Entry | OwnPattern] = field(default_factory=list)
    other: list[Draft] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    tally: Tally = field(default_factory=Tally)


def _meet(connection: Connection, items: Sequence[Item], brought: Collection[str | None] = ()) -> _Met:
    """Lay the entries and patterns among `items` beside what is here, but for what was `brought` by the same file."""
    met, tally = _Met(), Tally()
    for kind, table in (*_ENTRIES, (OwnPattern, PATTERNS)):
        given: list[Any] = [item for item in items if isinstance(item, kind)]
        here: dict[str, Any] = _by_id(connection, table, kind, [item.id for item in given])
        strange = [item for item in given if item.id not in here]
        twins = _twins(connection, table, kind, strange, brought)
        if kind is Draft:
            met.aliases.update(twins)
        met.new.extend(item for item in strange if item.id not in twins)
        differing = [item for item in given if item.id in here and here[item.id] != item]
        met.other.extend(item for item in differing if isinstance(item, Draft) and item.text != here[item.id].text)
        known = len(given) - len(differing) - len(strange) + len(twins)
        tally += Tally(len(strange) - len(twins), known, len(differing))
    return replace(met, tally=tally)


def _twins(
    connection: Connection, table: Table, kind: type[Any], strange: Sequence[Any], brought: Collection[str | None]
) -> dict[str, str]:
    """The ids of entries here, outside the trash, that are the same as some of the `strange` ones, by their ids."""
    if kind is OwnPattern or not strange:
        return {}
    firsts = {number_at(moment(item)) for item in strange}
    near = or_(*(table.c.number.between(first, first + _CROWD) for first in firsts))
    rows = connection.execute(whole(table).where(table.c.trashed_at.is_(None), near))
    near_by: list[Entry] = [_made(kind, found) for found in rows]
    here = {sameness(found): found.id for found in near_by if identity(found) not in brought}
    return {item.id: here[sameness(item)] for item in strange if sameness(item) in here}


def _keep_new(connection: Connection, items: Sequence[Entry | OwnPattern]) -> None:
    """Write entries each at its place in the timeline, and patterns in their order."""
    if patterns := [_values(item) for item in items if isinstance(item, OwnPattern)]:
        connection.execute(insert(PATTERNS), patterns)
    for kind, table in _ENTRIES:
        entries = [item for item in items if isinstance(item, kind)]
        wanted = {number_at(moment(item)) for item in entries}
        taken = set(connection.scalars(select(table.c.number).where(table.c.number.in_(wanted))))
        at_once, one_by_one = list[dict[str, Any]](), list[Entry]()
        for item in entries:
            if (number := number_at(moment(item))) in taken:
                one_by_one.append(item)
            else:
                taken.add(number)
                at_once.append(_values(item) | {"number": number})
        if at_once:
            connection.execute(insert(table), at_once)
        for item in one_by_one:
            number = free_number(connection, table, item.id, moment(item))
            connection.execute(insert(table), [_values(item) | {"number": number}])


def _keep_versions(connection: Connection, items: Sequence[Item], aliases: dict[str, str]) -> None:
    """Write what drafts that are here by now said before, unless that is here too."""
    found = [item for item in items if isinstance(item, Version)]
    versions = [replace(item, draft_id=aliases.get(item.draft_id, item.draft_id)) for item in found]
    known = set(connection.scalars(select(VERSIONS.c.id).where(VERSIONS.c.id.in_([item.id for item in versions]))))
    homes = set(connection.scalars(select(DRAFTS.c.id).where(DRAFTS.c.id.in_({item.draft_id for item in versions}))))
    if missing := [_values(item) for item in versions if item.id not in known and item.draft_id in homes]:
        connection.execute(insert(VERSIONS), missing)


def _keep_lines(connection: Connection, items: Sequence[Item], kind: type[Line], table: Table) -> None:
    """Keep here too those lines of this kind that are not here yet."""
    lines = list(dict.fromkeys(item for item in items if isinstance(item, kind)))
    if lines:
        held = {_made(kind, found) for found in connection.execute(whole(table))}
        if strange := [_values(line) for line in lines if line not in held]:
            connection.execute(insert(table), strange)


def _link(connection: Connection, aliases: dict[str, str]) -> None:
    """Let what led to a draft, or came of it, point to the one that is here."""
    for theirs, ours in aliases.items():
        for table in (SESSIONS, REFLECTIONS):
            connection.execute(update(table).where(table.c.draft_id == theirs).values(draft_id=ours))


def _by_id(connection: Connection, table: Table, kind: type[T], ids: Sequence[str]) -> dict[str, T]:
    """Those of these ids that are here, in the trash or not."""
    if not ids:
        return {}
    return {found.id: _made(kind, found) for found in connection.execute(whole(table).where(table.c.id.in_(ids)))}


def _versions_of(connection: Connection, drafts: Sequence[str]) -> dict[str, list[Version]]:
    rows = whole(VERSIONS).where(VERSIONS.c.draft_id.in_(drafts)).order_by(VERSIONS.c.when, VERSIONS.c.number)
    found: dict[str, list[Version]] = {}
    for row in connection.execute(rows):
        found.setdefault(row.draft_id, []).append(_made(Version, row))
    return found


def _made(kind: type[T], row: object) -> T:
    """A dataclass of the model made of a row that has all of its fields."""
    made: Any = kind
    item: T = made(**{field.name: getattr(row, field.name) for field in fields(made)})
    return item


def _values(item: Any) -> dict[str, Any]:
    """The fields of an item as they are; a list's parts are written by its column."""
    return {field.name: getattr(item, field.name) for field in fields(item)}


def _in_chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    stream = iter(items)
    while some := list(islice(stream, _AT_ONCE)):
        yield some
