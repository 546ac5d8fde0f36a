"""What an archive holds: all that is kept, one item at a time, and how each kind of it stands in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.model.breathing import Phase, nonsense
from app.model.calm import CalmSession
from app.model.draft import SITUATIONS, TIES, Draft, Mark
from app.model.exchange.shapes import ID, LINK, MOMENT, WORDS, Record, Unfit, maybe, one_of, some, whole
from app.model.own_patterns import OwnPattern
from app.model.reflection import Reflection
from app.model.rehearsal import MOST_PAIRS, Pair
from app.model.version import Version


@dataclass(frozen=True, slots=True)
class AsideLine:
    """One hint that was set aside, as SetAsideRows keeps it."""

    by: str
    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class Thing:
    """One of one's own things to do instead of going over it again."""

    words: str


Entry = Draft | CalmSession | Reflection
"""What is a row of the timeline, in full."""

Item = Entry | Version | OwnPattern | Thing | AsideLine

_STRENGTH = maybe(whole(0, 10))
_ANSWER = one_of("", "yes", "partly", "no")

_PAIR = Record(Pair, {"they": WORDS, "mine": WORDS})
_MARK = Record(Mark, {"kind": one_of("hint", "strength"), "label": ID, "start": whole(0), "end": whole(0)})
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
            "status": one_of("drafting", "ready", "shared", "kept", "let_go"),
            "shared_at": maybe(MOMENT),
            "archived_at": maybe(MOMENT),
            "marks": maybe(some(_MARK)),
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
            "practice": LINK,
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
            "draft_id": LINK,
        },
    ),
    "reflection": Record(
        Reflection,
        {
            "id": ID,
            "created": MOMENT,
            "changed": MOMENT,
            "draft_id": LINK,
            "to": WORDS,
            "shared": _ANSWER,
            "met": _ANSWER,
            "asked": _ANSWER,
            "about_them": WORDS,
            "about_me": WORDS,
            "differently": WORDS,
            "skill": one_of("", "know", "value", "soothe", "share", "be_curious"),
            "strength": _STRENGTH,
        },
    ),
    "pattern": Record(OwnPattern, {"id": ID, "name": WORDS, "phases": some(_PHASE)}),
    "thing": Record(Thing, {"words": WORDS}),
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
    return None if isinstance(item, Thing | AsideLine) else f"{_NAMES[type(item)]} {item.id}"


def moment(entry: Entry) -> datetime:
    """When it stands in the timeline."""
    match entry:
        case Draft():
            return entry.changed
        case CalmSession():
            return entry.started
        case Reflection():
            return entry.created


def sameness(entry: Entry) -> tuple[object, ...]:
    """What two entries have in common that are one, although their ids differ: their time, and their words."""
    match entry:
        case Draft():
            words: tuple[str, ...] = (entry.text,)
        case CalmSession():
            words = (entry.practice, entry.helped, entry.trigger)
        case Reflection():
            words = entry.lessons
    return type(entry), moment(entry), words
