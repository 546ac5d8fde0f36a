"""Keeps own breathing patterns: fulfils app.model.own_patterns.OwnPatterns."""

from collections.abc import Sequence

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from app.model.own_patterns import OwnPattern
from app.storage.engine import Database
from app.storage.tables import PatternRow


class StoredPatterns:
    """Own breathing patterns in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> Sequence[OwnPattern]:
        """All of them, oldest first; one whose phases cannot be read any more has none."""
        with self._database.reading() as session:
            rows = session.scalars(select(PatternRow).order_by(PatternRow.number))
            return [OwnPattern(row.id, row.name, row.phases) for row in rows]

    def save(self, pattern: OwnPattern) -> None:
        """Keep `pattern` in place of what was there before and as old as that."""
        new = insert(PatternRow).values(id=pattern.id, name=pattern.name, phases=pattern.phases)
        given = new.excluded
        save = new.on_conflict_do_update(
            index_elements=[PatternRow.id], set_={PatternRow.name: given.name, PatternRow.phases: given.phases}
        )
        with self._database.writing() as session:
            session.execute(save)

    def remove(self, pattern_id: str) -> None:
        """Let the pattern with this id go for good."""
        with self._database.writing() as session:
            session.execute(delete(PatternRow).where(PatternRow.id == pattern_id))
