"""Keeps versions of drafts: fulfils app.model.version.Versions."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from app.model.thinning import Moment, to_let_go
from app.model.version import Version
from app.storage.engine import Database
from app.storage.tables import DraftRow, VersionRow

_AT_ONCE = 200
"""Versions that leave in one transaction: another window never waits long."""


class StoredVersions:
    """Versions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, version: Version) -> None:
        """Keep `version`; where the draft's last one has the same text, only its name."""
        with self._database.writing() as session:
            add_version(session, version)

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

    def thin(self, now: datetime) -> None:
        """Let go of versions that `to_let_go` names, draft by draft; their texts are not even read."""
        moments = select(VersionRow.draft_id, VersionRow.id, VersionRow.when, VersionRow.kind, VersionRow.name)
        with self._database.reading() as session:
            rows = session.execute(moments.order_by(VersionRow.draft_id, VersionRow.when, VersionRow.number)).all()
        gone = [
            version_id
            for _, of_draft in groupby(rows, lambda row: row.draft_id)
            for version_id in to_let_go([Moment(row.id, row.when, row.kind, row.name) for row in of_draft], now)
        ]
        for some in range(0, len(gone), _AT_ONCE):
            with self._database.writing() as session:
                leave = delete(VersionRow).where(VersionRow.id.in_(gone[some : some + _AT_ONCE]))
                session.execute(leave.where(VersionRow.name == ""))  # one may have got a name in another window


def add_version(session: Session, version: Version) -> None:
    """Keep `version` as `add` does, within a transaction that writes more than this."""
    last = next(iter(_newest(session, version.draft_id, limit=1)), None)
    if last is None or last.text != version.text or (version.name and last.name not in ("", version.name)):
        session.execute(insert(VersionRow).values(asdict(version)))
    elif version.name:
        last.name = version.name


def _newest(session: Session, draft_id: str, limit: int | None = None) -> Sequence[VersionRow]:
    rows = select(VersionRow).where(VersionRow.draft_id == draft_id)
    return session.scalars(rows.order_by(VersionRow.when.desc(), VersionRow.number.desc()).limit(limit)).all()


def _in_the_trash(session: Session, draft_id: str) -> bool:
    trashed = select(DraftRow.number).where(DraftRow.id == draft_id, DraftRow.trashed_at.is_not(None))
    return session.scalar(trashed) is not None


def _version(row: VersionRow) -> Version:
    return Version(row.id, row.draft_id, row.when, row.text, row.kind, row.name)
