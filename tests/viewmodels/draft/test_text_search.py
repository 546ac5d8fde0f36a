from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.draft.text_search import TextSearch
from app.viewmodels.offsets import to_points, to_units


def found(text: str, words: str) -> list[str]:
    units = to_units(text)
    return [to_points(units[start:end]) for start, end in TextSearch().find(text, words)]


@pytest.mark.parametrize(
    ("text", "words", "stretches"),
    [
        ("I felt lonely, and lonelier.", "lonel", ["lonel", "lonel"]),
        ("Alone at home", "ONE", ["one"]),
        ("😀 Über die Straße", "uber", ["Über"]),
        ("Straße, Strasse", "strasse", ["Straße", "Strasse"]),
        ("cafe\u0301 au lait", "café", ["cafe\u0301"]),
        ("cafe\u0301 au lait", "e a", ["e\u0301 a"]),
        ("“I don’t know”", "don't know", ["don’t know"]),
        ("when it\n\n  rains", "it rains", ["it\n\n  rains"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("ßs", "s", ["ß", "s"]),
        ("one (two)", "(two", ["(two"]),
        ("one", " ", []),
        ("one", "\u0301", []),
        ("", "one", []),
    ],
)
def test_it_finds_what_a_person_means(text: str, words: str, stretches: list[str]) -> None:
    assert found(text, words) == stretches


@given(st.text("aäßſé\u0301İ😀 \n’'", max_size=30), st.text("aäßs\u0301 '", max_size=3))
def test_hits_are_in_order_and_apart_and_mean_the_same(text: str, words: str) -> None:
    hits = TextSearch().find(text, words)
    assert all(start < end for start, end in hits)
    assert all(one[1] <= other[0] for one, other in pairwise(hits))
    units = to_units(text)
    for start, end in hits:
        assert TextSearch().find(to_points(units[start:end]), words)
