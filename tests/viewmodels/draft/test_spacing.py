import pytest

from app.viewmodels.draft.spacing import spaced


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("", "", "sad"),
        ("I feel ", "", "I feel sad"),
        ("I feel", "", "I feel sad"),
        ("I feel", ".", "I feel sad."),
        ("I feel", " today", "I feel sad today"),
        ("I feel ", "today", "I feel sad today"),
        ("tired,", "\n", "tired, sad\n"),
        ("Sam\n", "\n", "Sam\nsad\n"),
        ("(", ")", "(sad)"),
        ("“", "”", "“sad”"),
        ("😀", "😀", "😀 sad 😀"),
        ("\ude00", "\ud83d", "\ude00 sad \ud83d"),
    ],
)
def test_a_word_stands_apart_from_its_neighbours(before: str, after: str, whole: str) -> None:
    assert before + spaced("sad", before, after) + after == whole
