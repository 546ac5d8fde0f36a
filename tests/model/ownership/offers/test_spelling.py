import pytest

from app.model.ownership.offers.said import hangs
from app.model.ownership.offers.spelling import contracted


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("do not", "don’t"),
        ("can not", "can’t"),
        ("will not", "won’t"),
        ("am not", "am not"),
        ("i am", "I’m"),
        ("you are", "you’re"),
        ("they would", "they’d"),
        ("going to", "going to"),
    ],
)
def test_what_was_typed_as_one_word_is_said_as_one(words: str, said: str) -> None:
    assert contracted(words.split()) == said


@pytest.mark.parametrize(
    ("sentence", "waits"),
    [
        ("when i get home ,", True),
        ("i am tired , and because you shout ,", True),
        ("i love you , but", False),
        ("", False),
    ],
)
def test_a_clause_that_waits_to_go_on(sentence: str, waits: bool) -> None:
    assert hangs(sentence.split()) is waits
