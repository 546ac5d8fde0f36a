"""Puts together what the rules found in a sentence and what the classifier makes of it.

A rule places its mark and explains it; the classifier adds what no rule saw, and mutes a rule where it is sure that
the sentence is owned. Which probability is enough for either is in the Thresholds, a set for each sensitivity.
"""

from typing import TYPE_CHECKING, NamedTuple

from app.model.ownership.finding import Finding, beside_care

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from app.model.ownership.classifier.classifier import Judgement
    from app.model.ownership.finding import Label

SENSITIVITIES = ("gentle", "usual", "thorough")
"""Gentle speaks only where it is surest; thorough misses least."""

_ENOUGH = 0.6
"""The share of what speaks for a label that a single clause must hold for the mark to be that clause alone."""


class Thresholds(NamedTuple):
    """Probabilities in 0..1 by label.

    adds: from here on a label is found without a rule; keeps: below, a rule's finding is muted. any_adds, any_keeps:
    the same for "is there a hint at all", asked of every hint beside its own.
    """

    adds: "Mapping[str, float]"
    keeps: "Mapping[str, float]"
    any_adds: float
    any_keeps: float


def combine(
    found: "Iterable[Finding]",
    judgement: "Judgement",
    thresholds: Thresholds,
    labels: "Mapping[str, Label]",
    sentence: str,
    clauses: "Sequence[tuple[int, int]]",
) -> tuple[Finding, ...]:
    """The findings of `sentence`, its offsets in it: those of rules in `found` that stay, and those of the classifier.

    The classifier knows nothing of care: what rules found of it stays, and then no hint does. clauses: the code points
    of the sentence's clauses, one or more.
    """
    probable, any_hint = judgement.probabilities, judgement.any_hint
    chosen = [
        finding
        for finding in found
        if finding.kind == "care"
        or (
            probable[finding.label] >= thresholds.keeps[finding.label]
            and (finding.kind != "hint" or any_hint >= thresholds.any_keeps)
        )
    ]
    there = {finding.label for finding in chosen}
    for place, (name, probability) in enumerate(probable.items()):
        label = labels[name]
        if name in there or probability < thresholds.adds[name]:
            continue
        if label.kind == "hint" and any_hint < thresholds.any_adds:
            continue
        start, end = _clause_that_speaks(judgement, place, clauses)
        words = sentence[start:end]
        chosen.append(
            Finding(name, label.kind, start, end, words, label.message, label.offers, f"classifier.{name}", probability)
        )
    return tuple(sorted(beside_care(chosen), key=lambda finding: (finding.start, finding.kind, finding.label)))


def _clause_that_speaks(judgement: "Judgement", place: int, clauses: "Sequence[tuple[int, int]]") -> tuple[int, int]:
    """The clause that holds most of what speaks for the label, or all of the sentence where none holds enough."""
    whole = clauses[0][0], clauses[-1][1]
    if len(clauses) == 1:
        return whole
    shares = [0.0] * len(clauses)
    clause = 0
    for start, adds in zip(judgement.starts, judgement.adds[:, place].tolist(), strict=True):
        while clause + 1 < len(clauses) and start >= clauses[clause + 1][0]:
            clause += 1
        shares[clause] += adds
    speaking = [max(0.0, share) for share in shares]
    best = max(range(len(clauses)), key=speaking.__getitem__)
    return clauses[best] if speaking[best] > _ENOUGH * sum(speaking) else whole
