"""Chooses the classifier's thresholds anew and writes its card: `python packaging/choose_thresholds.py`.

For the weights that are there and the rules of today: run it after rules have changed. It needs no torch. The
thresholds come from the drafts kept for them, the figures it prints and notes from the drafts kept apart.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# ruff: noqa: E402  the imports need the path above
from hint_card import card_text
from hint_evidence import OUTPUTS, judged, read, ruled, wanted
from hint_table import Figures, as_lines, measure
from hint_thresholds import choose, found
from labelled_drafts import APART, TRAIN, TUNE, part_of, read_drafts

from app.model.ownership.classifier.classifier import Classifier
from app.model.ownership.classifier.load import CARD, WEIGHTS
from app.model.ownership.classifier.network import Network
from app.model.ownership.classifier.tensors import read_tensors
from app.model.ownership.classifier.wordpiece import WordPiece
from app.model.ownership.combine import SENSITIVITIES
from app.model.ownership.load import load_engine

FOLDER = ROOT / "resources" / "en" / "classifier"


def main(words: list[str]) -> int:
    """Choose, write the card, print the figures; the exit code is 0."""
    parser = argparse.ArgumentParser(prog="choose_thresholds.py", description="Choose the classifier's thresholds.")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the weights are and the card goes")
    folder = parser.parse_args(words).folder
    content = (folder / WEIGHTS).read_bytes()
    arrays, _ = read_tensors(content)
    engine = load_engine()
    pieces = WordPiece(arrays["vocabulary"].tobytes().decode().split("\n"))
    classifier = Classifier(Network(arrays), pieces, OUTPUTS, engine.folds, engine.before)
    everything = read_drafts()
    rows = {part: [row for row in everything if part_of(row) == part] for part in (TRAIN, TUNE, APART)}
    tune, apart = (
        read(rows[part], ruled(engine, rows[part]), judged(classifier, rows[part])) for part in (TUNE, APART)
    )
    cuts = {sensitivity: choose(tune, sensitivity) for sensitivity in SENSITIVITIES}
    figures: dict[str, Figures] = {"rules only": measure(wanted(rows[APART]), apart.ruled)}
    figures |= {one: measure(apart.wanted, found(apart, cut)) for one, cut in cuts.items()}
    lines = as_lines(figures)
    print("\n".join(lines))
    counts = {part: len(there) for part, there in rows.items()}
    card = card_text(hashlib.sha256(content).hexdigest(), OUTPUTS, cuts, counts, lines)
    (folder / CARD).write_text(card, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
