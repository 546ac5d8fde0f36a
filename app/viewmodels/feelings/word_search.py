"""Which feelings and needs somebody who is typing may mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from app.model.skills.feelings import Family, Feelings, Word
from app.viewmodels.hits import folded_words

_LONGEST_SEARCH = 200
_LEAD = frozenset("i im m am are feel feels feeling felt need needed was be being been so very really just".split())
"""Words that somebody begins with before the one they look for."""


class _Near(IntEnum):
    """How near a group or a word is to what was typed; the nearest comes first."""

    EXACT = 0
    WORD = 1
    A_VERDICT = 2
    MEANING = 3


@dataclass(frozen=True, slots=True)
class Group:
    """Words that stay together: a family called `name`, or the feelings that may lie under the verdict `name`."""

    name: str
    words: tuple[Word, ...]
    is_verdict: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    word: Word
    name: list[str]
    meaning: list[str]

    def near(self, search: list[str]) -> _Near | None:
        if search == self.name:
            return _Near.EXACT
        if _begins_each(search, self.name):
            return _Near.WORD
        return _Near.MEANING if _begins_each(search, [*self.name, *self.meaning]) else None


class WordSearch:
    """Finds words by how they or the words of their meanings begin, whatever their case and accents."""

    def __init__(self, feelings: Feelings) -> None:
        self._feelings = [(family, _entries(family)) for family in feelings.feelings]
        self._needs = [(family, _entries(family)) for family in feelings.needs]
        self._verdicts = [(verdict, [folded_words(name) for name in verdict.names]) for verdict in feelings.verdicts]

    def all(self, needs: bool = False) -> list[Group]:
        """All families of feelings, or of needs."""
        return [Group(family.name, family.words) for family, _ in (self._needs if needs else self._feelings)]

    def find(self, search: str, needs_first: bool = False) -> list[Group]:
        """What `search` may mean, the nearest first; of what is as near, feelings come before needs or the reverse.

        In each family the words that begin so come before those whose meaning does. Nothing for no words.
        """
        typed = folded_words(search[:_LONGEST_SEARCH])
        wanted = _without_lead(typed)
        if not wanted:
            return []
        families = [*self._needs, *self._feelings] if needs_first else [*self._feelings, *self._needs]
        found = [*self._found_verdicts(wanted), *_found_families(families, wanted)]
        return [group for _, group in sorted(found, key=lambda pair: pair[0])]

    def _found_verdicts(self, wanted: list[str]) -> Iterator[tuple[_Near, Group]]:
        for verdict, names in self._verdicts:
            for shown, name in zip(verdict.names, names, strict=True):
                if _begins_in_order(wanted, name):
                    near = _Near.EXACT if wanted == name else _Near.A_VERDICT
                    yield near, Group(shown, verdict.under, is_verdict=True)
                    break


def _found_families(
    families: Iterable[tuple[Family, list[_Entry]]], wanted: list[str]
) -> Iterator[tuple[_Near, Group]]:
    for family, entries in families:
        found = [(near, entry.word) for entry in entries if (near := entry.near(wanted)) is not None]
        if found:
            found.sort(key=lambda pair: pair[0])
            yield found[0][0], Group(family.name, tuple(word for _, word in found))


def _entries(family: Family) -> list[_Entry]:
    named = folded_words(family.name)
    return [_Entry(word, folded_words(word.word), [*folded_words(word.meaning), *named]) for word in family.words]


def _without_lead(typed: list[str]) -> list[str]:
    """What was typed without an "I feel" before it, unless nothing else was."""
    for place, word in enumerate(typed):
        if word not in _LEAD:
            return typed[place:]
    return typed[-1:]


def _begins_each(search: list[str], words: list[str]) -> bool:
    return all(any(word.startswith(piece) for word in words) for piece in search)


def _begins_in_order(search: list[str], words: list[str]) -> bool:
    """Whether `words` begins with all of `search`, its last word perhaps not typed to the end."""
    *head, last = search
    return len(search) <= len(words) and words[: len(head)] == head and words[len(head)].startswith(last)
