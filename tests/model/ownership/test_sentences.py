"""Sentences the way people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.sentences import LONGEST, split_sentences


def split(text: str) -> list[str]:
    return [text[start:end] for start, end in split_sentences(text)]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n\t ", []),
        ("One.", ["One."]),
        ("I waited. You came at nine!  Why?", ["I waited.", "You came at nine!", "Why?"]),
        ("Dear Sam,\n\nI waited.", ["Dear Sam,", "I waited."]),
        ("ok so\nim just gonna say it\nyou never listen", ["ok so", "im just gonna say it", "you never listen"]),
        ("I saw Dr. Hall at 4.45 p.m. on Friday. Good.", ["I saw Dr. Hall at 4.45 p.m. on Friday.", "Good."]),
        ("I guess... maybe not. Fine… Whatever.", ["I guess... maybe not.", "Fine…", "Whatever."]),
        ("“Are you coming?” she asked. I nodded.", ["“Are you coming?” she asked.", "I nodded."]),
        ("1. I felt alone.\n2. I missed you.", ["1. I felt alone.", "2. I missed you."]),
        (
            "It has taken me since Tuesday to find the words for\nthis, and I am still not sure of them.",
            ["It has taken me since Tuesday to find the words for\nthis, and I am still not sure of them."],
        ),
        ("wait really?? no way!!", ["wait really??", "no way!!"]),
    ],
)
def test_split(text: str, sentences: list[str]) -> None:
    assert split(text) == sentences


@given(st.text(alphabet=st.sampled_from(list("ab .,!?…\n\r\t”“\"'é🙂\x00")), max_size=200))
def test_sentences_are_in_order_and_leave_only_space_out(text: str) -> None:
    place = 0
    for start, end in split_sentences(text):
        assert place <= start < end <= len(text)
        assert not text[place:start].strip()
        assert not text[start].isspace() and not text[end - 1].isspace()
        place = end
    assert not text[place:].strip()


def test_a_stretch_without_a_stop_is_cut_at_spaces() -> None:
    text = "word " * 5000
    lengths = [end - start for start, end in split_sentences(text)]
    assert max(lengths) <= LONGEST
    assert "".join(split(text)).replace(" ", "") == "word" * 5000
