"""The floor of the history's measurements: SQLite alone, asked the same on the same file, with nothing made of it."""

from __future__ import annotations

from dataclasses import dataclass
from heapq import merge
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # it ships no types

from app.storage.place import database_file
from app.storage.search import fts_query

_AS_SAFELY = ("journal_mode = DELETE", "synchronous = EXTRA", "secure_delete = ON", "temp_store = MEMORY")


@dataclass(frozen=True)
class _Kind:
    """`texts`: of which the start is read. `previews`: those columns of the index that a preview can come from."""

    table: str
    index: str
    columns: tuple[str, ...]
    texts: tuple[str, ...]
    previews: tuple[int, ...]
    shown: str = "kept.trashed_at IS NULL"

    @property
    def all(self) -> str:
        """The rows, newest first."""
        return f"SELECT {self._read()} FROM {self.table} AS kept WHERE {self.shown} ORDER BY kept.number DESC"

    @property
    def found(self) -> str:
        """The rows that match, newest first."""
        stretches = "".join(f", snippet({self.index}, {text}, char(2), '', '…', 40)" for text in self.previews)
        return (
            f"SELECT {self._read()}{stretches} FROM {self.index} JOIN {self.table} AS kept "
            f"ON kept.number = +{self.index}.rowid WHERE {self.index} MATCH ? AND {self.shown} "
            f"ORDER BY {self.index}.rowid DESC"
        )

    def _read(self) -> str:
        plain = ("number", "id", *self.columns)
        return ", ".join(
            [*(f"kept.{name}" for name in plain), *(f"substr(kept.{name}, 1, 2000)" for name in self.texts)]
        )


_KINDS = (
    _Kind(
        "drafts",
        "draft_words",
        ("changed", "status"),
        ("to_whom", "title", "text"),
        (2,),
        "kept.trashed_at IS NULL AND kept.archived_at IS NULL",
    ),
    _Kind(
        "sessions",
        "session_words",
        ("started", "before", "after", "seconds", "feelings", "draft_id"),
        ("practice_name", "helped"),
        (1, 2),
    ),
    _Kind(
        "reflections",
        "reflection_words",
        ("created", "strength", "draft_id"),
        ("to_whom", "about_them", "about_me", "differently"),
        (1, 2, 3),
    ),
)


class RawHistory:
    """The file in `folder`, opened beside the program's own connection. A page has `limit` entries."""

    def __init__(self, folder: Path, limit: int) -> None:
        self._limit = limit
        self._connection: Any = sqlite.connect(database_file(folder), isolation_level=None)
        for setting in _AS_SAFELY:
            self._connection.execute(f"PRAGMA {setting}")

    def entries(self, search: str) -> list[tuple[Any, ...]]:
        """The rows of the newest page: all of it, or what is found; none is read that the page does not need."""
        query = fts_query(search)
        given = (query,) if query else ()
        found = [self._connection.execute(kind.found if query else kind.all, given) for kind in _KINDS]
        return list(islice(merge(*found, key=itemgetter(0), reverse=True), self._limit))

    def keep(self, draft_id: str, text: str, changed: int) -> None:
        """Give a draft this text at this moment, in microseconds since 1970; its place in the timeline moves along."""
        self._connection.execute(
            "UPDATE drafts SET text = ?, changed = ?, number = ? WHERE id = ?",
            (text.encode(), changed, changed // 1000, draft_id),
        )

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
