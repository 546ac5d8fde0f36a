"""Words for feelings and needs, and the feelings that may lie under a verdict, from the files that ship with it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.model.resources import resource
from app.model.skills.entries import Entries, read_entries


@dataclass(frozen=True, slots=True)
class Word:
    """A feeling or a need; `meaning` says in one line what it is like, or what it means."""

    word: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Family:
    """Words that are near one another, the plainest first."""

    id: str
    name: str
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A word such as "ignored" that tells what another did, with other names and spellings for the same.

    under: the feelings that may lie under it, the likeliest first.
    """

    names: tuple[str, ...]
    under: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class Feelings:
    """All there is to choose from, in the order of the files."""

    feelings: tuple[Family, ...]
    needs: tuple[Family, ...]
    verdicts: tuple[Verdict, ...]


def load_feelings(language: str = "en") -> Feelings:
    """The words that ship with the program. Raises ResourceMissing or ContentFault."""
    return read_feelings(resource(language, "skills"))


def read_feelings(folder: Path) -> Feelings:
    """The words in `feelings.toml`, `needs.toml` and `verdicts.toml` of `folder`. Raises ContentFault."""
    feelings = _families(read_entries(folder / "feelings.toml"))
    needs = _families(read_entries(folder / "needs.toml"))
    known = {word.word: word for family in feelings for word in family.words}
    return Feelings(feelings, needs, _verdicts(read_entries(folder / "verdicts.toml"), known))


def _families(entries: Entries) -> tuple[Family, ...]:
    entries.allow("family")
    families = tuple(_family(entry) for entry in entries.tables("family", "family"))
    _once(entries, "id", (family.id for family in families))
    _once(entries, "word", (word.word for family in families for word in family.words))
    return families


def _family(entries: Entries) -> Family:
    entries.allow("id", "name", "words")
    words = entries.table("words")
    if not words.names:
        raise entries.fault("words must have at least one entry")
    return Family(
        entries.words("id"), entries.words("name"), tuple(Word(word, words.words(word)) for word in words.names)
    )


def _verdicts(entries: Entries, known: Mapping[str, Word]) -> tuple[Verdict, ...]:
    entries.allow("feelings_under", "same_as")
    under, same_as = entries.table("feelings_under"), entries.table("same_as")
    names = {verdict: [verdict] for verdict in under.names}
    for other in same_as.names:
        verdict = same_as.words(other)
        if verdict not in names:
            raise same_as.fault(f"{other} must lead to a word of feelings_under")
        names[verdict].append(other)
    everything = [name for several in names.values() for name in several]
    _once(entries, "verdict", everything)
    for name in everything:
        if name in known:
            raise entries.fault(f"{name} is a word of feelings.toml already")
    return tuple(Verdict(tuple(names[verdict]), _under(under, verdict, known)) for verdict in names)


def _under(entries: Entries, verdict: str, known: Mapping[str, Word]) -> tuple[Word, ...]:
    feelings = entries.list_of_words(verdict)
    for feeling in feelings:
        if feeling not in known:
            raise entries.fault(f"{verdict} leads to {feeling}, which is no word of feelings.toml")
    _once(entries, f"feeling under {verdict}", feelings)
    return tuple(known[feeling] for feeling in feelings)


def _once(entries: Entries, kind: str, names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name in seen:
            raise entries.fault(f"the {kind} {name} stands there twice")
        seen.add(name)
