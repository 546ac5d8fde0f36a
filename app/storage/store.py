"""The store: one file, opened once. Fulfils app.model.store.Store."""

from pathlib import Path

from app.storage.calm import StoredSessions
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.header import SCHEMA
from app.storage.history import StoredHistory
from app.storage.place import check_place, database_file, make_file
from app.storage.set_aside import StoredSetAside
from app.storage.trouble import calmly
from app.storage.versions import StoredVersions


class SqlStore:
    """Everything a person keeps, in one file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._drafts = StoredDrafts(database)
        self._sessions = StoredSessions(database)
        self._history = StoredHistory(database)
        self._versions = StoredVersions(database)
        self._set_aside = StoredSetAside(database)

    @property
    def drafts(self) -> StoredDrafts:
        """The drafts."""
        return self._drafts

    @property
    def sessions(self) -> StoredSessions:
        """The calm sessions."""
        return self._sessions

    @property
    def history(self) -> StoredHistory:
        """Both, as one timeline."""
        return self._history

    @property
    def versions(self) -> StoredVersions:
        """What the drafts said before."""
        return self._versions

    @property
    def set_aside(self) -> StoredSetAside:
        """The hints that were set aside."""
        return self._set_aside

    def close(self) -> None:
        """Let the file go; nothing is pending and nothing is left beside it."""
        self._database.close()


def open_store(folder: Path) -> SqlStore:
    """Open the store in `folder`, which is there; make it if there is none, and bring an older one up to date.

    Raises StoreUnwritable, StoreForeign, StoreNewer or another StoreError; the file is then as it was before, or
    empty if there was none.
    """
    check_place(folder)
    path = database_file(folder)
    with calmly(path):
        make_file(path)
    database = Database(path)
    try:
        if database.schema() != SCHEMA:
            from app.storage.upgrade import upgrade  # brings Alembic, which is slow to import and seldom needed

            upgrade(database)
    except BaseException:
        database.close()
        raise
    return SqlStore(database)
