"""Compiles the offers and their words into plain data that loads in a blink (see resources/en/offers)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from app.model.errors import KnownError
from app.model.ownership.elements import GROUP, WORD
from app.model.ownership.offers.slots import READS, SLOT_NAMES, slots_of
from app.model.ownership.offers.verb_table import compile_verbs, rows
from app.model.ownership.pattern import PatternError, compile_pattern

if TYPE_CHECKING:
    from app.model.ownership.pattern import Element


class OfferError(KnownError):
    """The offers cannot be used; says which and why."""


def compile_offers(words: Mapping[str, Any], offers: Mapping[str, Any]) -> dict[str, Any]:
    """Compile the parsed `words.toml` and `offers.toml` of the offers.

    The answer is plain data: `offers` {label: [[offer, [slot]]]}; `limits` [[offer, [slot]]] and `limit_labels`
    [label]; `frames` [[slot, read, [label], [pattern]]], a pattern being (words a sentence needs one of, the same
    again, elements as match.find takes them); `words` {list: frozenset of words, or rows of words}; and what
    verb_table.compile_verbs answers. Raises OfferError.
    """
    try:
        return _table(words, offers)
    except (KeyError, PatternError) as error:
        raise OfferError(f"offers.toml: {error}.") from error


def _table(words: Mapping[str, Any], offers: Mapping[str, Any]) -> dict[str, Any]:
    classes = _Classes(offers["classes"])
    frames = []
    for frame in offers["frame"]:
        if frame["slot"] not in SLOT_NAMES or frame["read"] not in READS:
            raise OfferError(f"offers.toml: a frame cannot fill {frame['slot']} by reading {frame['read']}.")
        patterns = [_pattern(pattern, classes) for pattern in frame["after"]]
        frames.append([frame["slot"], frame["read"], frame.get("labels", "").split(), patterns])
    return compile_verbs(words["verbs"]) | {
        "offers": {label: _with_slots(written) for label, written in offers["offers"].items()},
        "limits": _with_slots(offers["limits"]["offers"]),
        "limit_labels": offers["limits"]["labels"].split(),
        "frames": frames,
        "words": _lists(words["words"]),
    }


def _lists(written: Mapping[str, str]) -> dict[str, Any]:
    """The lists in the form they are asked in; `any` holds all words of all."""
    idioms: dict[str, list[list[str]]] = {}
    for first, *rest in rows(written["idioms"]):
        idioms.setdefault(first, []).append(rest)
    lists: dict[str, Any] = {name: frozenset(words.split()) for name, words in written.items()}
    return lists | {
        "any": frozenset(word for words in written.values() for word in words.replace("|", " ").split()),
        "idioms": idioms,
        "tails": frozenset(tuple(row) for row in rows(written["tails"])),
        "states": rows(written["states"]),
        "eased": sorted(rows(written["eased"]), key=len, reverse=True),
    }


def _with_slots(written: list[str]) -> list[list[Any]]:
    found = []
    for offer in written:
        slots = slots_of(offer)
        if not slots <= SLOT_NAMES.keys():
            raise OfferError(f"offers.toml: {offer!r} holds a slot that no frame fills.")
        found.append([offer, sorted(slots)])
    return found


class _Classes:
    """The word classes of the frames; equal sets of words are one and the same, and are kept once."""

    def __init__(self, classes: Mapping[str, str]) -> None:
        self._classes = {name: members.split() for name, members in classes.items()}
        self._sets: dict[frozenset[str], frozenset[str]] = {}

    def words(self, alternatives: list[str]) -> frozenset[str]:
        words: set[str] = set()
        for word in alternatives:
            if word.startswith("@"):
                words.update(self._classes[word[1:]])
            else:
                words.add(word)
        found = frozenset(words)
        return self._sets.setdefault(found, found)


def _pattern(pattern: str, classes: _Classes) -> tuple[frozenset[str], frozenset[str], list[Any]]:
    elements = _ready(compile_pattern(pattern), classes)
    needed = [words for what, least, _, words in elements if what == WORD and least]
    needed.sort(key=lambda words: len(words) + 10 * ("you" in words))
    first = needed[0] if needed else frozenset[str]()
    return first, needed[1] if len(needed) > 1 else first, elements


def _ready(sequence: "list[Element]", classes: _Classes) -> list[Any]:
    """The elements with their words; what follows a group becomes part of each of its ways."""
    ready: list[Any] = []
    for place, (what, least, most, alternatives) in enumerate(sequence):
        if what == GROUP:
            rest = _ready(sequence[place + 1 :], classes)
            ways = [_ready(way, classes) for way in alternatives] + ([] if least else [[]])
            ready.append((what, least, most, tuple(way + rest for way in ways)))
            break
        ready.append((what, least, most, classes.words(alternatives)))
    return ready
