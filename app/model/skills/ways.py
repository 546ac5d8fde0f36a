"""Ways into a draft: first lines, pages for answering somebody, and forms whose fields become sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.model.draft import SITUATIONS, TIES
from app.model.resources import resource
from app.model.skills.entries import Entries, read_entries
from app.model.skills.forms import Form, read_form

ANSWERED = ("challenge", "win")
"""The situations in which one answers; the others are for sharing something of one's own."""


@dataclass(frozen=True, slots=True)
class Opening:
    """A first line; "…" in it is for the person to fill in. `ties`: whom it can be said to, nobody named: anyone."""

    say: str
    ties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """How it is between two people, one of SITUATIONS, and the first lines for it."""

    id: str
    name: str
    openings: tuple[Opening, ...]

    def lines(self, tie: str = "") -> tuple[str, ...]:
        """The first lines for somebody who is `tie` to the person who writes: those for such a tie come first.

        With no tie all are offered, those that are for anyone first.
        """
        anyone = [opening.say for opening in self.openings if not opening.ties]
        some = [opening.say for opening in self.openings if opening.ties and (tie in opening.ties or not tie)]
        return tuple(some + anyone if tie else anyone + some)


@dataclass(frozen=True, slots=True)
class Answer:
    """What to hold on to while answering in one of the situations ANSWERED: what helps, and what is left out."""

    lead: str
    do: tuple[str, ...]
    leave: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ways:
    """All ways in: situations in the order of SITUATIONS, answers by situation, forms by their ids."""

    situations: tuple[Situation, ...]
    answers: dict[str, Answer]
    forms: dict[str, Form]


def load_ways(language: str = "en") -> Ways:
    """The ways that ship with the program. Raises ResourceMissing or ContentFault."""
    return read_ways(resource(language, "skills"))


def read_ways(folder: Path) -> Ways:
    """The ways in the four files of this folder. Raises ContentFault."""
    answers = read_entries(folder / "answers.toml")
    answers.allow(*ANSWERED)
    openings = read_entries(folder / "openings.toml")
    openings.allow(*SITUATIONS)
    return Ways(
        tuple(_situation(key, openings.table(key)) for key in SITUATIONS),
        {key: _answer(answers.table(key)) for key in ANSWERED},
        {key: read_form(folder / f"{key}.toml") for key in ("boxes", "apology")},
    )


def _situation(key: str, entries: Entries) -> Situation:
    entries.allow("name", "openings")
    return Situation(key, entries.words("name"), _openings(entries.tables("openings", "opening")))


def _openings(listed: Sequence[Entries]) -> tuple[Opening, ...]:
    openings: dict[str, Opening] = {}
    for entries in listed:
        entries.allow("say", "ties")
        opening = Opening(entries.words("say"), entries.list_of_words("ties", ()))
        if opening.say in openings:
            raise entries.fault("the same line stands there twice")
        for tie in opening.ties:
            if tie not in TIES:
                raise entries.fault(f"ties: {tie} is not one of {', '.join(TIES)}")
        openings[opening.say] = opening
    return tuple(openings.values())


def _answer(entries: Entries) -> Answer:
    entries.allow("lead", "do", "leave")
    return Answer(entries.words("lead"), entries.list_of_words("do"), entries.list_of_words("leave"))
