"""How much of a letter tells and how much asks."""

import pytest

from app.model.ownership.balance import ASKS, TELLS, Balance, balance_of, halves
from app.model.ownership.finding import Finding, Reading, Sentence
from app.model.ownership.load import load_reader

READER = load_reader()


def finding(label: str, start: int) -> Finding:
    return Finding(label, "strength", start, start + 1, "x", "", (), label, 1.0)


def test_a_letter_is_counted_by_sentences() -> None:
    text = (
        "I feel lonely in the evenings. I miss you, and I'm sad. We had dinner at six. You never call. "
        "Would you be willing to ring me on Sunday?"
    )
    assert balance_of(READER.read(text)) == Balance(tells=2, asks=1, neither=2, sentences=5)


def test_one_that_does_both_is_in_both_halves() -> None:
    reading = Reading((Sentence(0, 10), Sentence(11, 20)), (finding("owned", 0), finding("request", 9)))
    assert balance_of(reading) == Balance(tells=1, asks=1, neither=1, sentences=2)


def test_several_strengths_in_a_sentence_count_once() -> None:
    reading = Reading((Sentence(3, 10),), (finding("owned", 3), finding("acknowledge", 5), finding("boundary", 9)))
    assert balance_of(reading) == Balance(tells=1, asks=0, neither=0, sentences=1)


def test_hints_are_in_neither_half() -> None:
    assert balance_of(READER.read("You never listen.")) == Balance(tells=0, asks=0, neither=1, sentences=1)


@pytest.mark.parametrize("text", ["", " \n", "🙂"])
def test_where_nothing_is_said_nothing_is_counted(text: str) -> None:
    balance = balance_of(READER.read(text))
    assert (balance.tells, balance.asks) == (0, 0)
    assert balance.neither == balance.sentences


def test_every_strength_is_in_one_half() -> None:
    strengths = {label.id for label in READER.labels.values() if label.kind == "strength"}
    assert strengths == TELLS | ASKS
    assert TELLS.isdisjoint(ASKS)
    assert halves([(0, "owned"), (7, "curious"), (7, "absolute")]) == ({0}, {7})
