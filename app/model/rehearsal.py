"""Saying a draft aloud: its sentences one by one, how long they take, and what to do if they say this or that."""

from dataclasses import dataclass

from app.model.ownership.sentences import split_sentences

WORDS_A_MINUTE = 130
"""An unhurried pace. Pimsleur, Hancock and Furey ("Speech rate and listening comprehension", in Viewpoints on English
as a Second Language, 1977) timed newsreaders: 160 to 190 words a minute are usual, from 130 on it is moderately slow.
"""

MOST_PAIRS = 5
"""More answers than this nobody has at hand in a hard conversation."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """One sentence to say: `words` in one line, and its place `text[start:end]` in the draft, in code points."""

    words: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Pair:
    """What the other might say or do, and what I do or say then."""

    they: str = ""
    mine: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it."""
        return not (self.they.strip() or self.mine.strip())


def spoken(text: str) -> tuple[Spoken, ...]:
    """The sentences of `text` in order; what has no letter or digit, such as a line of dashes, is not said."""
    found = ((" ".join(text[start:end].split()), start, end) for start, end in split_sentences(text))
    return tuple(Spoken(words, start, end) for words, start, end in found if any(map(str.isalnum, words)))


def minutes_aloud(text: str) -> float:
    """How many minutes it takes to say `text` at WORDS_A_MINUTE."""
    return minutes_of(len(text.split()))


def minutes_of(words: int) -> float:
    """How many minutes it takes to say so many words at WORDS_A_MINUTE."""
    return words / WORDS_A_MINUTE
