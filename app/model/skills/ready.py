"""The readiness lines: four things to look at before a talk, each with a word that helps."""

from dataclasses import dataclass
from pathlib import Path

from app.model.ready import READY
from app.model.resources import resource
from app.model.skills.entries import Entries, read_entries


@dataclass(frozen=True, slots=True)
class ReadyLine:
    """One line to tick. `id` is one of READY, `help` a kind line below it."""

    id: str
    name: str
    help: str


@dataclass(frozen=True, slots=True)
class ReadyLines:
    """All of them in the order of READY, with what stands above them and what is said when all are ticked."""

    name: str
    lead: str
    done: str
    lines: tuple[ReadyLine, ...]


def load_ready(language: str = "en") -> ReadyLines:
    """The lines that ship with the program. Raises ResourceMissing or ContentFault."""
    return read_ready(resource(language, "skills") / "ready.toml")


def read_ready(path: Path) -> ReadyLines:
    """The lines in one file. Raises ContentFault."""
    entries = read_entries(path)
    entries.allow("name", "lead", "done", "lines")
    lines = tuple(_line(each) for each in entries.tables("lines", "line"))
    if tuple(line.id for line in lines) != READY:
        raise entries.fault(f"the lines must be {', '.join(READY)}, each once and in this order")
    return ReadyLines(entries.words("name"), entries.words("lead"), entries.words("done"), lines)


def _line(entries: Entries) -> ReadyLine:
    entries.allow("id", "name", "help")
    return ReadyLine(entries.words("id"), entries.words("name"), entries.words("help"))
