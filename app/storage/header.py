"""What the first bytes of the file say about it, read without SQLite and without touching anything."""

from dataclasses import dataclass
from pathlib import Path

SCHEMA = 4
"""The number of the schema this version of the program writes; each migration adds one."""

APPLICATION_ID = int.from_bytes(b"OwnW", "big")
"""What SQLite's header calls our files."""

_MAGIC = b"SQLite format 3\x00"
_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")


@dataclass(frozen=True, slots=True)
class Header:
    """Whose file it is and how old."""

    application_id: int
    schema: int

    @property
    def is_ours(self) -> bool:
        """Whether Own Words made the file."""
        return self.application_id == APPLICATION_ID


def read_header(path: Path) -> Header | None:
    """The header of the file at `path`; a Header of zeros if it is no SQLite file; None if it is empty.

    Raises OSError if it cannot be read. POSIX drops this process's locks on the file when this returns, so it is for
    the time before the store is open.
    """
    with path.open("rb") as file:
        first = file.read(100)
    if not first or _was_being_made(path):
        return None
    if len(first) < 100 or not first.startswith(_MAGIC):
        return Header(0, 0)
    return Header(application_id=int.from_bytes(first[68:72], "big"), schema=int.from_bytes(first[60:64], "big"))


def _was_being_made(path: Path) -> bool:
    """Whether the program was stopped while it made the file: SQLite will empty it and start over."""
    try:
        with path.with_name(f"{path.name}-journal").open("rb") as journal:
            first = journal.read(20)
    except FileNotFoundError:
        return False
    pages_before = first[16:20]
    return first.startswith(_JOURNAL_MAGIC) and pages_before == bytes(4)
