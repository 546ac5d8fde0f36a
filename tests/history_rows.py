"""Made-up entries for tests of the timeline, at local times so that a day is a day in every time zone."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.model.draft import Draft
from app.model.errors import KnownError, StoreError
from app.model.history import ALL, Cursor, Entry, Filters, Key
from tests.standins import AtOnce, HistoryInMemory, StoreInMemory

NOW = datetime(2026, 11, 23, 20, 0).astimezone()
"""A Monday evening."""


def at(day: int, hour: int = 12, minute: int = 0, month: int = 11, year: int = 2026) -> datetime:
    return datetime(year, month, day, hour, minute).astimezone()


def draft(entry_id: str, when: datetime, title: str = "Sam", preview: str = "some words") -> Entry:
    return Entry("draft", entry_id, when, title, preview)


def session(entry_id: str, when: datetime, before: int | None = 7, after: int | None = 4, helped: str = "") -> Entry:
    return Entry("session", entry_id, when, "Longer out", helped, before, after, 20)


def many(count: int) -> list[Entry]:
    """Newest first, three a day."""
    return [draft(str(number), NOW - timedelta(hours=8 * number), f"Nr {number}") for number in range(count)]


@dataclass
class HistoryWithTrouble(HistoryInMemory):
    trouble: KnownError | None = None

    def entries(
        self,
        search: str = "",
        limit: int = 100,
        after: Cursor | None = None,
        filters: Filters = ALL,
        by_relevance: bool = False,
        wanted: Callable[[], bool] | None = None,
    ) -> Sequence[Entry]:
        self._fail()
        return super().entries(search, limit, after, filters, by_relevance, wanted)

    def trash_many(self, keys: Collection[Key], now: datetime) -> None:
        self._fail()
        super().trash_many(keys, now)

    def restore_many(self, keys: Collection[Key]) -> None:
        self._fail()
        super().restore_many(keys)

    def break_down(self) -> None:
        self.trouble = StoreError("The disk is full. Make some room, then try again.")

    def _fail(self) -> None:
        if self.trouble:
            raise self.trouble


def background_with(*entries: Entry) -> AtOnce:
    """A store with these entries, each draft with words of its own."""
    store = StoreInMemory(history=HistoryWithTrouble(list(entries)))
    for entry in entries:
        if entry.kind == "draft":
            to, _, title = entry.title.partition(" · ")
            store.drafts.save(Draft(entry.id, entry.when, entry.when, to, title, f"{entry.preview} and more"))
    return AtOnce(store)
