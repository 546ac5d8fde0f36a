"""Fits an offer into the sentence whose words it takes the place of."""

from __future__ import annotations

from dataclasses import dataclass

_STOPS = ".!?…"
_GAP = "…"


@dataclass(frozen=True, slots=True)
class Insertion:
    """`text` is to stand in the place of the units `start:end`. `gap`: units of the page to select then, to fill in."""

    start: int
    end: int
    text: str
    gap: tuple[int, int] | None


def fit(offer: str, start: int, end: int, before: str, after: str) -> Insertion:
    """Fit `offer` into the place of the units `start:end`; `before` and `after` are the rest of their sentence.

    Within a sentence it begins small and does not end it; the sentence never gets two stops.
    """
    text = offer.strip()
    if before.strip() and not _is_i(text):
        text = text[:1].lower() + text[1:]
    stops = len(after) - len(after.lstrip(_STOPS))
    if after[stops:].strip() and not stops:
        text = text.removesuffix(".")
    elif stops and text.endswith((".", "!", "?")):
        end += stops
    at = text.find(_GAP)
    gap = None if at < 0 else (start + at, start + at + len(_GAP))
    return Insertion(start, end, text, gap)


def _is_i(text: str) -> bool:
    return text.split(maxsplit=1)[:1] == ["I"] or text.startswith(("I'", "I’"))
