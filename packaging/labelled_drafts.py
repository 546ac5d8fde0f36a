"""Reads the labelled drafts in resources/en/labelled: what the hints are trained and measured on."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

LABELLED = Path(__file__).resolve().parent.parent / "resources" / "en" / "labelled"

TRAIN, TUNE, APART = "train", "tune", "apart"


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: its draft, the sentence before it (or nothing), and the labels it should carry."""

    draft: str
    before: str
    text: str
    labels: frozenset[str]


def read_drafts(folder: Path = LABELLED) -> list[Row]:
    """All sentences of all files, in order. Raises ValueError naming the file and line that cannot be read."""
    return [row for file in sorted(folder.glob("*.txt")) for row in _rows(file)]


def part_of(row: Row) -> str:
    """Which part a row is in, by its draft: a fifth is kept APART, an eighth of the rest sets thresholds (TUNE)."""
    chance = zlib.crc32(row.draft.encode())
    if chance % 5 == 0:
        return APART
    return TUNE if chance // 5 % 8 == 0 else TRAIN


def _rows(file: Path) -> Iterator[Row]:
    draft, before = "", ""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            draft, before = f"{file.stem} {line[3:]}", ""
        elif line.strip():
            labels, bar, text = line.partition("|")
            if not bar or not text.strip() or not draft or not labels.strip():
                raise ValueError(f"{file.name}, line {number}: a line is labels or -, then |, then a sentence.")
            yield Row(draft, before, text.strip(), frozenset(labels.split()) - {"-"})
            before = text.strip()
