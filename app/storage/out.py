"""Writes a file that leaves the program: all of it or nothing, and never over another one unasked."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from app.model.out import CannotLeave


def write_file(path: str, content: bytes, *, replace: bool) -> None:
    """See app.model.out.WriteFile."""
    place = Path(path)
    try:
        if place.is_dir():
            raise IsADirectoryError(path)
        if not replace and os.path.lexists(place):
            raise FileExistsError(path)
        _write(place, content, replace)
    except FileExistsError:
        raise
    except OSError as error:
        raise CannotLeave(_sentence(error, path)) from error


def _write(place: Path, content: bytes, replace: bool) -> None:
    """Write a file beside `place`, readable for its owner alone, and move it there once it is whole."""
    number, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=place.absolute().parent)
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            beside.replace(place)
        else:
            _move_if_free(beside, place)
    finally:
        beside.unlink(missing_ok=True)


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


def _sentence(error: OSError, path: str) -> str:
    if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return f"There is no room left for {path}. Freeing some, or choosing another disk, will help."
    if error.errno == errno.ENAMETOOLONG:
        return "That name is too long for this disk. A shorter one will do."
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return f"The folder for {path} is not there any more. Another one will do."
    return f"Nothing can be written at {path}. Another folder, or another name, will do."
