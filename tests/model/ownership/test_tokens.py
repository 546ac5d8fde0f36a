"""How typed words are folded, and that each remembers where it was typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.tokens import tokenize

FOLDS = {"u": "you", "dont": "do not", "im": "i am", "gonna": "going to", "so": "so"}
BEFORE = {"your": ("you are", frozenset(["always", "late"]))}


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("I'm SO done, u dont care", "i am so done , you do not care"),
        ("I’m here; he won’t, can't, ain't.", "i am here ; he will not , can not , is not ."),
        ("it's Sam's, that's what you've said", "it is sam's , that is what you have said"),
        ("soooo gonna go...", "so going to go …"),
        ("Why?! No!!!! Really??? ok!", "why ?! no !!! really ??? ok !"),
        ("self-absorbed - really", "self absorbed - really"),
        ("«oui» 🙂 ", "oui"),
        ("your late, Your always late, your lateness", "you are late , you are always late , your lateness"),
        ("", ""),
    ],
)
def test_folding(typed: str, folded: str) -> None:
    assert " ".join(tokenize(typed, FOLDS, BEFORE).words) == folded


def test_each_word_knows_where_it_was_typed() -> None:
    typed = "🙂 u DONT care"
    tokens = tokenize(typed, FOLDS, BEFORE)
    assert [typed[s:e] for s, e in zip(tokens.starts, tokens.ends, strict=True)] == ["u", "DONT", "DONT", "care"]
    assert tokens.caps == [False, True, True, False]


@pytest.mark.parametrize(
    ("typed", "quoted"),
    [
        ('you said "never again" to me', ["never", "again"]),
        ("you said “never again” to me", ["never", "again"]),
        ('5" of snow, never again', []),
    ],
)
def test_words_in_quotation_marks_are_known(typed: str, quoted: list[str]) -> None:
    tokens = tokenize(typed, {}, {})
    assert [word for word, inside in zip(tokens.words, tokens.quoted, strict=True) if inside] == quoted


@given(st.text(max_size=100))
def test_any_text_is_read(typed: str) -> None:
    tokens = tokenize(typed, FOLDS, BEFORE)
    assert len(tokens.words) == len(tokens.starts) == len(tokens.ends) == len(tokens.caps) == len(tokens.quoted)
    assert all(0 <= start < end <= len(typed) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    assert tokens.starts == sorted(tokens.starts)
