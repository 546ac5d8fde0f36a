"""Folds a sentence into the plain words that patterns speak of; each word remembers where it was typed.

"I'm SO done, u dont care" becomes `i am so done , you do not care`: lower case, contractions written out, texting
and common typos folded by the table in `words.toml`. The text itself is never changed.
"""

import re

from app.model.ownership.elements import ANY_CAPITALS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_TOKEN = re.compile(r"[^\W_]+(?:['’‘ʼ`´][^\W_]+)*|[!?]+|(?:\.\.+|…)|(?<=\s)[-–]+(?=\s)|[.,;:()—\"“”«»*/]")
_DRAWN_OUT = re.compile(r"(.)\1{2,}")
_APOSTROPHES = str.maketrans("’‘ʼ`´", "'''''")
_ENDINGS = {"re": "are", "m": "am", "ve": "have", "ll": "will", "d": "would"}
_IS_SHORT = frozenset(
    (
        "it that what he she there who how where here this everything nothing something everyone everybody why when"
    ).split()
)
_NOT_WHOLE = {"ca": "can", "wo": "will", "sha": "shall", "ai": "is"}
_OPEN, _CLOSE = "“«", "”»"

BREAKS = frozenset(", ; : — - ( ) … but /".split())
"""Words and marks at which a clause ends."""

ENDS = frozenset(". ? ! ??? !!! ?! …".split())
"""Marks at which a sentence ends."""

STOPS = (BREAKS | ENDS | {"*"}) - {"but"}
"""All punctuation; a gap of a pattern never crosses it."""

FILLERS = frozenset(
    (
        "and but so ok okay well like honestly oh yeah yes no look listen right now then or because please "
        "just also anyway actually seriously hey hi"
    ).split()
)
"""Words that may stand before what a sentence or clause begins with."""


class Tokens:
    """The folded words of one sentence, as lists of equal length.

    words: the folded words and punctuation; starts, ends: where each was typed, in code points of the sentence; caps:
    whether it was typed in capitals; quoted: whether it stands between quotation marks. present: the words as a set,
    with ANY_CAPITALS if there are some. opening: the first word after fillers and stops; closing: from there on all is
    stops; begins: whether a clause begins at each place and, last, behind the end.
    """

    __slots__ = ("begins", "caps", "closing", "ends", "opening", "present", "quoted", "starts", "words")

    def __init__(self) -> None:
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.caps: list[bool] = []
        self.quoted: list[bool] = []
        self.present: frozenset[str] = frozenset()
        self.opening = 0
        self.closing = 0
        self.begins: list[bool] = [True]

    def columns(self) -> "tuple[list[Any], ...]":
        """What is known of each word beside the word."""
        return self.starts, self.ends, self.caps, self.quoted


def tokenize(sentence: str, folds: "dict[str, str]", before: "dict[str, tuple[str, frozenset[str]]]") -> Tokens:
    """Fold `sentence`; `folds` maps a word to the words it stands for, such as "dont" to "do not".

    `before` maps a word to what it stands for and the words it must stand before: "your" is "you are" before "always".
    """
    tokens = Tokens()
    quoted = False
    straight = sentence.count('"') // 2 * 2  # an odd quotation mark closes nothing
    for match in _TOKEN.finditer(sentence):
        typed = match.group()
        first = typed[0]
        if first.isalnum():
            words = _words(typed, folds)
            caps = typed.isupper()
        else:
            caps = False
            if first == '"' and straight:
                straight -= 1
                quoted = not quoted
                continue
            if first in _OPEN or first in _CLOSE:
                quoted = first in _OPEN
                continue
            words = (_mark(typed),)
        for word in words:
            tokens.words.append(word)
            tokens.starts.append(match.start())
            tokens.ends.append(match.end())
            tokens.caps.append(caps)
            tokens.quoted.append(quoted)
    _fold_before(tokens, before)
    tokens.present = frozenset(tokens.words) | {ANY_CAPITALS} if any(tokens.caps) else frozenset(tokens.words)
    _find_edges(tokens)
    return tokens


def _find_edges(tokens: Tokens) -> None:
    """Where the sentence opens and closes and its clauses begin: after a break, and fillers behind it."""
    words = tokens.words
    begins = True
    for word in words:
        begins = word in STOPS or word in BREAKS or (begins and word in FILLERS)
        tokens.begins.append(begins)
    count = len(words)
    while tokens.opening < count and (words[tokens.opening] in FILLERS or words[tokens.opening] in STOPS):
        tokens.opening += 1
    tokens.closing = count
    while tokens.closing and words[tokens.closing - 1] in STOPS:
        tokens.closing -= 1


def _fold_before(tokens: Tokens, before: "dict[str, tuple[str, frozenset[str]]]") -> None:
    """Write out what only the following word gives away."""
    words = tokens.words
    for place in range(len(words) - 2, -1, -1):
        meant = before.get(words[place])
        if meant is not None and words[place + 1] in meant[1]:
            several = meant[0].split()
            for column in tokens.columns():
                column[place : place + 1] = [column[place]] * len(several)
            words[place : place + 1] = several


def _mark(typed: str) -> str:
    if typed[0] in "!?":
        kinds = set(typed)
        if len(kinds) == 2:
            return "?!"
        return typed[0] * 3 if len(typed) >= 3 else typed[0]
    if typed[0] == "." and len(typed) > 1:
        return "…"
    return "-" if typed[0] in "-–" else typed[0]


def _words(typed: str, folds: "dict[str, str]") -> "list[str] | tuple[str, ...]":
    word = typed.lower()
    if not word.isascii():
        word = word.translate(_APOSTROPHES)
    folded = folds.get(word)
    if folded is None and len(word) > 3 and _DRAWN_OUT.search(word):
        word = _DRAWN_OUT.sub(r"\1", word)
        folded = folds.get(word)
    if folded is not None:
        return folded.split()
    if "'" not in word:
        return (word,)
    head, _, ending = word.rpartition("'")
    if ending == "t" and head.endswith("n"):
        head = head[:-1]
        return (_NOT_WHOLE.get(head, head), "not")
    if ending == "s":
        return (head, "is") if head in _IS_SHORT else (word,)
    return (head, _ENDINGS[ending]) if ending in _ENDINGS else (word,)
