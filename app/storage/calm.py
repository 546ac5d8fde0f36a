"""Keeps calm sessions: fulfils app.model.calm.CalmSessions."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, Select, select
from sqlalchemy.dialects.sqlite import insert

from app.model.calm import CalmSession
from app.storage.engine import Database
from app.storage.numbers import free_number
from app.storage.tables import SESSIONS, whole

_NEWEST = whole(SESSIONS).where(SESSIONS.c.trashed_at.is_(None)).order_by(SESSIONS.c.number.desc())


class StoredSessions:
    """Calm sessions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, session: CalmSession) -> None:
        """Keep `session` in place of what was there before; in the trash, if it was there."""
        values = asdict(session)
        with self._database.writing() as connection:
            values["number"] = free_number(connection, SESSIONS, session.id, session.started)
            columns = {SESSIONS.c[name]: value for name, value in values.items()}
            new = insert(SESSIONS).values(values)
            connection.execute(new.on_conflict_do_update(index_elements=[SESSIONS.c.id], set_=columns))

    def get(self, session_id: str) -> CalmSession | None:
        """The session with this id, trashed or not, or None."""
        return self._first(whole(SESSIONS).where(SESSIONS.c.id == session_id))

    def latest(self) -> CalmSession | None:
        """The session started last that is not in the trash, or None."""
        return self._first(_NEWEST)

    def unfinished(self) -> CalmSession | None:
        """The session started last that is still "running" and not in the trash, or None."""
        return self._first(_NEWEST.where(SESSIONS.c.outcome == "running"))

    def of_draft(self, draft_id: str) -> Sequence[CalmSession]:
        """The sessions outside the trash that led to this draft, newest first."""
        with self._database.reading() as connection:
            return [_session(row) for row in connection.execute(_NEWEST.where(SESSIONS.c.draft_id == draft_id))]

    def pairs(self, practice: str) -> Sequence[tuple[int, int]]:
        """Strength before and after of the sessions outside the trash with this practice and both, oldest first."""
        told = select(SESSIONS.c.before, SESSIONS.c.after).where(
            SESSIONS.c.practice == practice, SESSIONS.c.trashed_at.is_(None)
        )
        with self._database.reading() as connection:
            rows = connection.execute(told.order_by(SESSIONS.c.number))
            return [(before, after) for before, after in rows if before is not None and after is not None]

    def helped(self, limit: int) -> Sequence[str]:
        """What helped in sessions outside the trash, newest first, each once, at most `limit`."""
        told = select(SESSIONS.c.helped).where(SESSIONS.c.trashed_at.is_(None), SESSIONS.c.helped != "")
        found: dict[str, str] = {}
        with self._database.reading() as connection:
            for helped in connection.scalars(told.order_by(SESSIONS.c.number.desc())):
                if words := helped.strip():
                    found.setdefault(words.casefold(), words)
                if len(found) == limit:
                    break
        return list(found.values())

    def _first(self, query: Select[Any]) -> CalmSession | None:
        with self._database.reading() as connection:
            row = connection.execute(query.limit(1)).first()
            return _session(row) if row else None


def _session(row: Row[Any]) -> CalmSession:
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
