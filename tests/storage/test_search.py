"""Any search becomes a question FTS5 understands."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.search import fts_query


@pytest.mark.parametrize(
    ("search", "query"),
    [
        ("two evenings", '"two"* "evenings"*'),
        ("  Café\tSAM ", '"Café"* "SAM"*'),
        ("don't", '"don t"*'),
        ('say "no', '"say"* "no"*'),
        ('"two evenings" sam', '"two evenings" "sam"*'),
        ('"two even', '"two even"*'),
        ("“two evenings”", '"two evenings"'),
        ('it"s', '"it"* "s"*'),
        ('""" "', ""),
        ("NEAR(a, b) OR -c*", '"NEAR a"* "b"* "OR"* "c"*'),
        ("7 \0 8", '"7"* "8"*'),
        ("", ""),
        (" \n ", ""),
        ('*** "" 😊 — ?', ""),
    ],
)
def test_words_become_a_query(search: str, query: str) -> None:
    assert fts_query(search) == query


@settings(deadline=None)
@given(st.text(st.characters()) | st.text("\"'*^():+-{}ANDORT é\0\ud800", max_size=30))
def test_no_search_upsets_the_index(lasting: Database, search: str) -> None:
    assert StoredHistory(lasting).entries(search) == []


@pytest.mark.parametrize("search", ["word " * 100_000, "x" * 1_000_000, "a'" * 500_000, '"' * 1_000_000])
def test_a_very_long_search_is_answered(lasting: Database, search: str) -> None:
    assert StoredHistory(lasting).entries(search) == []
