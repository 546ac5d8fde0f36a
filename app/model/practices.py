"""Ways to calm down, read from the files that ship with the program."""

from collections.abc import Sequence
from pathlib import Path

from app.model.errors import ResourceMissing
from app.model.practice import Practice, PracticeFault, Practices
from app.model.practice_file import read_practice
from app.model.resources import resource


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
