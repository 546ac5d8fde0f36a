"""Finds the place for whole sentences in a text: at the caret, yet never within another sentence."""

from __future__ import annotations

from app.model.ownership.sentences import split_sentences
from app.viewmodels.draft.offers import Insertion
from app.viewmodels.offsets import to_units

_GAP = "…"
_ENDS = ".!?…:”’\"')"
"""What a sentence can end in; behind anything else what is put in begins a line."""


def place(text: str, at: int, before: str, after: str, fill: bool = False) -> Insertion:
    """Where and how `text`, one or more sentences, is put into a page at `at` with `before` and `after` around it.

    Within a sentence the place is behind it. `fill`: the first "…" is a gap, to be selected and filled in. `at` and
    the places in the answer are UTF-16 units.
    """
    behind = after[: _rest_of_sentence(before, after)]
    start, before, after = at + _length(behind), before + behind, after[len(behind) :]
    lead = "" if not before or before[-1].isspace() else " " if before[-1] in _ENDS else "\n"
    tail = "" if not after or after[0].isspace() else " "
    gap = text.find(_GAP) if fill else -1
    begin = start + _length(lead + text[:gap])
    return Insertion(start, start, lead + text + tail, (begin, begin + len(_GAP)) if gap >= 0 else None)


def _rest_of_sentence(before: str, after: str) -> int:
    """How many letters of `after` belong to the sentence that `before` breaks off in."""
    begun, rest = before.rpartition("\n")[2], after.partition("\n")[0]
    for sentence in split_sentences(begun + rest):
        if sentence.start < len(begun) < sentence.end:
            return int(sentence.end) - len(begun)
    return 0


def _length(text: str) -> int:
    return len(to_units(text))
