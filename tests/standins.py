"""Small stand-ins that fulfil the model's protocols in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import TypeVar, cast

from app.model.calm import CalmSession
from app.model.draft import Draft, Person, Status
from app.model.errors import KnownError
from app.model.exchange.exchange import Tally
from app.model.exchange.items import Item
from app.model.history import ALL, Cursor, Entry, Filters, Key, Kind
from app.model.own_patterns import OwnPattern
from app.model.patterns.feelings import Felt
from app.model.patterns.minutes import Calm
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength
from app.model.reflection import Reflection, SkillLearned, TalksWith
from app.model.spelling import NoSpelling, Speller
from app.model.thinning import Moment, to_let_go
from app.model.two_windows import Kept, meet
from app.model.version import Version
from app.viewmodels.background import nothing
from app.viewmodels.draft.judging import Judging, Wish

T = TypeVar("T")


@dataclass
class DraftsInMemory:
    kept: dict[str, Draft] = field(default_factory=dict)
    trouble: KnownError | None = None

    def save(self, draft: Draft) -> None:
        if self.trouble:
            raise self.trouble
        self.kept[draft.id] = draft

    def keep(self, draft: Draft, seen: Draft | None) -> Kept:
        kept = meet(draft, seen, self.kept.get(draft.id))
        self.save(kept.draft)
        return kept

    def get(self, draft_id: str) -> Draft | None:
        return self.kept.get(draft_id)

    def latest(self, among: Collection[str] | None = None) -> Draft | None:
        drafts = [
            draft for draft in self.kept.values() if (draft.archived_at is None if among is None else draft.id in among)
        ]
        return max(drafts, key=lambda draft: draft.changed, default=None)

    def people(self) -> Sequence[Person]:
        newest = sorted(self.kept.values(), key=lambda draft: draft.changed, reverse=True)
        found: dict[str, Person] = {}
        for draft in newest:
            if name := draft.to.strip():
                found.setdefault(name.casefold(), Person(name, draft.tie))
        return list(found.values())


@dataclass
class VersionsInMemory:
    kept: list[Version] = field(default_factory=list)
    trouble: KnownError | None = None

    def add(self, version: Version) -> None:
        if self.trouble:
            raise self.trouble
        last = next(iter(self.of(version.draft_id)), None)
        if last is None or last.text != version.text or (version.name and last.name not in ("", version.name)):
            self.kept.append(version)
        elif version.name:
            self.kept[self.kept.index(last)] = replace(last, name=version.name)

    def of(self, draft_id: str) -> Sequence[Version]:
        mine = [version for version in reversed(self.kept) if version.draft_id == draft_id]
        return sorted(mine, key=lambda version: version.when, reverse=True)

    def get(self, version_id: str) -> Version | None:
        return next((version for version in self.kept if version.id == version_id), None)

    def thin(self, now: datetime) -> None:
        drafts = ([one for one in self.kept if one.draft_id == draft] for draft in {one.draft_id for one in self.kept})
        gone = {
            version_id
            for versions in drafts
            for version_id in to_let_go([Moment(one.id, one.when, one.kind, one.name) for one in versions], now)
        }
        self.kept = [version for version in self.kept if version.id not in gone]


@dataclass
class SetAsideInMemory:
    rows: list[dict[str, str]] = field(default_factory=list)
    trouble: KnownError | None = None

    def load(self) -> list[dict[str, str]]:
        if self.trouble:
            raise self.trouble
        return list(self.rows)

    def save(self, rows: Iterable[dict[str, str]]) -> None:
        if self.trouble:
            raise self.trouble
        self.rows = list(rows)


@dataclass
class SessionsInMemory:
    kept: dict[str, CalmSession] = field(default_factory=dict)
    trouble: KnownError | None = None

    def save(self, session: CalmSession) -> None:
        if self.trouble:
            raise self.trouble
        self.kept[session.id] = session

    def get(self, session_id: str) -> CalmSession | None:
        return self.kept.get(session_id)

    def latest(self) -> CalmSession | None:
        return max(self.kept.values(), key=lambda session: session.started, default=None)

    def unfinished(self) -> CalmSession | None:
        running = [session for session in self.kept.values() if session.outcome == "running"]
        return max(running, key=lambda session: session.started, default=None)

    def of_draft(self, draft_id: str) -> Sequence[CalmSession]:
        newest = sorted(self.kept.values(), key=lambda session: session.started, reverse=True)
        return [session for session in newest if session.draft_id == draft_id]

    def pairs(self, practice: str) -> Sequence[tuple[int, int]]:
        sessions = sorted(self.kept.values(), key=lambda session: session.started)
        return [
            (session.before, session.after)
            for session in sessions
            if session.practice == practice and session.before is not None and session.after is not None
        ]

    def helped(self, limit: int) -> Sequence[str]:
        newest = sorted(self.kept.values(), key=lambda session: session.started, reverse=True)
        found: dict[str, str] = {}
        for session in newest:
            if words := session.helped.strip():
                found.setdefault(words.casefold(), words)
        return list(found.values())[:limit]


@dataclass
class PatternsInMemory:
    kept: dict[str, OwnPattern] = field(default_factory=dict)
    trouble: KnownError | None = None

    def all(self) -> Sequence[OwnPattern]:
        if self.trouble:
            raise self.trouble
        return list(self.kept.values())

    def save(self, pattern: OwnPattern) -> None:
        if self.trouble:
            raise self.trouble
        self.kept[pattern.id] = pattern

    def remove(self, pattern_id: str) -> None:
        if self.trouble:
            raise self.trouble
        self.kept.pop(pattern_id, None)


@dataclass
class ThingsInMemory:
    kept: list[str] = field(default_factory=list)
    trouble: KnownError | None = None

    def all(self) -> Sequence[str]:
        if self.trouble:
            raise self.trouble
        return list(self.kept)

    def replace(self, things: Sequence[str]) -> None:
        if self.trouble:
            raise self.trouble
        self.kept = list(things)


@dataclass
class HistoryInMemory:
    """Rows that a test lays out. Filters go by what stands in the row alone: a person is looked for in its title."""

    rows: list[Entry] = field(default_factory=list)
    trashed: set[Key] = field(default_factory=set)
    archived: set[Key] = field(default_factory=set)
    since: dict[Key, datetime] = field(default_factory=dict)

    def entries(
        self,
        search: str = "",
        limit: int = 100,
        after: Cursor | None = None,
        filters: Filters = ALL,
        by_relevance: bool = False,
        wanted: Callable[[], bool] | None = None,
    ) -> Sequence[Entry]:
        if wanted is not None and not wanted():
            return []
        newest = sorted(self.rows, key=lambda row: row.when, reverse=True)
        placed = [replace(row, place=len(newest) - number) for number, row in enumerate(newest)]
        shown = [row for row in placed if self._is_wanted(row, filters) and _says(row, search)]
        if by_relevance:
            shown.sort(key=lambda row: f"{row.title} {row.preview}".lower().count(search.lower()), reverse=True)
            return shown[:limit]
        return [row for row in shown if after is None or row.place < after.place][:limit]

    def people(self) -> Sequence[Person]:
        names = (row.title.partition(" · ")[0] for row in self.rows if row.kind != "session")
        return [Person(name) for name in dict.fromkeys(names) if name]

    def trashed_at(self, key: Key) -> datetime | None:
        return self.since.get(key)

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        self.trash_many([(kind, entry_id)], now)

    def restore(self, kind: Kind, entry_id: str) -> None:
        self.restore_many([(kind, entry_id)])

    def trash_many(self, keys: Collection[Key], now: datetime) -> None:
        self.trashed.update(keys)
        self.since = dict.fromkeys(keys, now) | self.since

    def restore_many(self, keys: Collection[Key]) -> None:
        self.trashed.difference_update(keys)
        for key in keys:
            self.since.pop(key, None)

    def archive_many(self, keys: Collection[Key], now: datetime | None) -> None:
        drafts = {key for key in keys if key[0] == "draft"}
        self.archived = self.archived - drafts if now is None else self.archived | drafts

    def set_status(self, keys: Collection[Key], status: Status, now: datetime) -> None:
        self.rows = [
            replace(row, status=status) if row.kind == "draft" and row.key in keys else row for row in self.rows
        ]

    def empty_trash(self, before: datetime | None = None) -> None:
        """All of it whenever it is asked: since when an entry is in the trash is not kept here."""
        self.rows = [row for row in self.rows if row.key not in self.trashed]
        self.trashed.clear()

    def _is_wanted(self, row: Entry, filters: Filters) -> bool:
        strengths = [strength for strength in (row.before, row.after) if strength is not None]
        least = 0 if filters.strength_from is None else filters.strength_from
        most = 10 if filters.strength_to is None else filters.strength_to
        any_strength = filters.strength_from is None and filters.strength_to is None
        return (
            filters.wants(row.kind)
            and filters.trashed == (row.key in self.trashed)
            and (filters.trashed or filters.archived == (row.key in self.archived))
            and filters.person.casefold() in row.title.casefold()
            and (not filters.statuses or row.status in filters.statuses)
            and (filters.since is None or row.when >= filters.since)
            and (filters.until is None or row.when < filters.until)
            and (not filters.feelings or not set(filters.feelings).isdisjoint(row.feelings))
            and (any_strength or any(least <= strength <= most for strength in strengths))
        )


def _says(row: Entry, search: str) -> bool:
    return search.lower() in f"{row.title} {row.preview}".lower()


@dataclass
class ReflectionsInMemory:
    kept: dict[str, Reflection] = field(default_factory=dict)
    drafts: DraftsInMemory = field(default_factory=DraftsInMemory)
    dismissed: dict[str, datetime] = field(default_factory=dict)
    trouble: KnownError | None = None

    def save(self, reflection: Reflection) -> None:
        if self.trouble:
            raise self.trouble
        self.kept[reflection.id] = reflection

    def get(self, reflection_id: str) -> Reflection | None:
        return self.kept.get(reflection_id)

    def of_draft(self, draft_id: str) -> Sequence[Reflection]:
        return [one for one in self._newest() if one.draft_id == draft_id]

    def with_person(self, to: str) -> Sequence[Reflection]:
        return [one for one in reversed(self._newest()) if _same_name(one.to, to)]

    def people(self) -> Sequence[TalksWith]:
        found: dict[str, str] = {}
        for one in self._newest():
            if name := one.to.strip():
                found.setdefault(name.casefold(), name)
        return [TalksWith(name, len(self.with_person(name))) for name in found.values()]

    def lessons(
        self, limit: int = 100, after: Reflection | None = None, person: str = "", skill: SkillLearned = ""
    ) -> Sequence[Reflection]:
        newest = [one for one in self._newest() if one.lessons]
        older = newest[newest.index(after) + 1 :] if after is not None else newest
        mine = [one for one in older if not person.strip() or _same_name(one.to, person)]
        return [one for one in mine if not skill or one.skill == skill][:limit]

    def to_look_back_on(self, now: datetime) -> Draft | None:
        waiting = [
            (draft.shared_at, draft)
            for draft in self.drafts.kept.values()
            if draft.status == "shared" and draft.archived_at is None and draft.shared_at is not None
        ]
        today = now.replace(hour=0, minute=0, second=0, microsecond=0)
        open_still = [
            (shared_at, draft)
            for shared_at, draft in waiting
            if shared_at < today
            and all(one.created < shared_at for one in self.of_draft(draft.id))
            and self.dismissed.get(draft.id, shared_at) <= shared_at
        ]
        return max(open_still, key=lambda pair: pair[0])[1] if open_still else None

    def dismiss(self, draft_id: str, now: datetime) -> None:
        self.dismissed[draft_id] = now

    def _newest(self) -> list[Reflection]:
        return sorted(self.kept.values(), key=lambda one: one.created, reverse=True)


def _same_name(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()


@dataclass
class RecordsInMemory:
    """Records that a test lays out, the oldest first."""

    all_strengths: list[Strength] = field(default_factory=list)
    all_felt: list[Felt] = field(default_factory=list)
    all_calm: list[Calm] = field(default_factory=list)
    all_dated: list[Dated] = field(default_factory=list)
    trouble: KnownError | None = None

    def strengths(self, until: datetime) -> Sequence[Strength]:
        if self.trouble:
            raise self.trouble
        return [one for one in self.all_strengths if one.when < until]

    def felt(self, until: datetime, within: timedelta) -> Sequence[Felt]:
        return [one for one in self.all_felt if one.when < until]

    def calm(self, until: datetime, within: timedelta) -> Sequence[Calm]:
        return [one for one in self.all_calm if one.when < until]

    def dated(self, since: datetime, until: datetime) -> Sequence[Dated]:
        return [one for one in self.all_dated if since <= one.when < until]

    def is_empty(self) -> bool:
        return not self.all_dated


@dataclass
class RunsInMemory:
    writes_on: str = ""
    broken: list[str] = field(default_factory=list)

    def write_on(self, draft_id: str) -> None:
        self.writes_on = draft_id

    def broken_off(self) -> Sequence[str]:
        return list(self.broken)

    def forget(self) -> None:
        self.broken.clear()


@dataclass
class ExchangeInMemory:
    """Items by the key of the entry they belong to; what is taken in, and what is looked for in what comes in."""

    items: dict[str, list[Item]] = field(default_factory=dict)
    kept_beside: list[Item] = field(default_factory=list)
    taken: list[Item] = field(default_factory=list)
    known: set[str] = field(default_factory=set)
    trouble: KnownError | None = None

    def read(self, keys: Sequence[Key], *, versions: bool) -> Sequence[Item]:
        if self.trouble:
            raise self.trouble
        found = (self.items.get(entry_id, []) for _, entry_id in keys)
        return [item for items in found for item in (items if versions else items[:1])]

    def beside(self) -> Sequence[Item]:
        return self.kept_beside

    def compare(self, items: Sequence[Item]) -> Tally:
        if self.trouble:
            raise self.trouble
        counted = [item for item in items if isinstance(item, Draft)]
        known = sum(item.id in self.known for item in counted)
        return Tally(len(counted) - known, known)

    def take_in(self, items: Iterable[Item], kept_as: str, go_on: Callable[[int], None]) -> Tally:
        come: list[Item] = []
        for item in items:
            come.append(item)
            go_on(len(come))
        tally = self.compare(come)
        self.taken += come
        return tally


@dataclass
class StoreInMemory:
    drafts: DraftsInMemory = field(default_factory=DraftsInMemory)
    sessions: SessionsInMemory = field(default_factory=SessionsInMemory)
    history: HistoryInMemory = field(default_factory=HistoryInMemory)
    reflections: ReflectionsInMemory = field(default_factory=ReflectionsInMemory)
    records: RecordsInMemory = field(default_factory=RecordsInMemory)
    versions: VersionsInMemory = field(default_factory=VersionsInMemory)
    set_aside: SetAsideInMemory = field(default_factory=SetAsideInMemory)
    patterns: PatternsInMemory = field(default_factory=PatternsInMemory)
    things: ThingsInMemory = field(default_factory=ThingsInMemory)
    runs: RunsInMemory = field(default_factory=RunsInMemory)
    exchange: ExchangeInMemory = field(default_factory=ExchangeInMemory)
    speller: Speller | None = None
    closed: bool = False

    def __post_init__(self) -> None:
        self.reflections.drafts = self.drafts

    def open_speller(self, language: str) -> Speller:
        if self.speller is None:
            raise NoSpelling("There is no dictionary here.")
        return self.speller

    def close(self) -> None:
        self.closed = True


@dataclass
class AtOnce:
    """A Background that does each job where it is asked for; `hold` keeps the jobs until `release`."""

    store: StoreInMemory = field(default_factory=StoreInMemory)
    held: list[Callable[[], None]] | None = None

    def run(
        self,
        job: Callable[[StoreInMemory], T],
        done: Callable[[T], None] = nothing,
        failed: Callable[[KnownError], None] = nothing,
    ) -> None:
        def work() -> None:
            try:
                answer = job(self.store)
            except KnownError as error:
                failed(error)
            else:
                done(cast(T, answer))

        if self.held is None:
            work()
        else:
            self.held.append(work)

    def hold(self) -> None:
        self.held = []

    def release(self) -> None:
        jobs, self.held = self.held or [], None
        for job in jobs:
            job()


class JudgeByHand(Judging):
    """A Judging that answers when a test says so; `wished` are all wishes it was ever asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.wished: list[list[Wish]] = []

    def wish(self, wishes: Sequence[Wish]) -> None:
        self.wished.append(list(wishes))

    def load(self) -> None:
        """The classifier is there; its thresholds are plain numbers."""
        self.loaded.emit({"gentle": 0.9, "usual": 0.5, "thorough": 0.1})

    def answer(self, count: int | None = None, **probable: float) -> None:
        """Answer all that is wished for now, or the first `count`, with these probabilities of labels."""
        asked, self.wished[-1] = self.wished[-1][:count], self.wished[-1][count:] if count else []
        self.answered.emit(dict.fromkeys(asked, probable))
