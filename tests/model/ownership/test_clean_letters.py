"""Letters and text threads in which nobody is managed: a hint in one of them is a false alarm.

The letters are by very different people and rich in what lies close to a hint: praise with absolutes, joy in capitals,
friendly imperatives, reported orders, plain apologies, reports of harm. None of their sentences carries a hint. A
post bag holds several short letters.
"""

from pathlib import Path

import pytest

from app.model.ownership.load import load_reader

LETTERS = sorted((Path(__file__).parent / "clean_letters").glob("*.txt"))
MOST = 0.01
"""The share of sentences that may be marked in error."""

KNOWN = {
    ("So I won't tell you anything.", "withdrawal"),
    ("That was a poor joke.", "criticism"),
}
"""The sentences still marked in error, with their label: read alone they could be meant so."""


@pytest.fixture(scope="module")
def marked() -> tuple[int, set[tuple[str, str]]]:
    """How many sentences the letters have, and those that carry a hint, each with its label."""
    reader = load_reader()
    count, found = 0, set()
    for letter in LETTERS:
        text = letter.read_text("utf-8")
        for sentence in reader.sentences(text):
            count += 1
            for finding in reader.findings(text, sentence):
                if finding.kind == "hint":
                    found.add((text[sentence.start : sentence.end], finding.label))
    return count, found


def test_there_are_many_letters(marked: tuple[int, set[tuple[str, str]]]) -> None:
    assert len(LETTERS) >= 60
    assert marked[0] >= 1500


def test_hardly_a_clean_sentence_is_marked(marked: tuple[int, set[tuple[str, str]]]) -> None:
    count, found = marked
    assert len({sentence for sentence, _ in found}) <= MOST * count


def test_the_false_alarms_are_the_known_ones(marked: tuple[int, set[tuple[str, str]]]) -> None:
    assert marked[1] == KNOWN
