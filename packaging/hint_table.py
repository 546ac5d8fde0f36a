"""What each way of finding hints does on the drafts kept apart, as a table."""

from __future__ import annotations

from dataclasses import dataclass

from hint_thresholds import HINT_COUNT, Bools, f_score


@dataclass(frozen=True, slots=True)
class Figures:
    """How found labels compare with wanted ones; all shares in 0..1.

    precision, recall: of sentences flagged at all; clean_flagged: hint-free sentences with a hint; hints, strengths:
    micro-averaged F1; labels: F1 of each label in order.
    """

    precision: float
    recall: float
    clean_flagged: float
    hints: float
    strengths: float
    labels: tuple[float, ...]


def measure(wanted: Bools, found: Bools) -> Figures:
    """Compare two arrays of shape (sentences, labels)."""
    hinted, flagged = wanted[:, :HINT_COUNT].any(1), found[:, :HINT_COUNT].any(1)
    right = float((hinted & flagged).sum())
    return Figures(
        precision=right / max(1.0, float(flagged.sum())),
        recall=right / max(1.0, float(hinted.sum())),
        clean_flagged=float((flagged & ~hinted).sum()) / max(1.0, float((~hinted).sum())),
        hints=f_score(wanted[:, :HINT_COUNT], found[:, :HINT_COUNT]),
        strengths=f_score(wanted[:, HINT_COUNT:], found[:, HINT_COUNT:]),
        labels=tuple(f_score(wanted[:, [n]], found[:, [n]]) for n in range(wanted.shape[1])),
    )


def as_lines(rows: dict[str, Figures]) -> list[str]:
    """A row for each way, by its name."""
    head = f"{'':<34}{'flag P':>8}{'flag R':>8}{'clean':>8}{'hints':>8}{'weakest':>9}{'strengths':>11}"
    lines = [head]
    for name, one in rows.items():
        weakest = min(one.labels[:HINT_COUNT])
        lines.append(
            f"{name:<34}{one.precision:>8.3f}{one.recall:>8.3f}{one.clean_flagged:>8.3f}{one.hints:>8.3f}"
            f"{weakest:>9.3f}{one.strengths:>11.3f}"
        )
    return lines
