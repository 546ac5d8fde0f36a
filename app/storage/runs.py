"""Knows of runs that broke off, by a small file each: fulfils app.model.runs.Runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from app.model.identity import new_id
from app.storage.place import database_file

_LONGEST = 64
"""Bytes in the file: the id of a draft, and blanks behind it."""

_OWNER_ALONE = 0o600

if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        """Lock a place behind the end, so that others can still read. Raises OSError if somebody has it."""
        os.lseek(file, _LONGEST, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        """Lock the file. Raises OSError if somebody has it locked."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class StoredRuns:
    """Each run that writes has a file beside the database, which it holds locked and removes when it ends.

    A file that nobody holds is left from a run that broke off: the system lets go of what a process held, however it
    ended. All that stands in the file is the id of a draft.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._stem = f"{database_file(folder).stem}.open-"
        self._path = folder / f"{self._stem}{new_id()}"
        self._file: int | None = None
        self._draft = ""
        self._told: set[Path] = set()

    def write_on(self, draft_id: str) -> None:
        """This run writes on this draft now; saying so again costs nothing."""
        if draft_id != self._draft:
            self._draft = draft_id
            with suppress(OSError):
                file = self._held()
                os.lseek(file, 0, os.SEEK_SET)
                os.write(file, draft_id.encode().ljust(_LONGEST))
                os.fsync(file)

    def broken_off(self) -> Sequence[str]:
        """The ids of the drafts in files that nobody holds."""
        found: dict[Path, str] = {}
        for path in sorted(self._folder.glob(f"{self._stem}*")):
            with suppress(OSError, UnicodeDecodeError):
                if path != self._path:
                    found[path] = _left_in(path)
        self._told.update(found)
        return [draft_id for draft_id in found.values() if draft_id]

    def forget(self) -> None:
        """Remove the files that were told of."""
        for path in self._told:
            with suppress(OSError):
                path.unlink()
        self._told.clear()

    def end(self) -> None:
        """This run ends as it should: nothing of it stays."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
            with suppress(OSError):
                self._path.unlink()

    def _held(self) -> int:
        if self._file is None:
            file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_EXCL, _OWNER_ALONE)
            self._file = file
            _lock(file)
        return self._file


def _left_in(path: Path) -> str:
    """What stands in a file that nobody holds. Raises OSError if somebody does."""
    file = os.open(path, os.O_RDWR)
    try:
        _lock(file)
        os.lseek(file, 0, os.SEEK_SET)
        return os.read(file, _LONGEST).decode("ascii").strip()
    finally:
        os.close(file)
