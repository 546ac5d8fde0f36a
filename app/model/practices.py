"""Ways to breathe, read from the files that ship with the program."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.model.breathing import Phase, PhaseKind, Rhythm
from app.model.errors import KnownError, ResourceMissing
from app.model.resources import resource

_WORDS = ("id", "name", "line", "source", "weakness")
_KINDS: dict[str, PhaseKind] = {"in": "in", "hold": "hold", "out": "out"}
_PHASE_KEYS = {"kind", "tenths", "say"}


class PracticeFault(KnownError):
    """A practice file breaks a rule; `str(fault)` names the file and the line or the rule."""


@dataclass(frozen=True, slots=True)
class Practice:
    """One way to calm down: `line` is its rhythm in a few words, `weakness` what is not known about it."""

    id: str
    name: str
    line: str
    rhythm: Rhythm
    source: str
    weakness: str
    place: int = 0


@dataclass(frozen=True, slots=True)
class Practices:
    """The practices of a folder in the order they are offered, at least one, and what was wrong with the others."""

    found: tuple[Practice, ...]
    faults: tuple[PracticeFault, ...] = ()


def load_practices(language: str = "en") -> Practices:
    """The practices that ship with the program. Raises ResourceMissing if there is none that can be used."""
    return read_practices(sorted(resource(language, "calm").glob("*.toml")))


def read_practices(paths: Sequence[Path]) -> Practices:
    """The practices in these files; a file with a mistake becomes a fault and the others count.

    Raises ResourceMissing if none is left.
    """
    found: dict[str, Practice] = {}
    faults: list[PracticeFault] = []
    for path in paths:
        try:
            practice = read_practice(path)
            if practice.id in found:
                raise PracticeFault(f"{path.name}: another file has the id {practice.id} already.")
            found[practice.id] = practice
        except PracticeFault as fault:
            faults.append(fault)
    if not found:
        why = " ".join(str(fault) for fault in faults)
        raise ResourceMissing(
            f"A part of the program is missing (calm). Installing it again will bring it back. {why}".strip()
        )
    return Practices(tuple(sorted(found.values(), key=lambda practice: practice.place)), tuple(faults))


def read_practice(path: Path) -> Practice:
    """The practice in one file. Raises PracticeFault."""
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return _practice(table)
    except OSError as error:
        raise PracticeFault(f"{path.name}: the file could not be read.") from error
    except UnicodeDecodeError as error:
        raise PracticeFault(f"{path.name}: the file is not in UTF-8.") from error
    except ValueError as error:
        raise PracticeFault(f"{path.name}: {error}.") from error


def _practice(table: dict[str, Any]) -> Practice:
    """Raises ValueError, saying which rule is broken."""
    for key in table:
        if key not in (*_WORDS, "place", "phases"):
            raise ValueError(f"{key} is not a known entry")
    for key in _WORDS:
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise ValueError(f"{key} must be a few words in quotes")
    place = table.get("place", 0)
    if type(place) is not int:
        raise ValueError("place must be a whole number")
    phases = table.get("phases")
    if not isinstance(phases, list):
        raise ValueError("phases must be a list of [[phases]]")
    rhythm = Rhythm([_phase(place, phase) for place, phase in enumerate(phases, 1)])
    return Practice(**{key: table[key] for key in _WORDS}, rhythm=rhythm, place=place)


def _phase(place: int, table: object) -> Phase:
    if not isinstance(table, dict) or not table.keys() <= _PHASE_KEYS:
        raise ValueError(f"phase {place}: only kind, tenths and say are known entries")
    kind = _KINDS.get(str(table.get("kind")))
    if kind is None:
        raise ValueError(f"phase {place}: kind must be in, hold or out")
    if type(table.get("tenths")) is not int:
        raise ValueError(f"phase {place}: tenths must be a whole number")
    if not isinstance(table.get("say", ""), str):
        raise ValueError(f"phase {place}: say must be a few words in quotes")
    return Phase(kind, table["tenths"], table.get("say", ""))
