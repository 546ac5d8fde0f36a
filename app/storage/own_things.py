"""Keeps things to do instead: fulfils app.model.own_things.Things."""

from collections.abc import Sequence

from sqlalchemy import delete, insert, select

from app.storage.engine import Database
from app.storage.tables import THINGS


class StoredThings:
    """One's own things to do, in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[str]:
        """All of them, in their order."""
        with self._database.reading() as connection:
            return list(connection.scalars(select(THINGS.c.words).order_by(THINGS.c.number)))

    def replace(self, things: Sequence[str]) -> None:
        """Keep these in place of all that were there before: all of them, or none if this raises."""
        with self._database.writing() as connection:
            connection.execute(delete(THINGS))
            if things:
                connection.execute(insert(THINGS), [{"words": thing} for thing in things])
