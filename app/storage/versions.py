"""Keeps versions of drafts: fulfils app.model.version.Versions."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Row, delete, insert, select, update

from app.model.thinning import Moment, to_let_go
from app.model.version import Version
from app.storage.engine import Database
from app.storage.tables import DRAFTS, VERSIONS, whole

_AT_ONCE = 200
"""Versions that leave in one transaction: another window never waits long."""


class StoredVersions:
    """Versions in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, version: Version) -> None:
        """Keep `version`; where the draft's last one has the same text, only its name."""
        with self._database.writing() as connection:
            add_version(connection, version)

    def of(self, draft_id: str) -> Sequence[Version]:
        """The versions of this draft, newest first; none while it is in the trash."""
        with self._database.reading() as connection:
            rows = [] if _in_the_trash(connection, draft_id) else _newest(connection, draft_id)
            return [_version(row) for row in rows]

    def get(self, version_id: str) -> Version | None:
        """The version with this id, or None; None while its draft is in the trash."""
        with self._database.reading() as connection:
            row = connection.execute(whole(VERSIONS).where(VERSIONS.c.id == version_id)).first()
            return _version(row) if row and not _in_the_trash(connection, row.draft_id) else None

    def thin(self, now: datetime) -> None:
        """Let go of versions that `to_let_go` names, draft by draft; their texts are not even read."""
        moments = select(VERSIONS.c.draft_id, VERSIONS.c.id, VERSIONS.c.when, VERSIONS.c.kind, VERSIONS.c.name)
        with self._database.reading() as connection:
            rows = connection.execute(moments.order_by(VERSIONS.c.draft_id, VERSIONS.c.when, VERSIONS.c.number)).all()
        gone = [
            version_id
            for _, of_draft in groupby(rows, lambda row: row.draft_id)
            for version_id in to_let_go([Moment(row.id, row.when, row.kind, row.name) for row in of_draft], now)
        ]
        for some in range(0, len(gone), _AT_ONCE):
            with self._database.writing() as connection:
                leave = delete(VERSIONS).where(VERSIONS.c.id.in_(gone[some : some + _AT_ONCE]))
                connection.execute(leave.where(VERSIONS.c.name == ""))  # one may have got a name in another window


def add_version(connection: Connection, version: Version) -> None:
    """Keep `version` as `add` does, within a transaction that writes more than this."""
    last = next(iter(_newest(connection, version.draft_id, limit=1)), None)
    if last is None or last.text != version.text or (version.name and last.name not in ("", version.name)):
        connection.execute(insert(VERSIONS).values(asdict(version)))
    elif version.name:
        connection.execute(update(VERSIONS).where(VERSIONS.c.id == last.id).values(name=version.name))


def _newest(connection: Connection, draft_id: str, limit: int | None = None) -> Sequence[Row[Any]]:
    rows = whole(VERSIONS).where(VERSIONS.c.draft_id == draft_id)
    return connection.execute(rows.order_by(VERSIONS.c.when.desc(), VERSIONS.c.number.desc()).limit(limit)).all()


def _in_the_trash(connection: Connection, draft_id: str) -> bool:
    trashed = select(DRAFTS.c.number).where(DRAFTS.c.id == draft_id, DRAFTS.c.trashed_at.is_not(None))
    return connection.scalar(trashed) is not None


def _version(row: Row[Any]) -> Version:
    return Version(row.id, row.draft_id, row.when, row.text, row.kind, row.name)
