"""The plain words the network reads."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.classifier.words import plain_words

FOLDS = {"u": "you", "dont": "do not"}
BEFORE = {"your": ("you are", frozenset({"always"}))}


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("u dont CARE", ["you", "do", "not", "care"]),
        ("your always late", ["you", "are", "always", "late"]),
        ("He said “no thanks” twice", ["he", "said", '"', "no", "thanks", '"', "twice"]),
        ('I said "stop"', ["i", "said", '"', "stop", '"']),
        ("great 🙄", ["great", "face", "with", "rolling", "eyes"]),
        ("❤️ you", ["heavy", "black", "heart", "you"]),
        ("what???", ["what", "?", "?", "?"]),
        ("well...", ["well", ".", ".", "."]),
        ("", []),
    ],
)
def test_words(typed: str, words: list[str]) -> None:
    assert plain_words(typed, FOLDS, BEFORE).words == words


def test_each_word_knows_where_it_was_typed() -> None:
    read = plain_words("u 🙄 dont", FOLDS, BEFORE)
    assert next(zip(read.words, read.starts, strict=True)) == ("you", 0)
    assert [start for word, start in zip(read.words, read.starts, strict=True) if word in ("face", "eyes")] == [2, 2]
    assert read.starts[-2:] == [4, 4]


def test_how_loud_a_sentence_is() -> None:
    assert plain_words("I AM DONE!!!", FOLDS, BEFORE).loud == (1.0, 1.0, 1.0)
    assert plain_words("I am done.", FOLDS, BEFORE).loud[0] == 0.0
    assert plain_words("", FOLDS, BEFORE).loud == (0.0, 0.0, 0.0)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    read = plain_words(text, FOLDS, BEFORE)
    assert len(read.words) == len(read.starts)
    assert all(0 <= start <= len(text) for start in read.starts)
    assert read.starts == sorted(read.starts)
    assert all(0.0 <= share <= 1.0 for share in read.loud)
