"""Taking out and bringing in: what storage has to answer for it, and what came of bringing something in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, Protocol

if TYPE_CHECKING:
    from app.model.exchange.items import Item
    from app.model.history import Key


@dataclass(frozen=True, slots=True)
class Tally:
    """How many entries of a file are new here, are here already, or differ from what is here under the same id."""

    new: int = 0
    known: int = 0
    differing: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.new + other.new, self.known + other.known, self.differing + other.differing)

    @property
    def count(self) -> int:
        """All of them."""
        return self.new + self.known + self.differing


class Exchange(Protocol):
    """What is kept, as items. Each call may raise a StoreError.

    An entry is known if one with its id is as it is, or if one outside the trash has the same words and time.
    """

    def read(self, keys: Sequence[Key], *, versions: bool) -> Sequence[Item]:
        """These entries in full, in their order, without those that are gone; each draft before its versions."""

    def beside(self) -> Sequence[Item]:
        """What is kept beside the timeline: own breathing patterns, own things to do, and what was set aside."""

    def compare(self, items: Sequence[Item]) -> Tally:
        """What of `items` is new here; versions and what was set aside are not counted."""

    def take_in(self, items: Iterable[Item], kept_as: str, go_on: Callable[[int], None]) -> Tally:
        """Keep all of `items` that is new: all, or nothing if this raises. Nothing that is here is changed.

        Where a draft differs, the text of the file becomes a version, called `kept_as`, of the draft here. `go_on` is
        told how many items were looked at, now and then; an error it raises undoes everything.
        """


class PartFile(Protocol):
    """A file or folder that is being written. Each call may raise CannotLeave (app.model.out); it is then gone."""

    def write(self, content: bytes, name: str = "") -> None:
        """Add to the file, or put a whole file of that name into the folder."""

    def finish(self) -> str:
        """Put it where it belongs, all at once, and give the name it has there."""

    def discard(self) -> None:
        """Let it go; nothing of it is left. Nothing happens if it is finished or gone."""


class Files(Protocol):
    """Where files are written to and read from."""

    def new_file(self, path: str, *, replace: bool) -> PartFile:
        """A file that will be at `path`. Raises FileExistsError if something is there that is not to be replaced."""

    def new_folder(self, parent: str, name: str) -> PartFile:
        """A folder that will be in `parent`, by that name or, where it is taken, with a number. Raises CannotLeave."""

    def open(self, path: str, most: int) -> BinaryIO:
        """The file to read, of at most `most` bytes. Raises CannotBring."""
