"""Runs of the program that broke off without letting go of the store: a crash, a power cut, a kill."""

from collections.abc import Sequence
from typing import Protocol


class Runs(Protocol):
    """Knows which draft each run writes on, from its first words until its store is closed.

    Where it cannot know, as on a disk that refuses it, it says nothing: it never guesses, and never fails.
    """

    def write_on(self, draft_id: str) -> None:
        """This run writes on this draft now, and on no other."""

    def broken_off(self) -> Sequence[str]:
        """The ids of the drafts that other runs were writing on when they broke off, until they are forgotten."""

    def forget(self) -> None:
        """Let those that `broken_off` told of be spoken of no more."""
