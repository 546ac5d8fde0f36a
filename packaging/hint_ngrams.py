"""A plain rival for the network: logistic regression over hashed words, pairs of words and letters in a row.

It could run without numpy; the table of train_hints.py says what it would give.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
import torch
from hint_thresholds import Floats
from hint_training import target
from labelled_drafts import Row
from torch import nn
from torch.nn.functional import binary_cross_entropy_with_logits as loss_of

from app.model.ownership.classifier.words import plain_words
from app.model.ownership.engine import Engine

_BUCKETS = 1 << 18
_EPOCHS = 12


def grams(words: Sequence[str]) -> list[int]:
    """The buckets of the words, of the pairs of neighbours, and of four and five letters in a row."""
    line = f" {' '.join(words)} "
    found = {f"w {word}" for word in words}
    found |= {f"p {first} {second}" for first, second in pairwise(words)}
    found |= {f"c {line[start : start + size]}" for size in (4, 5) for start in range(max(1, len(line) - size + 1))}
    return sorted({zlib.crc32(gram.encode()) % _BUCKETS for gram in found})


def _probabilities(
    shown: Sequence[Sequence[str]], targets: torch.Tensor, asked: Sequence[Sequence[str]], seed: int
) -> torch.Tensor:
    """Learn from the sentences `shown`, given as words, with their `targets` (n, outputs); answer for those `asked`."""
    torch.manual_seed(seed)
    bag = nn.EmbeddingBag(_BUCKETS, targets.shape[1], mode="sum")
    nn.init.zeros_(bag.weight)
    bias = nn.Parameter(torch.full((targets.shape[1],), -2.0))
    optimizer = torch.optim.Adagrad([bag.weight, bias], lr=0.1)
    learnt = [torch.tensor(grams(words)) for words in shown]
    for _ in range(_EPOCHS):
        for numbers in torch.randperm(len(learnt)).split(512):
            logits = _logits(bag, bias, [learnt[number] for number in numbers])
            loss = loss_of(logits, targets[numbers], reduction="none").sum(1).mean() + 1e-5 * bag.weight.square().sum()
            loss.backward()
            optimizer.step()
            optimizer.zero_grad()
    with torch.no_grad():
        return torch.sigmoid(_logits(bag, bias, [torch.tensor(grams(words)) for words in asked]))


def _logits(bag: nn.EmbeddingBag, bias: torch.Tensor, rows: list[torch.Tensor]) -> torch.Tensor:
    """A sentence's grams weigh less the more there are, so that long ones are not surer for their length."""
    lengths = torch.tensor([len(row) for row in rows])
    offsets = torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
    return bag(torch.cat(rows), offsets) / lengths.sqrt()[:, None] + bias


def of_ngrams(engine: Engine, shown: Sequence[Row], asked: Sequence[Row], seed: int) -> Floats:
    """The probabilities n-grams give for `asked` after learning from `shown`: shape (asked, outputs)."""

    def words(rows: Sequence[Row]) -> list[list[str]]:
        return [plain_words(row.text, engine.folds, engine.before).words for row in rows]

    targets = torch.tensor([target(row) for row in shown])
    return _probabilities(words(shown), targets, words(asked), seed).numpy().astype(np.float64)
