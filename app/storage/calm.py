"""Keeps calm sessions: fulfils app.model.calm.CalmSessions."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import Select, select
from sqlalchemy.dialects.sqlite import insert

from app.model.calm import CalmSession
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.tables import SessionRow

_NEWEST = select(SessionRow).where(SessionRow.trashed_at.is_(None)).order_by(SessionRow.number.desc())


class StoredSessions:
    """Calm sessions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, session: CalmSession) -> None:
        """Keep `session` in place of what was there before; in the trash, if it was there."""
        values = asdict(session)
        with self._database.writing() as writing:
            values["number"] = free_number(writing, SessionRow, session.id, session.started)
            columns = {getattr(SessionRow, name): value for name, value in values.items()}
            new = insert(SessionRow).values(values)
            writing.execute(new.on_conflict_do_update(index_elements=[SessionRow.id], set_=columns))

    def get(self, session_id: str) -> CalmSession | None:
        """The session with this id, trashed or not, or None."""
        return self._first(select(SessionRow).where(SessionRow.id == session_id))

    def latest(self) -> CalmSession | None:
        """The session started last that is not in the trash, or None."""
        return self._first(_NEWEST)

    def unfinished(self) -> CalmSession | None:
        """The session started last that is still "running" and not in the trash, or None."""
        return self._first(_NEWEST.where(SessionRow.outcome == "running"))

    def pairs(self, practice: str) -> Sequence[tuple[int, int]]:
        """Strength before and after of the sessions outside the trash with this practice and both, oldest first."""
        told = select(SessionRow.before, SessionRow.after).where(
            SessionRow.practice == practice, SessionRow.trashed_at.is_(None)
        )
        with self._database.reading() as reading:
            rows = reading.execute(told.order_by(SessionRow.number))
            return [(before, after) for before, after in rows if before is not None and after is not None]

    def helped(self, limit: int) -> Sequence[str]:
        """What helped in sessions outside the trash, newest first, each once, at most `limit`."""
        told = select(SessionRow.helped).where(SessionRow.trashed_at.is_(None), SessionRow.helped != "")
        found: dict[str, str] = {}
        with self._database.reading() as reading:
            for helped in reading.scalars(told.order_by(SessionRow.number.desc())):
                if words := helped.strip():
                    found.setdefault(words.casefold(), words)
                if len(found) == limit:
                    break
        return list(found.values())

    def _first(self, query: Select[SessionRow]) -> CalmSession | None:
        with self._database.reading() as reading:
            row = reading.scalar(query.limit(1))
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
        feelings=row.feelings,
        signs=row.signs,
        pulse=row.pulse,
        trigger=row.trigger,
        extra_seconds=row.extra_seconds,
        seen=row.seen,
        draft_id=row.draft_id,
    )
