"""Keeps own breathing patterns: fulfils app.model.own_patterns.OwnPatterns."""

from collections.abc import Sequence

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert

from app.model.own_patterns import OwnPattern
from app.storage.engine import Database
from app.storage.tables import PATTERNS, whole


class StoredPatterns:
    """Own breathing patterns in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[OwnPattern]:
        """All of them, oldest first; one whose phases cannot be read any more has none."""
        with self._database.reading() as connection:
            rows = connection.execute(whole(PATTERNS).order_by(PATTERNS.c.number))
            return [OwnPattern(row.id, row.name, row.phases) for row in rows]

    def save(self, pattern: OwnPattern) -> None:
        """Keep `pattern` in place of what was there before and as old as that."""
        new = insert(PATTERNS).values(id=pattern.id, name=pattern.name, phases=pattern.phases)
        given = new.excluded
        save = new.on_conflict_do_update(
            index_elements=[PATTERNS.c.id], set_={PATTERNS.c.name: given.name, PATTERNS.c.phases: given.phases}
        )
        with self._database.writing() as connection:
            connection.execute(save)

    def remove(self, pattern_id: str) -> None:
        """Let the pattern with this id go for good."""
        with self._database.writing() as connection:
            connection.execute(delete(PATTERNS).where(PATTERNS.c.id == pattern_id))
