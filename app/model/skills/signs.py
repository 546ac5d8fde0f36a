"""Signs by which a body tells that it is flooded, from the file that ships with the program."""

from dataclasses import dataclass
from pathlib import Path

from app.model.resources import resource
from app.model.skills.entries import Entries, read_entries


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign: `id` is what a session keeps, `name` a few words in which somebody finds themselves."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Signs:
    """All of them in the order of the file. `lead` stands above them, `source` says where they come from."""

    lead: str
    source: str
    signs: tuple[Sign, ...]


def load_signs(language: str = "en") -> Signs:
    """The signs that ship with the program. Raises ResourceMissing or ContentFault."""
    return read_signs(resource(language, "skills") / "signs.toml")


def read_signs(path: Path) -> Signs:
    """The signs in one file. Raises ContentFault."""
    entries = read_entries(path)
    entries.allow("lead", "source", "signs")
    signs = tuple(_sign(each) for each in entries.tables("signs", "sign"))
    for sign in signs:
        if sum(sign.id == other.id for other in signs) > 1:
            raise entries.fault(f"the id {sign.id} stands there twice")
    return Signs(entries.words("lead"), entries.words("source"), signs)


def _sign(entries: Entries) -> Sign:
    entries.allow("id", "name")
    return Sign(entries.words("id"), entries.words("name"))
