"""Trains the classifier behind the hints: `python packaging/train_hints.py`, with the `train` extra installed.

It reads the labelled drafts and the public encoder all-MiniLM-L6-v2, trains with a fixed seed, prints how everything
that could be shipped does on the drafts kept apart, and writes resources/en/classifier: the weights, and the card as
choose_thresholds.py does. On two cores it takes half an hour; nothing else ever runs it.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# ruff: noqa: E402  the imports need the paths above
import choose_thresholds
import numpy as np
import torch
from hint_base import SHA256, kept_pieces, read_base
from hint_evidence import OUTPUTS, judged, read, ruled, wanted
from hint_network import Network, as_arrays, from_base, smaller
from hint_ngrams import of_ngrams
from hint_table import Figures, as_lines, measure
from hint_thresholds import choose, found
from hint_training import example, fit, probabilities
from labelled_drafts import APART, TRAIN, TUNE, Row, part_of, read_drafts, read_rule_examples

from app.model.ownership.classifier.classifier import Classifier
from app.model.ownership.classifier.load import WEIGHTS
from app.model.ownership.classifier.network import Network as Shipped
from app.model.ownership.classifier.tensors import write_tensors
from app.model.ownership.classifier.wordpiece import WordPiece
from app.model.ownership.engine import Engine
from app.model.ownership.load import load_engine
from app.model.ownership.rule import HINTS, STRENGTHS

_ALL, _SMALL = 6, 4
"""Layers of the large network, all of the public encoder's, and of the small one."""
_SMALL_FROM = (0, 2, 3, 5)
"""Layers of the large network that the small one begins with."""
_EPOCHS = {_ALL: 4, _SMALL: 5}
_RATE = 1.5e-4


def main(words: list[str]) -> int:
    """Train, write and print; the exit code is 0."""
    parser = argparse.ArgumentParser(prog="train_hints.py", description="Train the classifier behind the hints.")
    parser.add_argument("--base", type=Path, help="the unpacked package of the public encoder; fetched if not given")
    parser.add_argument("--ship", type=int, choices=(_SMALL, _ALL), default=_SMALL, help="layers to ship (default: 4)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--nets", type=Path, metavar="FILE", help="take the trained networks from FILE, or keep them there"
    )
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "en" / "classifier")
    chosen = parser.parse_args(words)
    torch.manual_seed(chosen.seed)
    engine = load_engine()
    rows = {part: [row for row in read_drafts() if part_of(row) == part] for part in (TRAIN, TUNE, APART)}
    counts = {part: len(there) for part, there in rows.items()}
    print(counts, flush=True)
    if chosen.nets and chosen.nets.exists():
        pieces, nets = torch.load(chosen.nets, weights_only=False)
    else:
        shown = rows[TRAIN] + read_rule_examples([*HINTS, *STRENGTHS])
        pieces, nets = _trained(engine, shown, chosen.base, chosen.seed)
        if chosen.nets:
            torch.save((pieces, nets), chosen.nets)
    arrays = {layers: as_arrays(net) for layers, net in nets.items()}
    print("\n".join(as_lines(_compared(engine, rows, pieces, arrays, chosen.seed))), flush=True)
    content = write_tensors(
        arrays[chosen.ship] | {"vocabulary": np.frombuffer("\n".join(pieces).encode(), "|u1")},
        {"license": "Apache-2.0", "base": f"all-MiniLM-L6-v2, {SHA256}"},
    )
    chosen.out.mkdir(parents=True, exist_ok=True)
    (chosen.out / WEIGHTS).write_bytes(content)
    return choose_thresholds.main(["--folder", str(chosen.out)])


def _trained(engine: Engine, rows: Sequence[Row], base: Path | None, seed: int) -> tuple[list[str], dict[int, Network]]:
    """The vocabulary and the networks by their layers; the small one learns from the large one too."""
    vocabulary, weights = read_base(base)
    kept = kept_pieces(vocabulary, engine, rows)
    pieces = [vocabulary[number] for number in kept]
    reads = Classifier(None, WordPiece(pieces), OUTPUTS, engine.folds, engine.before)  # type: ignore[arg-type]  # only its input()
    large = from_base(weights, kept, len(OUTPUTS), _ALL)
    fit(large, reads, rows, _EPOCHS[_ALL], _RATE, seed)
    soft = torch.stack(
        [
            probabilities(large, [example(reads, row.text, before) for row, before in zip(rows, befores, strict=True)])
            for befores in ([row.before for row in rows], [""] * len(rows))
        ]
    )
    small = smaller(large, _SMALL_FROM)
    fit(small, reads, rows, _EPOCHS[_SMALL], _RATE, seed, soft)
    return pieces, {_SMALL: small, _ALL: large}


def _compared(
    engine: Engine, rows: dict[str, list[Row]], pieces: list[str], arrays: dict[int, dict[str, np.ndarray]], seed: int
) -> dict[str, Figures]:
    """How each way of finding hints does on the drafts kept apart, at the usual sensitivity."""
    rules = {part: ruled(engine, rows[part]) for part in (TUNE, APART)}
    figures = {"rules only": measure(wanted(rows[APART]), rules[APART])}

    def compare(name: str, said: dict[str, np.ndarray]) -> None:
        tune, apart = (read(rows[part], rules[part], said[part]) for part in (TUNE, APART))
        figures[name] = measure(apart.wanted, found(apart, choose(tune, "usual")))

    grams = of_ngrams(engine, rows[TRAIN], rows[TUNE] + rows[APART], seed)
    compare("rules + n-grams", {TUNE: grams[: len(rows[TUNE])], APART: grams[len(rows[TUNE]) :]})
    for layers, weights in sorted(arrays.items()):
        classifier = Classifier(Shipped(weights), WordPiece(pieces), OUTPUTS, engine.folds, engine.before)
        compare(f"rules + encoder, {layers} layers", {part: judged(classifier, rows[part]) for part in (TUNE, APART)})
    return figures


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
