"""What changed from one text to another, word by word: blanks, paragraphs and every character are accounted for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_SENTENCE = re.compile(r"[^.!?…\n]*[.!?…\n]+[”’\"')\]]*\s*|[^.!?…\n]+")
_PIECE = re.compile(r"\w+(?:['’\-]\w+)*|[^\w\s]")
_WORD = re.compile(r"\w+(?:['’\-]\w+)*")
_ISLAND = 2
"""So few pieces that stayed amid longer stretches that did not are taken for chance."""

Block = tuple[int, int, int, int]
"""From one place to another in the one text, and the same in the other."""


@dataclass(frozen=True, slots=True)
class Change:
    """`then_start:then_end` of the one text gave way to `now_start:now_end` of the other, in code points.

    Where something only came or only went, the other stretch is empty.
    """

    then_start: int
    then_end: int
    now_start: int
    now_end: int


def changes(then: str, now: str) -> list[Change]:
    """What changed from `then` to `now`, in order. All that lies between two changes is the same in both.

    Sentences that stayed are found first, so that only words around a change are compared with each other.
    """
    ones, others = _SENTENCE.findall(then), _SENTENCE.findall(now)
    one_at, other_at = _places(ones), _places(others)
    found: list[Block] = []
    for i, i_end, j, j_end in _unlike(ones, others):
        one, other = one_at[i], other_at[j]
        pieces = _by_words(then[one : one_at[i_end]], now[other : other_at[j_end]])
        found.extend((one + a, one + a_end, other + b, other + b_end) for a, a_end, b, b_end in pieces)
    return [Change(*block) for block in found]


def count_words(text: str) -> int:
    """How many words there are; punctuation is none."""
    return sum(1 for _ in _WORD.finditer(text))


def _places(parts: Sequence[str]) -> list[int]:
    """Where each part begins, and where the last one ends."""
    places = [0]
    for part in parts:
        places.append(places[-1] + len(part))
    return places


def _unlike(ones: Sequence[str], others: Sequence[str]) -> Iterator[Block]:
    for kind, i, i_end, j, j_end in SequenceMatcher(None, ones, others).get_opcodes():
        if kind != "equal":
            yield i, i_end, j, j_end


def _by_words(then: str, now: str) -> Iterator[Block]:
    """What changed, in words and marks; what lies between them goes with the change, but for blanks both have."""
    ones, others = list(_PIECE.finditer(then)), list(_PIECE.finditer(now))
    stayed = _stayed([one[0] for one in ones], [other[0] for other in others])
    a = b = 0
    for i, j in [*stayed, (len(ones), len(others))]:
        a_end, b_end = (ones[i].start(), others[j].start()) if i < len(ones) else (len(then), len(now))
        if then[a:a_end] != now[b:b_end]:
            lead, trail = _common_blanks(then[a:a_end], now[b:b_end])
            yield a + lead, a_end - trail, b + lead, b_end - trail
        if i < len(ones):
            a, b = ones[i].end(), others[j].end()


def _stayed(ones: list[str], others: list[str]) -> list[tuple[int, int]]:
    """The places of pieces that are in both, without islands."""
    blocks = [block for block in SequenceMatcher(None, ones, others).get_matching_blocks() if block.size]
    ends = [(0, 0), *((block.a + block.size, block.b + block.size) for block in blocks)]
    starts = [*((block.a, block.b) for block in blocks), (len(ones), len(others))]
    gaps = [min(start[0] - end[0], start[1] - end[1]) for end, start in zip(ends, starts, strict=True)]
    return [
        (block.a + step, block.b + step)
        for block, lead, trail in zip(blocks, gaps, gaps[1:], strict=False)
        if block.size > _ISLAND or block.size >= min(lead, trail)
        for step in range(block.size)
    ]


def _common_blanks(one: str, other: str) -> tuple[int, int]:
    """How many blanks both begin with, and how many more they end with."""
    most = min(len(one), len(other))
    lead = 0
    while lead < most and one[lead] == other[lead] and one[lead].isspace():
        lead += 1
    trail = 0
    while trail < most - lead and one[-1 - trail] == other[-1 - trail] and one[-1 - trail].isspace():
        trail += 1
    return lead, trail
