"""Forms: a few fields, each begun already, whose words become plain sentences."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from app.model.skills.entries import Entries, read_entries

_STOPS = ".!?…:;,"
_CLOSING = "”’\"')"
"""What may stand behind the stop of a sentence."""


@dataclass(frozen=True, slots=True)
class Part:
    """One field. `start` stands in it to begin with; `end` closes what still begins so and has no stop of its own."""

    id: str
    name: str
    help: str
    example: str
    start: str = ""
    end: str = "."

    def holds_words(self, written: str) -> bool:
        """Whether anything was written beyond what stands there to begin with."""
        return bool(written.strip()) and written.strip() != self.start.strip()

    def sentence(self, written: str) -> str:
        """What was written as it goes into a text: large at its beginning, with a stop; nothing for no words."""
        if not self.holds_words(written):
            return ""
        told = written.strip()
        told = told[0].upper() + told[1:]
        if told.rstrip(_CLOSING)[-1:] in _STOPS:
            return told
        begun = bool(self.start.strip()) and told.startswith(self.start.strip())
        return told + (self.end if begun else ".")


@dataclass(frozen=True, slots=True)
class Form:
    """A few fields that belong together."""

    name: str
    lead: str
    parts: tuple[Part, ...]

    def text(self, written: Mapping[str, str]) -> str:
        """What was written in its fields, by their ids, as one run of sentences; nothing for no words."""
        sentences = [part.sentence(written.get(part.id, "")) for part in self.parts]
        return " ".join(sentence for sentence in sentences if sentence)


def read_form(path: Path) -> Form:
    """The form in one file. Raises ContentFault."""
    entries = read_entries(path)
    entries.allow("name", "lead", "parts")
    parts: dict[str, Part] = {}
    for each in entries.tables("parts", "part"):
        part = _part(each)
        if part.id in parts:
            raise each.fault(f"the id {part.id} stands there twice")
        parts[part.id] = part
    return Form(entries.words("name"), entries.words("lead"), tuple(parts.values()))


def _part(entries: Entries) -> Part:
    entries.allow("id", "name", "help", "example", "start", "end")
    words = {key: entries.words(key) for key in ("id", "name", "help", "example")}
    return Part(**words, start=entries.words("start", ""), end=entries.words("end", "."))
