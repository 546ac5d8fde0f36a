"""Keeps what was set aside: fulfils app.model.set_aside.SetAsideRows."""

from collections.abc import Iterable

from sqlalchemy import delete, insert, select

from app.storage.engine import Database
from app.storage.tables import SetAsideRow


class StoredSetAside:
    """What was set aside, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self) -> list[dict[str, str]]:
        """The rows as they were saved, in their order."""
        with self._database.reading() as session:
            rows = session.scalars(select(SetAsideRow).order_by(SetAsideRow.number))
            return [{"by": row.by, "rule": row.rule, "words": row.words} for row in rows]

    def save(self, rows: Iterable[dict[str, str]]) -> None:
        """Keep `rows` in place of all that were there before: all of them, or none if this raises."""
        new = list(rows)
        with self._database.writing() as session:
            session.execute(delete(SetAsideRow))
            if new:
                session.execute(insert(SetAsideRow), new)
