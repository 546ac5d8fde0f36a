"""One practice from one file, and where in it a mistake stands."""

import re
import tomllib
from collections.abc import Callable, Set
from pathlib import Path
from typing import Any, TypeVar

from app.model.breathing import Phase, PhaseKind, Rhythm, nonsense
from app.model.pacing import Rounds
from app.model.practice import Practice, PracticeFault
from app.model.steps import Step, Steps, wrong_length

_WORDS = ("id", "name", "line", "source", "weakness")
_MORE_WORDS = ("about", "note")
_KINDS: dict[str, PhaseKind] = {"in": "in", "hold": "hold", "out": "out"}
_ENTRIES = {*_WORDS, *_MORE_WORDS, "place", "rounds", "phases", "softly", "steps"}
_SYNTAX = re.compile(r"(.*) \(at line (\d+), column \d+\)$")
Part = TypeVar("Part")


class _Wrong(ValueError):
    """A broken rule, and the entry it is about: `key`, in the `place`-th of the `[[lists]]` if it is in one."""

    def __init__(self, rule: str, key: str = "", lists: str = "", place: int = 0) -> None:
        super().__init__(rule)
        self.key, self.lists, self.place = key, lists, place


def read_practice(path: Path) -> Practice:
    """The practice in one file. Raises PracticeFault."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise PracticeFault(f"{path.name}: the file could not be read.") from error
    except UnicodeDecodeError as error:
        raise PracticeFault(f"{path.name}: the file is not in UTF-8.") from error
    try:
        return _practice(tomllib.loads(text))
    except _Wrong as wrong:
        line = _line_of(text.splitlines(), wrong)
        where = f", line {line}" if line else ""
        raise PracticeFault(f"{path.name}{where}: {wrong}.") from wrong
    except tomllib.TOMLDecodeError as error:
        said = _SYNTAX.match(str(error))
        where, rule = (f", line {said[2]}", said[1]) if said else ("", str(error))
        raise PracticeFault(f"{path.name}{where}: {rule}.") from error


def _practice(table: dict[str, Any]) -> Practice:
    """Raises _Wrong."""
    for key in table:
        if key not in _ENTRIES:
            raise _Wrong(f"{key} is not a known entry", key)
    for key in _WORDS:
        if not isinstance(table.get(key), str) or not table[key].strip():
            raise _Wrong(f"{key} must be a few words in quotes", key)
    for key in _MORE_WORDS:
        if not isinstance(table.get(key, ""), str):
            raise _Wrong(f"{key} must be a few words in quotes", key)
    place = table.get("place", 0)
    if type(place) is not int:
        raise _Wrong("place must be a whole number", "place")
    words = {key: table.get(key, "") for key in (*_WORDS, *_MORE_WORDS)}
    return Practice(**words, pacing=_pacing(table), place=place)


def _pacing(table: dict[str, Any]) -> Rhythm | Rounds | Steps:
    if ("phases" in table) == ("steps" in table):
        raise _Wrong("a practice has either [[phases]] or [[steps]]")
    if "steps" in table:
        for key in ("rounds", "softly"):
            if key in table:
                raise _Wrong(f"{key} belongs to [[phases]]", key)
        return Steps(_parts(table, "steps", "step", {"say", "seconds", "things"}, _step))
    first = _rhythm(table, "phases")
    if "rounds" not in table and "softly" not in table:
        return first
    rounds = table.get("rounds")
    if type(rounds) is not int or rounds < 1:
        raise _Wrong("rounds must be a whole number from 1, with [[softly]] for the breath after them", "rounds")
    return Rounds(first, rounds, _rhythm(table, "softly"))


def _rhythm(table: dict[str, Any], lists: str) -> Rhythm:
    phases = _parts(table, lists, "phase", {"kind", "tenths", "say"}, _phase)
    if wrong := nonsense(phases):
        raise _Wrong(wrong.rule_words(), "tenths" if wrong.place else "", lists, wrong.place or 1)
    return Rhythm(phases)


def _parts(
    table: dict[str, Any],
    lists: str,
    called: str,
    known: Set[str],
    make: Callable[[dict[str, Any], Callable[[str, str], _Wrong]], Part],
) -> list[Part]:
    """The parts in `[[lists]]`, each made by `make`, which is handed how to say what is wrong with an entry."""
    parts = table.get(lists)
    if not isinstance(parts, list) or not parts:
        raise _Wrong(f"{lists} must be a list of [[{lists}]]", lists)
    made = []
    for place, part in enumerate(parts, 1):

        def wrong(key: str, rule: str, place: int = place) -> _Wrong:
            return _Wrong(f"{called} {place}: {rule}", key, lists, place)

        if not isinstance(part, dict):
            raise wrong("", "it must be a [[" + lists + "]] of its own")
        for key in part:
            if key not in known:
                raise wrong(key, f"{key} is not a known entry")
        made.append(make(part, wrong))
    return made


def _phase(part: dict[str, Any], wrong: Callable[[str, str], _Wrong]) -> Phase:
    kind = _KINDS.get(str(part.get("kind")))
    if kind is None:
        raise wrong("kind", "kind must be in, hold or out")
    if type(part.get("tenths")) is not int:
        raise wrong("tenths", "tenths must be a whole number")
    if not isinstance(part.get("say", ""), str):
        raise wrong("say", "say must be a few words in quotes")
    return Phase(kind, part["tenths"], part.get("say", ""))


def _step(part: dict[str, Any], wrong: Callable[[str, str], _Wrong]) -> Step:
    if not isinstance(part.get("say"), str) or not part["say"].strip():
        raise wrong("say", "say must be a few words in quotes")
    seconds = part.get("seconds")
    if seconds is not None and type(seconds) is not int:
        raise wrong("seconds", "seconds must be a whole number")
    if rule := wrong_length(seconds):
        raise wrong("seconds", rule)
    things = part.get("things", [])
    if not isinstance(things, list) or not all(isinstance(thing, str) and thing.strip() for thing in things):
        raise wrong("things", "things must be a list of words in quotes")
    return Step(part["say"], seconds, tuple(things))


def _line_of(lines: list[str], wrong: _Wrong) -> int:
    """The line, from 1, that `wrong` is about, or the head of its part; 0 if it stands nowhere."""
    section, place, head = "", 0, 0
    for number, line in enumerate(lines, 1):
        bare = line.strip()
        if bare.startswith("[["):
            section = bare[2:].split("]]")[0].strip()
            place += section == wrong.lists
            head = number if section == wrong.lists and place == wrong.place else head
        here = section == wrong.lists and place == wrong.place
        if wrong.key and here and re.match(rf"{re.escape(wrong.key)}\s*=", bare):
            return number
    return head
