import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.rehearsal import Pair, minutes_aloud, spoken

WRAPPED = """\
When you came home on Tuesday I had been waiting for
you since the afternoon, and I had hoped for an hour
with you before the others came, that is all I can say
about it, and that I felt lonely. That was hard for me.
"""


def test_each_sentence_knows_its_words_and_its_place() -> None:
    text = "Sam,\n\n🙂 I felt lonely.  Would you sit with me?"
    found = spoken(text)
    assert [one.words for one in found] == ["Sam,", "🙂 I felt lonely.", "Would you sit with me?"]
    assert [text[one.start : one.end] for one in found] == [one.words for one in found]


def test_a_sentence_over_several_lines_is_said_in_one() -> None:
    first, second = spoken(WRAPPED)
    assert "waiting for you since" in first.words
    assert second.words == "That was hard for me."


@pytest.mark.parametrize("text", ["", " \n\t\n", "---\n\n***", "🙂", "…"])
def test_nothing_to_say_is_no_sentence(text: str) -> None:
    assert spoken(text) == ()


@given(st.text())
def test_every_word_is_said(text: str) -> None:
    said = " ".join(one.words for one in spoken(text)).split()
    assert [word for word in "".join(said) if word.isalnum()] == [word for word in text if word.isalnum()]


def test_130_words_take_a_minute() -> None:
    assert minutes_aloud("word " * 130) == 1.0
    assert minutes_aloud("") == 0.0


def test_a_pair_is_blank_until_something_is_written_in_it() -> None:
    assert Pair(" ", "\n").is_blank
    assert not Pair("They go quiet").is_blank
    assert not Pair("", "I wait").is_blank
