"""Sentences the way people type them."""

import time
from collections.abc import Callable
from pathlib import Path
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.sentences import LONGEST, split_sentences

LETTERS = sorted((Path(__file__).parent / "clean_letters").glob("*.txt"))


def fastest(act: Callable[[], object]) -> float:
    def once() -> float:
        began = time.perf_counter()
        act()
        return time.perf_counter() - began

    return min(once() for _ in range(3))


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


CHAT = """\
i waited for you for two hours last night with dinner
you never even texted me
ok
im so tired of sitting there like an idiot every week
you said you would call at eight and then nothing at all
whatever"""

WRAPPED = """\
I have wanted to write to you since we came back from the lake, and each
time I sat down the words went away. You were quiet in the car. I was too,
because I did not know how to say that I felt left out when Jo and Noor
talked about the flat.

We could sit down on Sunday, if you like. I would like to hear how it was
for you.
"""


def test_a_message_a_line_is_a_sentence_a_line() -> None:
    assert split(CHAT) == CHAT.splitlines()


@pytest.mark.parametrize("newline", ["\n", "\r\n", " \n"])
@pytest.mark.parametrize("change", [str, str.lower])
def test_lines_that_a_mail_program_broke_are_joined(newline: str, change: Callable[[str], str]) -> None:
    text = change(WRAPPED).replace("\n", newline)
    whole = [" ".join(paragraph.split()) for paragraph in change(WRAPPED).split("\n\n")]
    assert [" ".join(sentence.split()) for sentence in split(text)] == split("\n\n".join(whole))


def test_a_wrapped_letter_with_a_chat_in_it_keeps_both() -> None:
    whole = [" ".join(sentence.split()) for sentence in split(f"{WRAPPED}\n{CHAT}\n\n{WRAPPED}")]
    letter = [" ".join(sentence.split()) for sentence in split(WRAPPED)]
    assert whole == [*letter, *CHAT.splitlines(), *letter]


@pytest.mark.parametrize("width", [60, 66, 72, 78])
@pytest.mark.parametrize("change", [str, str.lower])
def test_letters_read_the_same_wrapped_or_not(width: int, change: Callable[[str], str]) -> None:
    """All but one sentence in a hundred: a line may end where a sentence without a stop does."""
    there = same = 0
    for letter in LETTERS:
        paragraphs = [" ".join(part.split()) for part in change(letter.read_text("utf-8")).split("\n\n")]
        wrapped = [fill(part, width, break_long_words=False, break_on_hyphens=False) for part in paragraphs]
        whole = split("\n\n".join(paragraphs))
        joined = {" ".join(sentence.split()) for sentence in split("\n\n".join(wrapped))}
        there += len(whole)
        same += sum(sentence in joined for sentence in whole)
    assert there > 2000
    assert same > 0.985 * there


def test_long_messages_are_hardly_ever_joined() -> None:
    """The letters' sentences as a chat of small letters without stops."""
    lines = joined = 0
    for letter in LETTERS:
        messages = [sentence.rstrip(".!?…").lower() for sentence in split(letter.read_text("utf-8"))]
        messages = [message for message in messages if "\n" not in message]
        lines += len(messages)
        joined += sum("\n" in sentence for sentence in split("\n".join(messages)))
    assert lines > 2000
    assert joined <= 0.002 * lines


@pytest.mark.parametrize(
    "piece", [*'? .\n!"', '!"', "a.", " \n", "\r\n", "x" * 60 + "\ny ", "x" * 60 + "\ny" + " " * 60]
)
def test_no_text_is_slow_to_split(piece: str) -> None:
    """As a ratio to one plain look at each letter: quadratic splitting would be thousands of times slower."""
    text = piece * (200_000 // len(piece)) + "x"
    assert fastest(lambda: list(split_sentences(text))) < 60 * fastest(lambda: sum(map(str.isalpha, text)))


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
