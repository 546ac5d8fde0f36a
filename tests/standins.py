"""Small stand-ins that fulfil the model's protocols in memory."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar, cast

from app.model.calm import CalmSession
from app.model.draft import Draft, Person
from app.model.errors import KnownError
from app.model.history import Entry, Kind
from app.model.own_patterns import OwnPattern
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
        drafts = [draft for draft in self.kept.values() if among is None or draft.id in among]
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
class HistoryInMemory:
    rows: list[Entry] = field(default_factory=list)
    trashed: set[tuple[Kind, str]] = field(default_factory=set)

    def entries(self, search: str = "", limit: int = 100, offset: int = 0) -> Sequence[Entry]:
        shown = [
            row
            for row in sorted(self.rows, key=lambda row: row.when, reverse=True)
            if (row.kind, row.id) not in self.trashed and search.lower() in f"{row.title} {row.preview}".lower()
        ]
        return shown[offset : offset + limit]

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        self.trashed.add((kind, entry_id))

    def restore(self, kind: Kind, entry_id: str) -> None:
        self.trashed.discard((kind, entry_id))


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
class StoreInMemory:
    drafts: DraftsInMemory = field(default_factory=DraftsInMemory)
    sessions: SessionsInMemory = field(default_factory=SessionsInMemory)
    history: HistoryInMemory = field(default_factory=HistoryInMemory)
    versions: VersionsInMemory = field(default_factory=VersionsInMemory)
    set_aside: SetAsideInMemory = field(default_factory=SetAsideInMemory)
    patterns: PatternsInMemory = field(default_factory=PatternsInMemory)
    runs: RunsInMemory = field(default_factory=RunsInMemory)
    speller: Speller | None = None
    closed: bool = False

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
