"""Keeps what was set aside: fulfils app.model.set_aside.SetAsideRows."""

from collections.abc import Iterable

from sqlalchemy import delete, insert

from app.storage.engine import Database
from app.storage.tables import SET_ASIDE, whole


class StoredSetAside:
    """What was set aside, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> list[dict[str, str]]:
        """The rows as they were saved, in their order."""
        with self._database.reading() as connection:
            rows = connection.execute(whole(SET_ASIDE).order_by(SET_ASIDE.c.number))
            return [{"by": row.by, "rule": row.rule, "words": row.words} for row in rows]

    def save(self, rows: Iterable[dict[str, str]]) -> None:
        """Keep `rows` in place of all that were there before: all of them, or none if this raises."""
        new = list(rows)
        with self._database.writing() as connection:
            connection.execute(delete(SET_ASIDE))
            if new:
                connection.execute(insert(SET_ASIDE), new)
