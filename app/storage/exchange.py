"""Everything that is kept, read in full for files that leave, and taken in from one: fulfils Exchange of the model."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import insert, or_, select, update
from sqlalchemy.orm import Session

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.exchange.exchange import Tally
from app.model.exchange.items import AsideLine, Entry, Item, identity, moment, sameness
from app.model.history import Key
from app.model.identity import new_id
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.version import Version
from app.storage.engine import Database
from app.storage.numbers import Row, free_number, number_at
from app.storage.tables import DraftRow, PatternRow, ReflectionRow, SessionRow, SetAsideRow, VersionRow
from app.storage.versions import add_version

_AT_ONCE = 200
"""Items that are looked up together."""

_CROWD = 999
"""So far from its moment, in milliseconds, the number of an entry may be where many have the same moment."""

_ENTRIES: tuple[tuple[type[Entry], Row], ...] = (
    (Draft, DraftRow),
    (CalmSession, SessionRow),
    (Reflection, ReflectionRow),
)

T = TypeVar("T")


class StoredExchange:
    """See app.model.exchange.exchange.Exchange."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self, keys: Sequence[Key], *, versions: bool) -> Sequence[Item]:
        """These entries in full, in their order; each draft before its versions, the oldest of them first."""
        ids: dict[str, list[str]] = {"draft": [], "session": [], "reflection": []}
        for kind, each in keys:
            ids[kind].append(each)
        with self._database.reading() as session:
            found = {
                name: _by_id(session, row, made, ids[name]) for name, (made, row) in zip(ids, _ENTRIES, strict=True)
            }
            said_before = _versions_of(session, ids["draft"]) if versions else {}
        items: list[Item] = []
        for kind, each in keys:
            if entry := found[kind].get(each):
                items += [entry, *(said_before.get(each, ()) if kind == "draft" else ())]
        return items

    def beside(self) -> Sequence[Item]:
        """Own breathing patterns, and what was set aside, each in its order."""
        with self._database.reading() as session:
            patterns = session.scalars(select(PatternRow).order_by(PatternRow.number))
            found: list[Item] = [_made(OwnPattern, row) for row in patterns if row.phases]
            aside = session.scalars(select(SetAsideRow).order_by(SetAsideRow.number))
            return found + [_made(AsideLine, row) for row in aside]

    def compare(self, items: Sequence[Item]) -> Tally:
        """What of `items` is new here; versions and what was set aside are not counted."""
        with self._database.reading() as session:
            return _meet(session, items).tally

    def take_in(self, items: Iterable[Item], kept_as: str, go_on: Callable[[int], None]) -> Tally:
        """Keep all of `items` that is new, in one transaction."""
        tally, done, aliases, brought = Tally(), 0, dict[str, str](), set[str | None]()
        with self._database.writing() as session:
            for some in _in_chunks(items):
                met = _meet(session, some, brought)
                aliases.update(met.aliases)
                brought.update(map(identity, met.new))
                _keep_new(session, met.new)
                for draft in met.other:
                    add_version(session, Version(new_id(), draft.id, draft.changed, draft.text, "asked", kept_as))
                _keep_versions(session, some, aliases)
                _keep_aside(session, some)
                tally, done = tally + met.tally, done + len(some)
                go_on(done)
            _link(session, aliases)
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


def _meet(session: Session, items: Sequence[Item], brought: Collection[str | None] = ()) -> _Met:
    """Lay the entries and patterns among `items` beside what is here, but for what was `brought` by the same file."""
    met, tally = _Met(), Tally()
    for kind, row in (*_ENTRIES, (OwnPattern, PatternRow)):
        given: list[Any] = [item for item in items if isinstance(item, kind)]
        here: dict[str, Any] = _by_id(session, row, kind, [item.id for item in given])
        strange = [item for item in given if item.id not in here]
        twins = _twins(session, row, kind, strange, brought)
        if kind is Draft:
            met.aliases.update(twins)
        met.new.extend(item for item in strange if item.id not in twins)
        differing = [item for item in given if item.id in here and here[item.id] != item]
        met.other.extend(item for item in differing if isinstance(item, Draft) and item.text != here[item.id].text)
        known = len(given) - len(differing) - len(strange) + len(twins)
        tally += Tally(len(strange) - len(twins), known, len(differing))
    return replace(met, tally=tally)


