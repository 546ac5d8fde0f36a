"""Reads what the hints are trained and measured on: the labelled drafts, and the examples in the rule files."""

from __future__ import annotations

import tomllib
import zlib
from collections.abc import Container, Iterator
from dataclasses import dataclass
from pathlib import Path

_ENGLISH = Path(__file__).resolve().parent.parent / "resources" / "en"
LABELLED, RULES = _ENGLISH / "labelled", _ENGLISH / "hints"

TRAIN, TUNE, APART = "train", "tune", "apart"


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: its draft, the sentence before it (or nothing), and the labels it should carry.

    about: the one label that is known of it to be there or not; nothing where all are known.
    """

    draft: str
    before: str
    text: str
    labels: frozenset[str]
    about: str = ""


def read_drafts(folder: Path = LABELLED) -> list[Row]:
    """All sentences of all files, in order. Raises ValueError naming the file and line that cannot be read."""
    return [row for file in sorted(folder.glob("*.txt")) for row in _rows(file)]


def read_rule_examples(labels: Container[str], folder: Path = RULES) -> list[Row]:
    """What the rules for `labels` must find and must not: plain, direct sentences, each about one label."""
    rows = []
    for file in sorted(folder.glob("*.toml")):
        content = tomllib.loads(file.read_text("utf-8"))
        label = content.get("family", {}).get("label", "")
        if label in labels:
            for rule in content["rule"]:
                rows += [Row(rule["id"], "", text, frozenset([label]), label) for text in rule["flags"]]
                rows += [Row(rule["id"], "", text, frozenset(), label) for text in rule["passes"]]
    return rows


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
