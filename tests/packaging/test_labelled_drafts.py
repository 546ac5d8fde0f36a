"""The labelled drafts are well formed, not copied, and no draft is in two parts."""

import json
import re
from collections import Counter
from pathlib import Path

import pytest
from labelled_drafts import APART, LABELLED, TRAIN, TUNE, part_of, read_drafts

from app.model.ownership.rule import HINTS, STRENGTHS

ROWS = read_drafts()
MEASURING = Path(__file__).resolve().parents[3] / "shared" / "hints_dev.jsonl"
LONG = 5
"""Words from which on two sentences are no longer alike by chance."""


def plain(text: str) -> str:
    """Case, apostrophes and punctuation taken away."""
    return " ".join(re.findall(r"[a-z0-9]+", re.sub("['’]", "", text.lower())))


def test_the_labels_are_known() -> None:
    assert {label for row in ROWS for label in row.labels} == {*HINTS, *STRENGTHS}


def test_there_is_enough_of_each_part_and_label() -> None:
    parts = Counter(part_of(row) for row in ROWS)
    assert parts[APART] >= len(ROWS) * 0.18
    assert parts[TUNE] >= len(ROWS) * 0.08
    labels = Counter(label for row in ROWS if part_of(row) == TRAIN for label in row.labels)
    assert min(labels.values()) >= 150


def test_the_first_sentence_of_a_draft_follows_nothing() -> None:
    assert sum(not row.before for row in ROWS) == len({row.draft for row in ROWS})


def test_no_long_sentence_is_there_twice() -> None:
    counts = Counter(plain(row.text) for row in ROWS)
    assert [text for text, count in counts.items() if count > 1 and len(text.split()) >= LONG] == []


def test_no_sentence_is_copied_from_the_measuring_drafts() -> None:
    if not MEASURING.exists():
        pytest.skip("the measuring drafts are kept outside the project and are not there")
    lines = MEASURING.read_text("utf-8").splitlines()
    measuring = {plain(json.loads(line)["text"]) for line in lines if line.strip()}
    assert [row.text for row in ROWS if plain(row.text) in measuring and len(plain(row.text).split()) >= LONG] == []
    long = [f" {text} " for text in measuring if len(text.split()) >= LONG]
    words = " | ".join(plain(row.text) for row in ROWS)
    assert [text for text in long if text in f" {words} "] == []


@pytest.mark.parametrize("line", ["no bar", "blame |", "| text", "owned | before any draft"])
def test_a_line_that_cannot_be_read_is_named(tmp_path: Path, line: str) -> None:
    head = "" if "before" in line else "## to: friend | about: x | voice: y\n"
    (tmp_path / "a.txt").write_text(f"{head}{line}\n", "utf-8")
    with pytest.raises(ValueError, match=r"a\.txt, line \d"):
        read_drafts(tmp_path)


def test_only_drafts_are_there() -> None:
    assert {file.suffix for file in LABELLED.iterdir()} == {".txt", ".md"}
