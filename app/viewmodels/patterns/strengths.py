"""Strength before and after each session, in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.model.patterns.strengths import Strengths
from app.model.so_far import FEWEST
from app.viewmodels.patterns.told import Key, Told, number


@dataclass(frozen=True, slots=True)
class StrengthsTold(Told):
    """`pairs` are before and after, each 0 to 10, oldest first."""

    pairs: tuple[tuple[int, int], ...] = ()


def tell_strengths(shown: Strengths | None) -> StrengthsTold:
    """What these sessions show, or what it takes for a picture."""
    title = _tr("Before and after")
    if shown is None:
        few = _tr("Once {fewest} sessions have a strength before and after, this shows how each of them went.")
        return StrengthsTold(title, few.format(fewest=FEWEST))
    return StrengthsTold(
        title,
        _sentence(shown),
        enough=True,
        heads=(_tr("Session"), _tr("before"), _tr("after")),
        rows=tuple((one.when, one.before, one.after) for one in reversed(shown.each)),
        keys=_keys(shown),
        pairs=shown.so_far.pairs,
    )


def _sentence(shown: Strengths) -> str:
    told, latest = shown.so_far, shown.latest
    if told.lower:
        lower = _tr("{lower} of {times} sessions ended lower, by about {fall}.").format(
            lower=number(told.lower), times=number(told.times), fall=number(told.fall)
        )
    else:
        lower = _tr("{times} sessions, and none of them ended lower.").format(times=number(told.times))
    rest = _tr("The same: {same}. Higher: {higher}.").format(same=number(told.same), higher=number(told.higher))
    last = _tr("The latest went from {before} to {after}.").format(before=latest.before, after=latest.after)
    return " ".join((lower, rest, last, _tr("This is only what you noted.")))


def _keys(shown: Strengths) -> tuple[Key, ...]:
    latest = _tr("the latest, {before} to {after}").format(before=shown.latest.before, after=shown.latest.after)
    keys = [
        Key("latest", latest),
        Key("earlier", _tr("the {count} before").format(count=number(shown.so_far.times - 1))),
    ]
    if shown.so_far.lower < shown.so_far.times:
        keys.append(Key("higher", _tr("dashed: the same or higher")))
    return tuple(keys)


def _tr(words: str) -> str:
    return QCoreApplication.translate("Strengths", words)
