"""What an archive holds: all that is kept, one item at a time, and how each kind of it stands in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from app.model.breathing import Phase, nonsense
from app.model.calm import CalmSession
from app.model.draft import SITUATIONS, TIES, Draft
from app.model.exchange.shapes import ID, MOMENT, WORDS, Record, Unfit, maybe, one_of, some, whole
from app.model.own_patterns import OwnPattern
from app.model.rehearsal import MOST_PAIRS, Pair
from app.model.version import Version


@dataclass(frozen=True, slots=True)
class AsideLine:
    """One hint that was set aside, as SetAsideRows keeps it."""

    by: str
    rule: str
    words: str


Item = Draft | Version | CalmSession | OwnPattern | AsideLine

_STRENGTH = maybe(whole(0, 10))

_PAIR = Record(Pair, {"they": WORDS, "mine": WORDS})
_PHASE = Record(Phase, {"kind": one_of("in", "hold", "out"), "tenths": whole(1), "say": WORDS})

RECORDS: Mapping[str, Record[Any]] = {
    "draft": Record(
        Draft,
        {
            "id": ID,
            "created": MOMENT,
            "changed": MOMENT,
            "to": WORDS,
            "title": WORDS,
            "text": WORDS,
            "tie": one_of("", *TIES),
            "situation": one_of("", *SITUATIONS),
            "hope": WORDS,
            "mode": one_of("pour", "own"),
            "ready": some(ID),
            "pairs": some(_PAIR, MOST_PAIRS),
        },
    ),
    "version": Record(
        Version,
        {
            "id": ID,
            "draft_id": ID,
            "when": MOMENT,
            "text": WORDS,
            "kind": one_of("left", "quiet", "offer", "asked", "restore", "window"),
            "name": WORDS,
        },
    ),
    "session": Record(
        CalmSession,
        {
            "id": ID,
            "started": MOMENT,
            "practice": ID,
            "practice_name": WORDS,
            "planned_seconds": whole(0),
            "seconds": whole(0),
            "before": _STRENGTH,
            "after": _STRENGTH,
            "outcome": one_of("running", "finished", "early", "interrupted"),
            "helped": WORDS,
            "feelings": some(WORDS),
            "signs": some(WORDS),
            "pulse": maybe(whole(0, 1000)),
            "trigger": WORDS,
            "extra_seconds": whole(0),
            "seen": maybe(MOMENT),
        },
    ),
    "pattern": Record(OwnPattern, {"id": ID, "name": WORDS, "phases": some(_PHASE)}),
    "set_aside": Record(AsideLine, {"by": one_of("rule", "phrase", "sentence"), "rule": ID, "words": WORDS}),
}
"""The kinds of items by the word in their key "record"."""

_NAMES = {record.make: name for name, record in RECORDS.items()}


def to_json(item: Item) -> dict[str, object]:
    """The item as JSON has it."""
    name = _NAMES[type(item)]
    return {"record": name, **RECORDS[name].write(item)}


def from_json(found: object) -> Item:
    """The item that `found`, as JSON has it, stands for. Raises Unfit."""
    if not isinstance(found, dict):
        raise Unfit
    rest = dict(found)
    name = rest.pop("record", None)
    if not isinstance(name, str) or name not in RECORDS:
        raise Unfit
    item: Item = RECORDS[name].read(rest)
    if isinstance(item, OwnPattern) and nonsense(item.phases):
        raise Unfit
    return item


def identity(item: Item) -> str | None:
    """What no other item of a file may have as well; None where nothing needs to be told apart."""
    return None if isinstance(item, AsideLine) else f"{_NAMES[type(item)]} {item.id}"


def is_entry(item: Item) -> bool:
    """Whether it is something a person would count: neither an earlier version nor a hint that was set aside."""
    return not isinstance(item, Version | AsideLine)
