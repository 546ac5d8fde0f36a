"""Hints for the length of a draft, version by version, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.patterns.hints import FEWEST_VERSIONS, FEWEST_WORDS, HintCount
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.told import Told, number


@dataclass(frozen=True, slots=True)
class HintsTold(Told):
    """`rates` are hints per 100 words, oldest version first; the first and the last have words above and below them.

    `numbers` are those two rates in words, `ends` the days they are from; `unit` stands above the scale.
    """

    rates: tuple[float, ...] = ()
    numbers: tuple[str, str] = ("", "")
    ends: tuple[str, str] = ("", "")
    unit: str = ""


def tell_hints(shown: Sequence[HintCount] | None, days: Days, today: date) -> HintsTold:
    """What the versions of one draft show, or what it takes for a picture."""
    title = _tr("Hints from first to last version")
    if shown is None:
        few = _tr("Once a draft has {versions} versions of {words} words or more, this shows how the hints went.")
        return HintsTold(title, few.format(versions=FEWEST_VERSIONS, words=FEWEST_WORDS))
    first, last = shown[0], shown[-1]
    numbers = number(first.rate), number(last.rate)
    told = _tr("With the hints of today there are, per 100 words, {first} in the first version and {last} in the last.")
    offer = _tr("A hint is an offer, so more or fewer is no mark.")
    return HintsTold(
        title,
        f"{told.format(first=numbers[0], last=numbers[1])} {offer}",
        enough=True,
        heads=(_tr("Version of"), _tr("Words"), _tr("Hints"), _tr("Per 100 words")),
        rows=tuple((one.when, one.words, one.hints, round(one.rate, 2)) for one in reversed(shown)),
        rates=tuple(one.rate for one in shown),
        numbers=numbers,
        ends=(days.brief(first.when.astimezone().date(), today), days.brief(last.when.astimezone().date(), today)),
        unit=_tr("per 100 words"),
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("HintRates", words)
