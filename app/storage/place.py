"""Where everything is kept: the folder, its one file, who may read them, and whether they can be used at all."""

import os
import sys
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE

import appdirs  # type: ignore[import-untyped]  # it ships no types

from app.model.errors import StoreForeign, StoreNewer, StoreUnwritable
from app.storage.header import SCHEMA, read_header

_FOLDER_MODE = 0o700
_FILE_MODE = 0o600


def data_folder(chosen: Path | None) -> Path:
    """The absolute folder for a person's data: `chosen`, else $OWN_WORDS_DATA, else the system's place for it.

    It is made if it is not there, for its owner alone. The system's place is closed to others again if it had been
    opened; a folder that somebody chose and that was there before keeps its permissions (it may hold other things).

    Raises StoreUnwritable if it cannot be made.
    """
    named = chosen or os.environ.get("OWN_WORDS_DATA")
    folder = Path(named).absolute() if named else _system_folder()
    there_before = folder.is_dir()
    try:
        folder.mkdir(mode=_FOLDER_MODE, parents=True, exist_ok=True)
        if not (named and there_before):
            _close_to_others(folder, _FOLDER_MODE)
    except (FileExistsError, NotADirectoryError) as error:
        raise StoreUnwritable(
            f"There is a file where Own Words needs a folder ({folder}). "
            "You can move that file, or choose another folder with --data-dir."
        ) from error
    except OSError as error:
        raise _unwritable(folder) from error
    return folder


def database_file(folder: Path) -> Path:
    """The one file everything is kept in."""
    return folder / "own-words.db"


def check_place(folder: Path) -> None:
    """See, in well under a millisecond and without changing a byte, whether a store can be opened in `folder`.

    Call it before the store is open. Raises StoreUnwritable, StoreForeign or StoreNewer.
    """
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise _unwritable(folder)
    path = database_file(folder)
    if not path.exists():
        return
    if not path.is_file():
        raise foreign(path)
    if not os.access(path, os.R_OK | os.W_OK):
        raise _unwritable(path)
    try:
        header = read_header(path)
    except OSError as error:
        raise _unwritable(path) from error
    if header and not header.is_ours:
        raise foreign(path)
    if header and header.schema > SCHEMA:
        raise newer(path)


def make_file(path: Path) -> None:
    """Make `path` as an empty file if it is not there, and let only its owner read it. Raises OSError."""
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, _FILE_MODE))
    _close_to_others(path, _FILE_MODE)


def foreign(path: Path) -> StoreForeign:
    """The error for a file that is not ours."""
    return StoreForeign(
        f"The file {path} was not made by Own Words, so it was left as it is. "
        "You can move it elsewhere, or choose another folder with --data-dir."
    )


def newer(path: Path) -> StoreNewer:
    """The error for a file from a later version of the program."""
    return StoreNewer(
        f"The file {path} was written by a newer version of Own Words, so it was left as it is. "
        "Opening it with that version, or a later one, will show everything in it."
    )


def _unwritable(place: Path) -> StoreUnwritable:
    return StoreUnwritable(
        f"Own Words cannot read and write {place}. "
        "You can change its permissions, or choose another folder with --data-dir."
    )


def _system_folder() -> Path:
    folder = Path(appdirs.user_data_dir("own-words", appauthor=False))
    if not folder.is_absolute():  # XDG_DATA_HOME is empty or relative: by its specification, as if it were not set
        folder = Path("~/.local/share/own-words").expanduser()
    if not folder.is_absolute():
        raise StoreUnwritable("There is no home folder to keep things in. You can choose a folder with --data-dir.")
    return folder


def _close_to_others(path: Path, mode: int) -> None:
    """Give `path` this mode if it is this person's own. Windows closes its profile folders by itself."""
    if sys.platform == "win32":
        return
    there = path.stat()
    if there.st_uid == os.getuid() and S_IMODE(there.st_mode) != mode:
        with suppress(PermissionError):  # disks without permissions, such as memory sticks
            path.chmod(mode)
