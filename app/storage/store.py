"""The store: one file, opened once. Fulfils app.model.store.Store."""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from app.model.clock import utc_now
from app.model.errors import StoreError
from app.model.history import DAYS_IN_TRASH
from app.storage.calm import StoredSessions
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.header import SCHEMA
from app.storage.history import StoredHistory
from app.storage.own_patterns import StoredPatterns
from app.storage.own_things import StoredThings
from app.storage.place import check_place, database_file, make_file
from app.storage.records import StoredRecords
from app.storage.reflections import StoredReflections
from app.storage.runs import StoredRuns
from app.storage.set_aside import StoredSetAside
from app.storage.trouble import calmly
from app.storage.versions import StoredVersions

if TYPE_CHECKING:
    from app.storage.exchange import StoredExchange
    from app.storage.spelling import EnchantSpeller


class SqlStore:
    """Everything a person keeps, in one file."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._drafts = StoredDrafts(database)
        self._sessions = StoredSessions(database)
        self._history = StoredHistory(database)
        self._reflections = StoredReflections(database)
        self._records = StoredRecords(database)
        self._versions = StoredVersions(database)
        self._set_aside = StoredSetAside(database)
        self._patterns = StoredPatterns(database)
        self._things = StoredThings(database)
        self._folder = database.path.parent
        self._runs = StoredRuns(self._folder)

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
        """Drafts, sessions and talks looked back on, as one timeline."""
        return self._history

    @property
    def reflections(self) -> StoredReflections:
        """The talks looked back on."""
        return self._reflections

    @property
    def records(self) -> StoredRecords:
        """What was noted in all of them, for pictures."""
        return self._records

    @property
    def versions(self) -> StoredVersions:
        """What the drafts said before."""
        return self._versions

    @property
    def set_aside(self) -> StoredSetAside:
        """The hints that were set aside."""
        return self._set_aside

    @property
    def patterns(self) -> StoredPatterns:
        """The breathing patterns of one's own."""
        return self._patterns

    @property
    def things(self) -> StoredThings:
        """One's own things to do instead."""
        return self._things

    @property
    def runs(self) -> StoredRuns:
        """The runs of the program that broke off."""
        return self._runs

    @property
    def exchange(self) -> "StoredExchange":
        """All of it, for files that leave and files that come in."""
        from app.storage.exchange import StoredExchange  # most evenings nobody asks for it

        return StoredExchange(self._database)

    def open_speller(self, language: str) -> "EnchantSpeller":
        """The dictionaries of the system, with what was learned beside the file. Raises NoSpelling."""
        from app.storage.spelling import open_speller

        return open_speller(self._folder, language)

    def close(self) -> None:
        """Let the file go; nothing is pending and nothing is left beside it."""
        self._database.close()
        self._runs.end()


def open_store(folder: Path, clock: Callable[[], datetime] = utc_now) -> SqlStore:
    """Open the store in `folder`, which is there; make it if there is none, and bring an older one up to date.

    What has been in the trash for DAYS_IN_TRASH leaves; where it cannot, as on a full disk, it does so another time.

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
    store = SqlStore(database)
    with suppress(StoreError):
        store.history.empty_trash(clock() - timedelta(days=DAYS_IN_TRASH))
    return store
