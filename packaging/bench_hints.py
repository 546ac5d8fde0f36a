"""How long the hint engine takes for 1,000 words: never read before, and with one sentence changed since."""

from __future__ import annotations

from itertools import count

from bench_measuring import Row, alternate, row, timed
from bench_text import made_up_text

from app.model.ownership.load import load_reader

_WORDS = 1000
_FLOOR = "splitting it at spaces"


def rows() -> list[Row]:
    """Two rows, cold and warm."""
    text = made_up_text(_WORDS)
    split = timed(text.split)

    def cold() -> float:
        reader = load_reader()
        return timed(lambda: reader.read(text))()

    reader = load_reader()
    numbers = count()

    def warm() -> float:
        changed = f"{text}I have now said it {next(numbers)} times.\n"
        return timed(lambda: reader.read(changed))()

    return [
        row("1,000 words, all new to the engine", alternate(cold, split, rounds=40), floor=_FLOOR, goal=30, unit="ms"),
        row("1,000 words, one sentence new", alternate(warm, split, rounds=200), floor=_FLOOR, goal=5, unit="ms"),
    ]
