"""Things to do instead of going over it again, as somebody wrote them down, and the protocol their storage fulfils."""

from collections.abc import Sequence
from typing import Protocol

MOST_SHOWN, LONGEST_SHOWN = 6, 40
"""How many of them are shown while the time runs, and how many code points of each: more could not be read there."""


class Things(Protocol):
    """Where they are kept. Each call may raise a StoreError."""

    def all(self) -> Sequence[str]:
        """All of them, in their order."""

    def replace(self, things: Sequence[str]) -> None:
        """Keep these in place of all that were there before."""


def things_in(typed: str) -> tuple[str, ...]:
    """The things that stand in `typed`, one a line; blanks at either end, empty lines and repetitions are left out."""
    return tuple(dict.fromkeys(thing for line in typed.split("\n") if (thing := line.strip())))


def shown(things: Sequence[str]) -> tuple[str, ...]:
    """As many of them as can be shown while the time runs; what is too long ends in "…"."""
    return tuple(_short(thing) for thing in things[:MOST_SHOWN])


def _short(thing: str) -> str:
    return thing if len(thing) <= LONGEST_SHOWN else f"{thing[: LONGEST_SHOWN - 1].rstrip()}…"
