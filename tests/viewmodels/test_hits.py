import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.hits import Search, folded_words
from app.viewmodels.offsets import to_units


def marked(text: str, search: str) -> list[str]:
    units = to_units(text)
    return [units[start:end] for start, end in Search(search).hits(text)]


@pytest.mark.parametrize(
    ("text", "search", "found"),
    [
        ("The two evenings a week", "two evenings", ["two evenings"]),
        ("The two evenings a week", "eve", ["eve"]),
        ("The two evenings a week", "nings", []),
        ("two, evenings", "two evenings", ["two", "evenings"]),
        ("MÜDE und mude", "müde", ["MÜDE", "mude"]),
        ("mu\u0308de bin ich", "mud", ["mu\u0308d"]),
        ("I don't know, Don", "don't", ["don't"]),
        ("a \U0001f600 friend", "fri", ["fri"]),
        ("anything", "", []),
        ("anything", '"*(', []),
        ("plan (b", "(b", ["b"]),
        ("we we we", "we", ["we we we"]),
        ("the two evenings, two by two", '"two evenings"', ["two evenings"]),
        ("two evenings", '"two even"', []),
        ("two evenings", '"two even', ["two even"]),
        ("two or two evenings", "„two eve", ["two eve"]),
        ("it is near (so near)", "NEAR(", ["near", "near"]),
    ],
)
def test_words_that_begin_so_are_found(text, search, found):
    assert marked(text, search) == found


def test_places_are_those_of_qt():
    assert Search("friend").hits("\U0001f600 friend") == [(3, 9)]


def test_no_more_than_asked_for():
    assert Search("a").hits("a, a, a, a", most=2) == [(0, 1), (3, 4)]


def test_words_are_compared_without_case_and_accents():
    assert folded_words("Müde, DON’T a\u0301") == ["mude", "don", "t", "a"]


@given(st.text(), st.text())
def test_any_text_and_any_search_give_stretches_in_order_within_the_text(text, search):
    edges = [edge for stretch in Search(search).hits(text) for edge in stretch]
    assert edges == sorted(edges)
    assert all(0 <= edge <= len(to_units(text)) for edge in edges)


@given(st.text(alphabet="aé ßİ\u0301x", min_size=1))
def test_every_word_finds_itself(text):
    for word in text.split():
        if word.isalnum():
            assert any(word in hit for hit in marked(word, word))
