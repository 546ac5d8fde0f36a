"""The one place where trouble with the disk or the database becomes a sentence for a person."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from app.model.errors import StoreError, StoreUnwritable

# SQLite's primary result codes, see https://www.sqlite.org/rescode.html
_PERM, _BUSY, _LOCKED, _READONLY, _IOERR, _CORRUPT, _FULL, _CANTOPEN, _NOTADB = 3, 5, 6, 8, 10, 11, 13, 14, 26


@contextmanager
def calmly(path: Path) -> Iterator[None]:
    """Raise a StoreError for whatever goes wrong inside that a person can do something about.

    `path` is the file that is worked on. All other errors are bugs and pass through as they are.
    """
    try:
        yield
    except OSError as error:
        raise _from_system(error, path) from error
    except Exception as error:
        known = _from_sqlite(error.orig if isinstance(error, DBAPIError) else error, path)
        if known is None:
            raise
        raise known from error


def _from_system(error: OSError, path: Path) -> StoreError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _full(path)
    return _closed(path)


def _from_sqlite(error: BaseException | None, path: Path) -> StoreError | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code == _FULL:
        return _full(path)
    if code in (_READONLY, _CANTOPEN, _PERM):
        return _closed(path)
    if code in (_BUSY, _LOCKED):
        return StoreError("Another window or program is busy with your drafts. Trying again in a moment should work.")
    if code in (_CORRUPT, _NOTADB):
        return StoreError(f"The file {path} is damaged, and not all of it can be read. A backup can take its place.")
    if code == _IOERR:
        return StoreError(f"The disk that holds {path} did not answer. Checking that it is connected may help.")
    return None


def _full(path: Path) -> StoreUnwritable:
    return StoreUnwritable(f"There is no room left on the disk that holds {path}. Freeing some will let it save again.")


def _closed(path: Path) -> StoreUnwritable:
    return StoreUnwritable(
        f"Own Words cannot write {path}. You can change its permissions, or choose another folder with --data-dir."
    )
