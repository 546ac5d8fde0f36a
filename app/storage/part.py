"""Files and folders that are written beside the place they are meant for, and move there once they are whole."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from app.model.exchange.faults import too_large, unreadable
from app.model.out import CannotLeave


class Part:
    """A file meant for `place`, readable for its owner alone. Each call may raise CannotLeave; it is then gone.

    Raises FileExistsError, also at the end, if something is there that is not to be replaced.
    """

    def __init__(self, path: str, *, replace: bool) -> None:
        self._path, self._place, self._replace = path, Path(path), replace
        try:
            if self._place.is_dir():
                raise IsADirectoryError(path)
            if not replace and os.path.lexists(self._place):
                raise FileExistsError(path)
            number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=self._place.absolute().parent)
        except FileExistsError:
            raise
        except OSError as error:
            raise CannotLeave(sentence_for(error, path)) from error
        self._beside = Path(name)
        self._file = os.fdopen(number, "wb")

    def write(self, content: bytes, name: str = "") -> None:
        """Add to the file; `name` is for folders."""
        try:
            self._file.write(content)
        except OSError as error:
            self.discard()
            raise CannotLeave(sentence_for(error, self._path)) from error

    def finish(self) -> str:
        """Move it to its place once it is on the disk; gives its name."""
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if self._replace:
                self._beside.replace(self._place)
            else:
                _move_if_free(self._beside, self._place)
        except FileExistsError:
            raise
        except OSError as error:
            raise CannotLeave(sentence_for(error, self._path)) from error
        finally:
            self.discard()
        return self._place.name

    def discard(self) -> None:
        """Let it go; nothing happens if it is finished or gone."""
        with suppress(OSError):  # what is buffered may find no room
            self._file.close()
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)


class PartFolder:
    """A folder meant for `parent`, by `name` or with a number. Each call may raise CannotLeave; it is then gone."""

    def __init__(self, parent: str, name: str) -> None:
        self._parent, self._name = Path(parent), name
        self._path = str(self._parent / name)
        try:
            self._beside = Path(tempfile.mkdtemp(prefix=".", suffix=".part", dir=self._parent.absolute()))
        except OSError as error:
            raise CannotLeave(sentence_for(error, self._path)) from error

    def write(self, content: bytes, name: str = "") -> None:
        """Put a whole file of that name into the folder, for its owner alone."""
        try:
            with (self._beside / name).open("xb") as file:
                file.write(content)
        except OSError as error:
            self.discard()
            raise CannotLeave(sentence_for(error, self._path)) from error

    def finish(self) -> str:
        """Give it its name, or the first free one with a number, once it is on the disk; gives that name."""
        try:
            if sys.platform != "win32":
                os.sync()  # once for all of them: one by one, many files would take minutes
            for number in range(1, 1000):
                place = self._parent / (self._name if number == 1 else f"{self._name} ({number})")
                if not os.path.lexists(place):
                    self._beside.rename(place)
                    return place.name
            raise FileExistsError(errno.EEXIST, self._path)
        except OSError as error:
            raise CannotLeave(sentence_for(error, self._path)) from error
        finally:
            self.discard()

    def discard(self) -> None:
        """Let it go; nothing happens if it is finished or gone."""
        shutil.rmtree(self._beside, ignore_errors=True)


class DiskFiles:
    """Files on the disk: fulfils Files of app.model.exchange.exchange."""

    def new_file(self, path: str, *, replace: bool) -> Part:
        """A file that will be at `path`."""
        return Part(path, replace=replace)

    def new_folder(self, parent: str, name: str) -> PartFolder:
        """A folder that will be in `parent`."""
        return PartFolder(parent, name)

    def open(self, path: str, most: int) -> BinaryIO:
        """The file to read. Raises CannotBring if it is none, cannot be opened or is larger than `most` bytes."""
        place = Path(path)
        try:
            if not place.is_file():  # a pipe would be waited for without end
                raise unreadable(place.name)
            if place.stat().st_size > most:
                raise too_large(place.name, most)
            return place.open("rb")
        except OSError as error:
            raise unreadable(place.name) from error


def _move_if_free(beside: Path, place: Path) -> None:
    """Raises FileExistsError if something came to be at `place` meanwhile."""
    try:
        place.hardlink_to(beside)
    except FileExistsError:
        raise
    except OSError:  # some disks, such as most sticks, know no links: take the name first, then move
        place.touch(mode=0o600, exist_ok=False)
        try:
            beside.replace(place)
        except OSError:
            place.unlink()
            raise


def sentence_for(error: OSError, path: str) -> str:
    """What to say where nothing could be written at `path`."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"There is no room left for {path}. Freeing some, or choosing another disk, will help."
    if error.errno == errno.ENAMETOOLONG:
        return "That name is too long for this disk. A shorter one will do."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"The folder for {path} is not there any more. Another one will do."
    return f"Nothing can be written at {path}. Another folder, or another name, will do."
