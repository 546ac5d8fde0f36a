"""Cutting words into the pieces of a vocabulary."""

import pytest

from app.model.ownership.classifier.wordpiece import WordPiece

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "un",
    "##want",
    "##ed",
    "unwant",
    "'",
    "o",
    "clock",
    "cafe",
    "##s",
    "?",
]
PIECES = WordPiece(VOCABULARY)


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("unwanted", ["unwant", "##ed"]),
        ("o'clock", ["o", "'", "clock"]),
        ("cafés", ["cafe", "##s"]),
        ("?", ["?"]),
        ("clockx", ["[UNK]"]),
        ("", []),
        ("名", ["[UNK]"]),
    ],
)
def test_the_longest_pieces_are_taken(word: str, cut: list[str]) -> None:
    assert [VOCABULARY[number] for number in PIECES.pieces(word)] == cut


def test_a_part_that_is_unknown_does_not_take_the_others_with_it() -> None:
    assert [VOCABULARY[number] for number in PIECES.pieces("clock-zz")] == ["clock", "[UNK]", "[UNK]"]


def test_the_special_pieces_have_numbers() -> None:
    assert (PIECES.pad, PIECES.begin, PIECES.between) == (0, 2, 3)


def test_a_vocabulary_without_them_is_refused() -> None:
    with pytest.raises(KeyError):
        WordPiece(["a", "b"])