def _twins(
    session: Session, row: type[Any], kind: type[Any], strange: Sequence[Any], brought: Collection[str | None]
) -> dict[str, str]:
    """The ids of entries here, outside the trash, that are the same as some of the `strange` ones, by their ids."""
    if kind is OwnPattern or not strange:
        return {}
    firsts = {number_at(moment(item)) for item in strange}
    near = or_(*(row.number.between(first, first + _CROWD) for first in firsts))
    rows = session.scalars(select(row).where(row.trashed_at.is_(None), near))
    near_by: list[Entry] = [_made(kind, found) for found in rows]
    here = {sameness(found): found.id for found in near_by if identity(found) not in brought}
    return {item.id: here[sameness(item)] for item in strange if sameness(item) in here}


def _keep_new(session: Session, items: Sequence[Entry | OwnPattern]) -> None:
    """Write entries each at its place in the timeline, and patterns in their order."""
    if patterns := [_values(item) for item in items if isinstance(item, OwnPattern)]:
        session.execute(insert(PatternRow), patterns)
    for kind, row in _ENTRIES:
        entries = [item for item in items if isinstance(item, kind)]
        wanted = {number_at(moment(item)) for item in entries}
        taken = set(session.scalars(select(row.number).where(row.number.in_(wanted))))
        at_once, one_by_one = list[dict[str, Any]](), list[Entry]()
        for item in entries:
            if (number := number_at(moment(item))) in taken:
                one_by_one.append(item)
            else:
                taken.add(number)
                at_once.append(_values(item) | {"number": number})
        if at_once:
            session.execute(insert(row), at_once)
        for item in one_by_one:
            number = free_number(session, row, item.id, moment(item))
            session.execute(insert(row), [_values(item) | {"number": number}])


def _keep_versions(session: Session, items: Sequence[Item], aliases: dict[str, str]) -> None:
    """Write what drafts that are here by now said before, unless that is here too."""
    found = [item for item in items if isinstance(item, Version)]
    versions = [replace(item, draft_id=aliases.get(item.draft_id, item.draft_id)) for item in found]
    known = set(session.scalars(select(VersionRow.id).where(VersionRow.id.in_([item.id for item in versions]))))
    homes = set(session.scalars(select(DraftRow.id).where(DraftRow.id.in_({item.draft_id for item in versions}))))
    if missing := [_values(item) for item in versions if item.id not in known and item.draft_id in homes]:
        session.execute(insert(VersionRow), missing)


def _keep_aside(session: Session, items: Sequence[Item]) -> None:
    """Set aside here too what is not yet."""
    lines = list(dict.fromkeys(item for item in items if isinstance(item, AsideLine)))
    if lines:
        held = {_made(AsideLine, row) for row in session.scalars(select(SetAsideRow))}
        if strange := [asdict(line) for line in lines if line not in held]:
            session.execute(insert(SetAsideRow), strange)


def _link(session: Session, aliases: dict[str, str]) -> None:
    """Let what led to a draft, or came of it, point to the one that is here."""
    for theirs, ours in aliases.items():
        for row in (SessionRow, ReflectionRow):
            session.execute(update(row).where(row.draft_id == theirs).values(draft_id=ours))


def _by_id(session: Session, row: type[Any], kind: type[T], ids: Sequence[str]) -> dict[str, T]:
    """Those of these ids that are here, in the trash or not."""
    if not ids:
        return {}
    return {found.id: _made(kind, found) for found in session.scalars(select(row).where(row.id.in_(ids)))}


def _versions_of(session: Session, drafts: Sequence[str]) -> dict[str, list[Version]]:
    rows = select(VersionRow).where(VersionRow.draft_id.in_(drafts)).order_by(VersionRow.when, VersionRow.number)
    found: dict[str, list[Version]] = {}
    for row in session.scalars(rows):
        found.setdefault(row.draft_id, []).append(_made(Version, row))
    return found


def _made(kind: type[T], row: object) -> T:
    """A dataclass of the model made of a row that has all of its fields."""
    made: Any = kind
    whole: T = made(**{field.name: getattr(row, field.name) for field in fields(made)})
    return whole


def _values(item: Any) -> dict[str, Any]:
    """The fields of an item as they are; a list's parts are written by its column."""
    return {field.name: getattr(item, field.name) for field in fields(item)}


def _in_chunks(items: Iterable[Item]) -> Iterator[list[Item]]:
    stream = iter(items)
    while some := list(islice(stream, _AT_ONCE)):
        yield some
