"""Keeps calm sessions: fulfils app.model.calm.CalmSessions."""

from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert

from app.model.calm import CalmSession
from app.storage.engine import Database
from app.storage.tables import SessionRow


class StoredSessions:
    """Calm sessions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, session: CalmSession) -> None:
        """Keep `session` in place of what was there before; in the trash, if it was there."""
        values = asdict(session)
        save = insert(SessionRow).values(values).on_conflict_do_update(index_elements=[SessionRow.id], set_=values)
        with self._database.writing() as writing:
            writing.execute(save)

    def latest(self) -> CalmSession | None:
        """The session started last that is not in the trash, or None."""
        kept = select(SessionRow).where(SessionRow.trashed_at.is_(None))
        newest = kept.order_by(SessionRow.started.desc(), SessionRow.number.desc()).limit(1)
        with self._database.reading() as reading:
            row = reading.scalar(newest)
            return _session(row) if row else None


def _session(row: SessionRow) -> CalmSession:
    return CalmSession(
        id=row.id,
        started=row.started,
        practice=row.practice,
        practice_name=row.practice_name,
        planned_seconds=row.planned_seconds,
        seconds=row.seconds,
        before=row.before,
        after=row.after,
        outcome=row.outcome,
        helped=row.helped,
    )
