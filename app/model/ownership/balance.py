"""The two halves of a letter: how much of it tells, and how much asks."""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.model.ownership.finding import Reading

TELLS = frozenset(("owned", "acknowledge", "boundary"))
ASKS = frozenset(("curious", "request"))

Balance = namedtuple("Balance", ["tells", "asks", "neither", "sentences"])
Balance.__doc__ = """How many sentences tell, how many ask, how many do neither, and how many there are.

One that does both is in both halves.
It is no score: a letter that only tells can be as good as one that only asks.
"""


def balance_of(reading: "Reading") -> Balance:
    """The balance of a text that was read."""
    starts = [sentence.start for sentence in reading.sentences]
    tells, asks = halves((_last_at_most(starts, found.start), found.label) for found in reading.findings)
    return Balance(len(tells), len(asks), len(starts) - len(tells | asks), len(starts))


def halves(labels: "Iterable[tuple[int, str]]") -> "tuple[set[int], set[int]]":
    """Of (sentence, label) pairs, the sentences that tell and those that ask; a number stands for a sentence."""
    tells: set[int] = set()
    asks: set[int] = set()
    for sentence, label in labels:
        if label in TELLS:
            tells.add(sentence)
        elif label in ASKS:
            asks.add(sentence)
    return tells, asks


def _last_at_most(starts: "list[int]", offset: int) -> int:
    from bisect import bisect_right

    return starts[bisect_right(starts, offset) - 1]
