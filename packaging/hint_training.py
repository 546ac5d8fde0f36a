"""Fits the network to labelled sentences."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import torch
from hint_evidence import OUTPUTS
from hint_network import Network
from labelled_drafts import Row
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits as loss_of

from app.model.ownership.classifier.classifier import ANY_HINT, Classifier
from app.model.ownership.rule import HINTS

_BATCH = 32
_WITHOUT_BEFORE, _AFTER_ANOTHER = 0.30, 0.20
"""How often a sentence is shown without the one before it, and after one of another draft: what it says itself has to
count for more than the mood around it."""


class Example(NamedTuple):
    """One input of the network with its kinds and loudness."""

    pieces: list[int]
    kinds: list[int]
    loud: tuple[float, float, float]


def example(read: Classifier, text: str, before: str) -> Example:
    """`text`, which follows `before`, as the network reads it."""
    pieces, starts, loud = read.input(text, before)
    own = len(starts) + 1
    return Example(pieces, [0] * (len(pieces) - own) + [1] * own, loud)


def target(row: Row) -> list[float]:
    """What the network should say of `row`: 1.0 or 0.0 for each of OUTPUTS."""
    return [*(float(label in row.labels) for label in OUTPUTS[:-1]), float(not row.labels.isdisjoint(HINTS))]


def known(row: Row) -> list[float]:
    """1.0 for each of OUTPUTS about which `row` says something, 0.0 for the others."""
    if not row.about:
        return [1.0] * len(OUTPUTS)
    return [float(name == row.about or (name == ANY_HINT and not row.labels.isdisjoint(HINTS))) for name in OUTPUTS]


def fit(
    net: Network, read: Classifier, rows: Sequence[Row], epochs: int, rate: float, seed: int, soft: Tensor | None = None
) -> None:
    """Train `net` on `rows`.

    soft: probabilities of a larger network to learn from as well, shape (2, rows, outputs): for each sentence after the
    one before it, and alone.
    """
    chance = random.Random(seed)
    befores = [row.before for row in rows if row.before]
    targets, asked = torch.tensor([target(row) for row in rows]), torch.tensor([known(row) for row in rows])
    net.words.weight.requires_grad_(False)  # rare words would wander off; they mean what they meant
    groups = [
        {"params": [p for name, p in net.named_parameters() if p.requires_grad and "head" not in name], "lr": rate},
        {"params": list(net.head.parameters()), "lr": 1e-3},
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    steps = epochs * (len(rows) // _BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1.0, step / (0.06 * steps)) * max(0.02, 1 - step / steps)
    )
    started = time.perf_counter()
    net.train()
    for epoch in range(epochs):
        befores_shown = [_before(row, befores, chance) for row in rows]
        shown = [example(read, row.text, before) for row, before in zip(rows, befores_shown, strict=True)]
        alone = torch.tensor([before != row.before for row, before in zip(rows, befores_shown, strict=True)]).long()
        total = 0.0
        for numbers in _batches(shown, chance):
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(*_batch([shown[number] for number in numbers])).float()
            loss = (loss_of(logits, targets[numbers], reduction="none") * asked[numbers]).sum(1).mean()
            if soft is not None:
                taught = soft[alone[numbers], numbers]
                loss = 0.4 * loss + 0.6 * loss_of(logits, taught, reduction="none").sum(1).mean()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad()
            total += loss.item() * len(numbers)
        minutes = (time.perf_counter() - started) / 60
        print(f"  epoch {epoch + 1}: loss {total / len(rows):.3f}, {minutes:.1f} minutes", flush=True)


def _before(row: Row, befores: Sequence[str], chance: random.Random) -> str:
    """The sentence `row` is shown after this time."""
    where = chance.random()
    if where < _WITHOUT_BEFORE:
        return ""
    return chance.choice(befores) if where < _WITHOUT_BEFORE + _AFTER_ANOTHER else row.before


def _batches(examples: Sequence[Example], chance: random.Random) -> Iterator[list[int]]:
    """Numbers of examples of like length, in random order: short ones need not wait for long ones."""
    order = list(range(len(examples)))
    chance.shuffle(order)
    batches = []
    for first in range(0, len(order), _BATCH * 40):
        alike = sorted(order[first : first + _BATCH * 40], key=lambda number: len(examples[number].pieces))
        batches += [alike[start : start + _BATCH] for start in range(0, len(alike), _BATCH)]
    chance.shuffle(batches)
    yield from batches


def _batch(examples: Sequence[Example]) -> tuple[Tensor, Tensor, Tensor]:
    longest = max(len(example.pieces) for example in examples)
    padded = [
        [values + [0] * (longest - len(values)) for values in column]
        for column in ([one.pieces for one in examples], [one.kinds for one in examples])
    ]
    return torch.tensor(padded[0]), torch.tensor(padded[1]), torch.tensor([one.loud for one in examples])


def probabilities(net: Network, examples: Sequence[Example]) -> Tensor:
    """What `net` says of each example: shape (examples, outputs), in 0..1."""
    net.eval()
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        starts = range(0, len(examples), _BATCH)
        return torch.cat([torch.sigmoid(net(*_batch(examples[start : start + _BATCH])).float()) for start in starts])
