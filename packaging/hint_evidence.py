"""What the rules and the shipped network each say of labelled sentences, as arrays."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hint_thresholds import Bools, Floats, Read
from labelled_drafts import Row

from app.model.ownership.classifier.classifier import ANY_HINT, Classifier
from app.model.ownership.engine import Engine
from app.model.ownership.rule import HINTS, STRENGTHS

_LABELS = [*HINTS, *STRENGTHS]
OUTPUTS = [*_LABELS, ANY_HINT]
"""What the network says of a sentence, in order."""


def wanted(rows: Sequence[Row]) -> Bools:
    """The labels the rows should carry: shape (rows, labels)."""
    return np.array([[label in row.labels for label in _LABELS] for row in rows], dtype=np.bool_)


def ruled(engine: Engine, rows: Sequence[Row]) -> Bools:
    """The labels the rules find: shape (rows, labels)."""
    found = [{finding.label for finding in engine.found(row.text)} for row in rows]
    return np.array([[label in labels for label in _LABELS] for labels in found], dtype=np.bool_)


def judged(classifier: Classifier, rows: Sequence[Row]) -> Floats:
    """The probabilities the shipped network gives: shape (rows, outputs)."""
    judgements = [classifier.judge(row.text, row.before) for row in rows]
    return np.array([[*one.probabilities.values(), one.any_hint] for one in judgements])


def read(rows: Sequence[Row], rules: Bools, probable: Floats) -> Read:
    """All of it together, for choosing thresholds and measuring."""
    return Read(wanted(rows), rules, probable[:, :-1], probable[:, -1])
