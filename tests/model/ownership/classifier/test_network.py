"""The forward pass against a plain one written from the papers, on a small network of random weights."""

import math
from typing import Any

import numpy as np
import pytest

from app.model.ownership.classifier.network import HEADS, Network
from app.model.ownership.classifier.tensors import Array

WIDTH, PIECES, LABELS, LAYERS = 2 * HEADS, 11, 3, 2


def arrays() -> dict[str, Array]:
    chance = np.random.default_rng(5)

    def floats(*shape: int) -> Array:
        return chance.normal(0, 0.5, shape).astype("<f4")

    def bytes_of(*shape: int) -> Array:
        return chance.integers(-127, 128, shape).astype("|i1")

    made: dict[str, Array] = {
        "words.weight": bytes_of(PIECES, WIDTH),
        "words.scale": np.abs(floats(PIECES, 1)) / 60,
        "places.weight": floats(16, WIDTH),
        "kinds.weight": floats(2, WIDTH),
        "norm.weight": floats(WIDTH),
        "norm.bias": floats(WIDTH),
        "head.weight": floats(LABELS, 2 * WIDTH + 3),
        "head.bias": floats(LABELS),
    }
    dense = {"attention": (3 * WIDTH, WIDTH), "attended": (WIDTH, WIDTH), "wide": (4 * WIDTH, WIDTH)}
    for layer in range(LAYERS):
        for name, (out, into) in (dense | {"narrow": (WIDTH, 4 * WIDTH)}).items():
            made[f"blocks.{layer}.{name}.weight"] = bytes_of(out, into)
            made[f"blocks.{layer}.{name}.scale"] = np.abs(floats(out, 1)) / 200
            made[f"blocks.{layer}.{name}.bias"] = floats(out)
        for name in ("norm_attended", "norm_narrow"):
            made[f"blocks.{layer}.{name}.weight"] = floats(WIDTH)
            made[f"blocks.{layer}.{name}.bias"] = floats(WIDTH)
    return made


def plainly(made: dict[str, Array], pieces: list[int], own: int, loud: tuple[float, ...]) -> list[float]:
    """The same, number by number, in Python's own arithmetic."""

    def dense(name: str, row: list[float]) -> list[float]:
        weight, scale, bias = (made[f"{name}.{part}"].tolist() for part in ("weight", "scale", "bias"))
        return [
            sum(w * s[0] * x for w, x in zip(line, row, strict=True)) + b
            for line, s, b in zip(weight, scale, bias, strict=True)
        ]

    def norm(name: str, row: list[float]) -> list[float]:
        mean = sum(row) / len(row)
        spread = math.sqrt(sum((x - mean) ** 2 for x in row) / len(row) + 1e-12)
        weight, bias = made[f"{name}.weight"].tolist(), made[f"{name}.bias"].tolist()
        return [(x - mean) / spread * w + b for x, w, b in zip(row, weight, bias, strict=True)]

    def gelu(x: float) -> float:
        return 0.5 * x * (1 + math.tanh(math.sqrt(2 / math.pi) * (x + 0.044715 * x**3)))

    def plus(*rows: list[float]) -> list[float]:
        return [sum(each) for each in zip(*rows, strict=True)]

    hidden = []
    for place, piece in enumerate(pieces):
        word = [w * made["words.scale"][piece, 0].item() for w in made["words.weight"][piece].tolist()]
        kind = made["kinds.weight"][int(place >= own)].tolist()
        hidden.append(norm("norm", plus(word, made["places.weight"][place].tolist(), kind)))
    each = WIDTH // HEADS
    for layer in range(LAYERS):
        name = f"blocks.{layer}."
        mixed = [dense(f"{name}attention", row) for row in hidden]
        attended: list[list[float]] = [[] for _ in hidden]
        for head in range(HEADS):
            query, key, value = (
                [row[part * WIDTH + head * each : part * WIDTH + (head + 1) * each] for row in mixed]
                for part in range(3)
            )
            for place, asked in enumerate(query):
                marks = [sum(a * b for a, b in zip(asked, one, strict=True)) / math.sqrt(each) for one in key]
                shares = [math.exp(mark - max(marks)) for mark in marks]
                attended[place] += [
                    sum(s * v[n] for s, v in zip(shares, value, strict=True)) / sum(shares) for n in range(each)
                ]
        hidden = [
            norm(f"{name}norm_attended", plus(row, dense(f"{name}attended", seen)))
            for row, seen in zip(hidden, attended, strict=True)
        ]
        wide = [[gelu(x) for x in dense(f"{name}wide", row)] for row in hidden]
        hidden = [
            norm(f"{name}norm_narrow", plus(row, dense(f"{name}narrow", one)))
            for row, one in zip(hidden, wide, strict=True)
        ]
    sentence = hidden[own:]
    columns = list(zip(*sentence, strict=True))
    pooled = [sum(column) / len(sentence) for column in columns] + [max(column) for column in columns] + list(loud)
    return [
        1 / (1 + math.exp(-sum(w * x for w, x in zip(weight, pooled, strict=True)) - bias))
        for weight, bias in zip(made["head.weight"].tolist(), made["head.bias"].tolist(), strict=True)
    ]


@pytest.mark.parametrize(
    ("pieces", "own", "loud"),
    [([2, 3, 4, 3], 2, (0.0, 0.0, 0.0)), ([2, 7, 8, 3, 9, 10, 5, 5, 3], 4, (0.5, 0.2, 1.0)), ([2, 3, 3], 2, (1, 1, 1))],
)
def test_it_computes_what_the_papers_say(pieces: list[int], own: int, loud: tuple[float, ...]) -> None:
    made = arrays()
    probabilities, _ = Network(made).read(pieces, own, loud)
    np.testing.assert_allclose(probabilities, plainly(made, pieces, own, loud), atol=2e-4)


def test_what_the_pieces_add_makes_the_logit() -> None:
    made = arrays()
    loud = (0.5, 0.0, 1.0)
    probabilities, adds = Network(made).read([2, 7, 8, 3, 9, 10, 3], 4, loud)
    assert adds.shape == (3, LABELS)
    logits = adds.sum(0) + made["head.weight"][:, 2 * WIDTH :] @ np.array(loud, np.float32) + made["head.bias"]
    np.testing.assert_allclose(1 / (1 + np.exp(-logits)), probabilities, atol=1e-5)


def test_a_missing_array_is_named() -> None:
    made: dict[str, Any] = arrays()
    del made["blocks.1.wide.bias"]
    with pytest.raises(KeyError, match=r"blocks\.1\.wide\.bias"):
        Network(made)
