"""Whether words of a sentence can be said again without judging, stretching or sounding odd."""

from itertools import pairwise

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

_MOST_WORDS = 10
_BEING = frozenset("is are was were am have".split())
_QUESTIONS = frozenset("how what where who".split())
_NEVER = frozenset("never ever once only every hardly rarely seldom".split())
_PLACES = frozenset("with in at on not a so gonna the".split())


class Soundness:
    """`words` are the lists of the offers' words.toml; `judging` are words that judge, insult or swear."""

    def __init__(self, words: "dict[str, Any]", judging: "frozenset[str]") -> None:
        self._judging: frozenset[str] = (judging - words["plain"]) | words["judging"]
        self._refused = self._judging | words["refused"]
        self._refused_in_guesses = self._judging | _NEVER
        self._dangling = words["dangling"]
        self._plain_ly = words["plain_ly"]
        self._ready = words["ready"]
        self._mistaken = self._ready | _PLACES
        self._idioms: dict[str, list[list[str]]] = words["idioms"]

    def sound(
        self, said: "Sequence[str]", verb: str = "", inner: "frozenset[str]" = frozenset(), *, guess: bool = False
    ) -> bool:
        """Whether the words `said`, after `verb` in its plain form, can be said again.

        inner: the verbs of what goes on inside a person, which nobody can see in another; guess: it is said as a
        guess, which may compare.
        """
        if len(said) > _MOST_WORDS or verb in said:
            return False
        if said and said[-1] in self._dangling and (said[-1] not in _BEING or _QUESTIONS.isdisjoint(said[:-2])):
            return False
        refused = self._refused_in_guesses if guess else self._refused
        if not refused.isdisjoint(said) or ("like" in said and not guess and not _is_like_that(said)):
            return False
        if any(word.endswith("ly") and len(word) > 4 and word not in self._plain_ly for word in said):
            return False
        for before, word in pairwise(said):
            if before == "your" and word in self._mistaken:
                return False  # "ur" for "you are"
            if before == "you" and word in inner:
                return False
        if not self._says_ready(said, inner):
            return False
        return not self._is_idiom([verb, *said])

    def _is_idiom(self, words: "list[str]") -> bool:
        for place, word in enumerate(words, 1):
            for rest in self._idioms.get(word, ()):
                if words[place : place + len(rest)] == rest:
                    return True
        return False

    def _says_ready(self, said: "Sequence[str]", inner: "frozenset[str]") -> bool:
        """Whether "you are ..." only says where somebody is, or that they are done."""
        if not inner or "you" not in said[:-1]:
            return True
        place = said.index("you")
        return said[place + 1] != "are" or (place + 2 < len(said) and said[place + 2] in self._ready)


def _is_like_that(said: "Sequence[str]") -> bool:
    """ "Talk to me like that"."""
    return said.index("like") == len(said) - 2 and said[-1] in ("that", "this")
