"""Chooses the probabilities from which the classifier adds a label or mutes a rule, on drafts kept for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

HINT_COUNT = 16
"""The first columns are hints, the others strengths."""

CLEAN_FLAGGED = {"gentle": 0.016, "usual": 0.030, "thorough": 0.055}
"""The share of hint-free sentences that may be flagged, by sensitivity."""

_BETA = {"gentle": 0.5, "usual": 0.8, "thorough": 1.2}
"""How much recall weighs against precision for each label (van Rijsbergen's F)."""

_ADDS = np.arange(0.10, 0.97, 0.03)
_KEEPS = np.array([0.0, 0.005, 0.01, 0.02, 0.04])
_ANY_ADDS = np.array([*np.arange(0.10, 0.90, 0.04), *np.arange(0.90, 0.999, 0.01), 0.995, 1.01])
_ANY_KEEPS = {
    "gentle": np.array([0.02, 0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9]),
    "usual": np.array([0.0, 0.02, 0.05, 0.1, 0.2, 0.3, 0.4]),
    "thorough": np.array([0.0, 0.01, 0.02, 0.05, 0.1]),
}
"""A rule is muted only where the classifier is rather sure against it: a rule was written for its sentences, and the
classifier takes the mood of a draft for more than it is."""

Bools = NDArray[np.bool_]
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Read:
    """What is known of n sentences, shape (n, labels): wanted labels, what rules found, probabilities; any: (n,)."""

    wanted: Bools
    ruled: Bools
    probable: Floats
    any_hint: Floats


@dataclass(frozen=True, slots=True)
class Cuts:
    """Thresholds as arrays by label; see combine.Thresholds."""

    adds: Floats
    keeps: Floats
    any_adds: float
    any_keeps: float


def found(read: Read, cuts: Cuts) -> Bools:
    """What combine.combine finds: shape (n, labels)."""
    stays = read.ruled & (read.probable >= cuts.keeps)
    added = ~read.ruled & (read.probable >= cuts.adds)
    stays[:, :HINT_COUNT] &= (read.any_hint >= cuts.any_keeps)[:, None]
    added[:, :HINT_COUNT] &= (read.any_hint >= cuts.any_adds)[:, None]
    return stays | added


def choose(read: Read, sensitivity: str) -> Cuts:
    """The thresholds that find most while no more hint-free sentences are flagged than CLEAN_FLAGGED allows.

    Where none keep to that, those that exceed it least.
    """
    beta = _BETA[sensitivity]
    clean = ~read.wanted[:, :HINT_COUNT].any(1)
    keeps = {float(any_keeps): _keeps(read, beta, any_keeps) for any_keeps in _ANY_KEEPS[sensitivity]}
    best: tuple[float, float] = (-1.0, 0.0)
    chosen: Cuts | None = None
    for any_adds in map(float, _ANY_ADDS):
        adds = _adds(read, beta, any_adds)
        for any_keeps, kept in keeps.items():
            cuts = Cuts(adds, kept, any_adds, any_keeps)
            marks = found(read, cuts)[:, :HINT_COUNT]
            too_many = max(0.0, float(marks[clean].any(1).mean()) - CLEAN_FLAGGED[sensitivity])
            value = f_score(read.wanted[:, :HINT_COUNT], marks, beta) + 0.5 * float(marks[~clean].any(1).mean())
            if chosen is None or (-too_many, value) > best:
                best, chosen = (-too_many, value), cuts
    assert chosen is not None  # there is always one to try
    return chosen


def f_score(wanted: Bools, marks: Bools, beta: float = 1.0) -> float:
    """The F score over all cells of two equal shapes; 1.0 where nothing is wanted and nothing found."""
    right = float((wanted & marks).sum())
    below = (1 + beta**2) * right + beta**2 * float((wanted & ~marks).sum()) + float((marks & ~wanted).sum())
    return (1 + beta**2) * right / below if below else 1.0


def _adds(read: Read, beta: float, any_adds: float) -> Floats:
    """For each label, from which probability to add it beside all that the rules found."""
    may = _hints_only(~read.ruled, read.any_hint >= any_adds)

    def value(label: int, add: float) -> float:
        marks = read.ruled[:, label] | (may[:, label] & (read.probable[:, label] >= add))
        return f_score(read.wanted[:, label], marks, beta)

    return np.array([_best(label, _ADDS, value) for label in range(read.wanted.shape[1])])


def _keeps(read: Read, beta: float, any_keeps: float) -> Floats:
    """For each label, from which probability to keep what a rule found."""
    may = _hints_only(read.ruled, read.any_hint >= any_keeps)

    def value(label: int, keep: float) -> float:
        return f_score(read.wanted[:, label], may[:, label] & (read.probable[:, label] >= keep), beta)

    return np.array([_best(label, _KEEPS[::-1], value) for label in range(read.wanted.shape[1])])


def _hints_only(marks: Bools, enough: Bools) -> Bools:
    """`marks`, those of hints only where `enough` holds."""
    return marks & (enough[:, None] | (np.arange(marks.shape[1]) >= HINT_COUNT))


def _best(label: int, among: Floats, value: Callable[[int, float], float]) -> float:
    """The last of the best."""
    values = [value(label, one) for one in among]
    return float(among[len(values) - 1 - int(np.argmax(values[::-1]))])
