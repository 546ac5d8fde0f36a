"""Keeps versions of drafts: fulfils app.model.version.Versions."""

from collections.abc import Sequence
from dataclasses import asdict

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.model.version import Version
from app.storage.engine import Database
from app.storage.tables import DraftRow, VersionRow


class StoredVersions:
    """Versions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, version: Version) -> None:
        """Keep `version`; where the draft's last one has the same text, only its name."""
        with self._database.writing() as session:
            last = next(iter(_newest(session, version.draft_id, limit=1)), None)
            if last is None or last.text != version.text or (version.name and last.name not in ("", version.name)):
                session.execute(insert(VersionRow).values(asdict(version)))
            elif version.name:
                last.name = version.name

    def of(self, draft_id: str) -> Sequence[Version]:
        """The versions of this draft, newest first; none while it is in the trash."""
        with self._database.reading() as session:
            rows = [] if _in_the_trash(session, draft_id) else _newest(session, draft_id)
            return [_version(row) for row in rows]

    def get(self, version_id: str) -> Version | None:
        """The version with this id, or None; None while its draft is in the trash."""
        with self._database.reading() as session:
            row = session.scalar(select(VersionRow).where(VersionRow.id == version_id))
            return _version(row) if row and not _in_the_trash(session, row.draft_id) else None


def _newest(session: Session, draft_id: str, limit: int | None = None) -> Sequence[VersionRow]:
    rows = select(VersionRow).where(VersionRow.draft_id == draft_id)
    return session.scalars(rows.order_by(VersionRow.when.desc(), VersionRow.number.desc()).limit(limit)).all()


def _in_the_trash(session: Session, draft_id: str) -> bool:
    trashed = select(DraftRow.number).where(DraftRow.id == draft_id, DraftRow.trashed_at.is_not(None))
    return session.scalar(trashed) is not None


def _version(row: VersionRow) -> Version:
    return Version(row.id, row.draft_id, row.when, row.text, row.kind, row.name)
