"""One open database file: its settings, its connection, and its transactions."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, StaticPool, create_engine, event
from sqlcipher3 import dbapi2 as sqlite  # type: ignore[import-untyped]  # it ships no types

from app.model.errors import StoreUnwritable
from app.storage.trouble import calmly

_SETTINGS = (
    "cipher_log_level = NONE",  # first: SQLCipher would tell the terminal about each stumble
    "busy_timeout = 5000",  # ms; another window's save takes a few
    "journal_mode = DELETE",  # whenever nobody writes, one file holds everything and nothing lies beside it
    "synchronous = EXTRA",  # what was saved survives a power cut; FULL can lose the last save in this journal mode
    "secure_delete = ON",  # deleted words are overwritten with zeros
    "temp_store = MEMORY",
    "foreign_keys = ON",
)

_STEPS = 5000
"""Steps of SQLite's machine, each well below a microsecond, between two questions whether an answer is still wanted."""


class Database:
    """The file at `path` with its one connection; whoever uses it sees to it that one thread does so at a time."""

    def __init__(self, path: Path) -> None:
        """Open the file, which must be there. Raises StoreError."""
        self.path = path
        with calmly(path):
            self._opened = _identity(path)
            self._held = connect(path)
            try:
                for setting in _SETTINGS:
                    self._held.execute(f"PRAGMA {setting}")
            except BaseException:
                self._held.close()
                raise
        self._reading = create_engine(
            "sqlite://", module=sqlite, creator=lambda: self._held, poolclass=StaticPool, hide_parameters=True
        )
        event.listen(self._reading, "begin", _begin)
        self._writing: Engine = self._reading.execution_options(writes=True)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One unchanging view of everything. Raises StoreError."""
        with calmly(self.path), self._reading.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """All of it is on the disk when this ends, or none of it if it raises. Raises StoreError."""
        with calmly(self.path), self._writing.begin() as connection:
            self._check_identity()
            yield connection

    @contextmanager
    def asking(self, wanted: Callable[[], bool] | None) -> Iterator[None]:
        """Ask `wanted` now and then while something is read; once it says no, SQLite ends that with an error."""
        if wanted is not None:
            self._held.set_progress_handler(lambda: not wanted(), _STEPS)
        try:
            yield
        finally:
            if wanted is not None:
                self._held.set_progress_handler(None, 0)

    def schema(self) -> int:
        """The number of the schema the file is at; 0 if it is new. Raises StoreError."""
        with self.reading() as connection:
            number: int = connection.exec_driver_sql("PRAGMA user_version").scalar_one()
            return number

    def close(self) -> None:
        """Let the file go."""
        self._reading.dispose()

    def _check_identity(self) -> None:
        """See that what is open is still what others find at the path: words written to a removed file are lost."""
        if _identity(self.path) != self._opened:
            raise StoreUnwritable(
                f"Something has replaced the file {self.path} while it was open, so nothing more is saved to it. "
                "You can copy what you have written, and start Own Words again."
            )


def connect(path: Path) -> Any:
    """A bare connection to the file at `path`, which must be there; it leaves transactions to its user."""
    return sqlite.connect(
        f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None, check_same_thread=False
    )


def _identity(path: Path) -> tuple[int, int]:
    there = path.stat()
    return there.st_dev, there.st_ino


def _begin(connection: Connection) -> None:
    """Begin a transaction; one that writes waits for other windows here, where waiting cannot end in a deadlock."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")
