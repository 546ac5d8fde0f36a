"""Fits an offer into the sentence whose words it takes the place of."""

from __future__ import annotations

import re
from dataclasses import dataclass

_STOPS = ".!?…"
_GAP = "…"
_BETWEEN = " \t\n,;:—–-…"
"""What may stand between a question and what goes on behind it."""

_TAG = re.compile(
    r",?\s*(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|wo|ca)(?:n?['’]?t)?"
    r"\s+(?:you|u|it|we|i|they|he|she)|right|huh|eh|innit|ok|okay)\s*\?+",
    re.IGNORECASE,
)
""" ", do you?", ", isn’t it?": asks for a yes to what is said no more."""

_ADDRESS = re.compile(r",?\s*(?:\w+\s+)?\w+\s*([?!]+)")
"""A word or two at the end of a question: ", Mum?"."""


@dataclass(frozen=True, slots=True)
class Insertion:
    """`text` is to stand in the place of the units `start:end`. `gap`: units of the page to select then, to fill in."""

    start: int
    end: int
    text: str
    gap: tuple[int, int] | None


def fit(offer: str, start: int, end: int, before: str, after: str) -> Insertion:
    """Fit `offer` into the place of the units `start:end`; `before` and `after` are the rest of their sentence.

    Within a sentence it begins small and does not end it; the sentence never gets two stops. Where a question has to
    end within the sentence, what follows becomes a sentence of its own.
    """
    text = offer.strip()
    if _has_words(before) and not _is_i(text):
        text = text[:1].lower() + text[1:]
    told, taken = _ended(text, after)
    at = told.find(_GAP)
    gap = None if at < 0 else (start + at, start + at + len(_GAP))
    return Insertion(start, end + taken, told, gap)


def _ended(text: str, after: str) -> tuple[str, int]:
    """`text` as it goes over into `after`, and how many units of `after` it takes in."""
    asks = text.endswith("?")
    if _TAG.fullmatch(after.rstrip(" ")):
        return (text + "." if text.endswith(_GAP) else text), _units(after.rstrip(" "))
    stops = len(after) - len(after.lstrip(_STOPS))
    if stops:
        return _stopped(text, after[:stops])
    if not _has_words(after):
        return (text.removesuffix(".") if after.strip() else text), 0
    if asks:
        return _asked(text, after)
    address = _ADDRESS.fullmatch(after)
    if address:
        return f"{text.removesuffix('.')}{after[: address.start(1)].rstrip()}.", _units(after)
    return text.removesuffix("."), 0


def _stopped(text: str, stops: str) -> tuple[str, int]:
    """`text` before the stops of the old sentence: its own stop counts, and a gap is no question."""
    if text.endswith(_GAP):
        return (text, 0) if stops == "." else (text + ".", len(stops))
    return text, len(stops) if text.endswith((".", "!", "?")) else 0


def _asked(text: str, after: str) -> tuple[str, int]:
    rest = after.lstrip(_BETWEEN)
    if not rest[0].isalpha():
        return text, 0
    return f"{text} {rest[0].upper()}", _units(after[: len(after) - len(rest) + 1])


def _units(text: str) -> int:
    """The UTF-16 units of `text`."""
    return len(text.encode("utf-16-le")) // 2


def _has_words(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _is_i(text: str) -> bool:
    return text.split(maxsplit=1)[:1] == ["I"] or text.startswith(("I'", "I’"))
