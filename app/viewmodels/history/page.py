"""One page of the timeline, read in the store's thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.model.history import Cursor, Entry, Filters
from app.model.store import Store
from app.viewmodels.history.asked import Asked

_PUT_AWAY = (Filters(archived=True), Filters(trashed=True))


@dataclass(frozen=True, slots=True)
class Page:
    """Entries in the order asked for, and whether there are `more`.

    `elsewhere`: there is nothing but what lies in the archive or in the trash.
    """

    entries: Sequence[Entry]
    more: bool
    elsewhere: bool = False


def page_job(
    asked: Asked, limit: int, after: Cursor | None, wanted: Callable[[], bool]
) -> Callable[[Store], Page | None]:
    """Work that reads a page of at most `limit` entries, or is left undone, with None, once it is not `wanted`.

    One entry more is read than is shown: so it is known whether there is more.
    """

    def job(store: Store) -> Page | None:
        if not wanted():
            return None
        read = store.history.entries
        entries = read(asked.words, limit + 1, after, asked.filters, asked.best_first, wanted)
        empty = not entries and asked.is_all and after is None
        elsewhere = empty and any(read(limit=1, filters=filters) for filters in _PUT_AWAY)
        return Page(entries[:limit], len(entries) > limit, elsewhere)

    return job
