"""Makes the offers of a hint fit the sentence it was found in."""

import re

from app.model.ownership.offers.happening import Happenings
from app.model.ownership.offers.said import Said, hangs
from app.model.ownership.offers.slots import SLOT_NAMES
from app.model.ownership.tokens import tokenize

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

    from app.model.ownership.engine import Engine
    from app.model.ownership.finding import Finding

_MOST = 3
_MOST_FITTED = 2
_REMEMBERED = 5_000
_FEEL = re.compile(r"{(then_)?feel}")
_SLOT = re.compile(r"{\w+}")
_JUDGING = "swear harsh_word person_noun bad flaw faux_feeling".split()
"""The rules' classes of words that judge, insult or swear."""

_PLAIN = {"felt": "feel", "last": "", "time": "", "lately": "", "the": "", "will": "would"}


class Offering:
    """Fits offers to sentences; `table` is that of table.compile_offers, `engine` folds the words.

    It remembers what it made: asking again costs a look-up. It is not safe to share between threads.
    """

    def __init__(self, table: "dict[str, Any]", engine: "Engine") -> None:
        self._folds, self._before = engine.folds, engine.before
        judging = frozenset(word for name in _JUDGING for word in engine.classes[name])
        self._happenings = Happenings(table, judging)
        self._offers: dict[str, list[tuple[str, list[str]]]] = table["offers"]
        self._limits: list[tuple[str, list[str]]] = table["limits"]
        self._for_limits = tuple(offer for offer, slots in self._limits if not slots)
        self._limit_labels = frozenset(table["limit_labels"])
        self._frames: dict[str, frozenset[str]] = {}
        self._known: dict[tuple[object, ...], tuple[str, ...]] = {}

    def fitted(self, sentence: str, found: "Iterable[Finding]") -> "tuple[Finding, ...]":
        """The findings of `sentence`, with offsets in it; each hint with one to three offers of its own.

        Where a hint stands in what is a boundary too, nothing is offered that would make the boundary softer.
        """
        everything = tuple(found)
        bounds = [one for one in everything if one.label == "boundary"]
        return tuple(
            one._replace(offers=self._for_limits if _meets(one, bounds) else self.offers(sentence, one))
            if one.kind == "hint"
            else one
            for one in everything
        )

    def offers(self, sentence: str, hint: "Finding") -> tuple[str, ...]:
        """One to three offers for `hint`: those that could be made of its words first, then those of its rule."""
        key = (sentence, hint.label, hint.start, hint.end, hint.offers)
        known = self._known.get(key)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[key] = self._made(sentence, hint)
        return known

    def _made(self, sentence: str, hint: "Finding") -> tuple[str, ...]:
        said = self._said(sentence, hint)
        if hint.label in self._limit_labels:
            limits = self._filled(self._limits, said)
            if limits:
                return (*limits.values(), *self._for_limits)[:_MOST]
        made = self._filled(self._offers[hint.label], said)
        offers = list(made.values())[:_MOST_FITTED]
        said_already = [self._frame(written) for written in made]
        offers += [offer for offer in hint.offers if not any(self._frame(offer) <= frame for frame in said_already)]
        return tuple(offers[:_MOST])

    def _frame(self, offer: str) -> "frozenset[str]":
        """The words of an offer around its gaps and slots, to tell which offers say the same."""
        known = self._frames.get(offer)
        if known is None:
            words = (word.strip(",.?;:…") for word in _SLOT.sub("", _FEEL.sub("feel", offer)).lower().split())
            known = self._frames[offer] = frozenset(_PLAIN.get(word, word) for word in words) - {""}
        return known

    def _said(self, sentence: str, hint: "Finding") -> Said:
        words = sentence[hint.start : hint.end]
        waits = hint.start > 0 and hangs(tokenize(sentence[: hint.start], self._folds, self._before).words)
        return Said(words, tokenize(words, self._folds, self._before), hint.label, waits)

    def _filled(self, offers: "list[tuple[str, list[str]]]", said: Said) -> "dict[str, str]":
        """The offers whose slots can all be filled, by the offer as it is written."""
        found: dict[str, dict[str, str]] = {}
        made: dict[str, str] = {}
        filled: dict[str, str] = {}
        for offer, slots in offers:
            for slot in slots:
                name = SLOT_NAMES[slot]
                if name not in found:
                    found[name] = self._happenings.found(name, said)
                    filled = found[name] | filled
            if slots and all(slot in filled for slot in slots) and not ("that" in slots and "when" in filled):
                made[offer] = offer.format_map(filled)
        return made


def _meets(hint: "Finding", others: "list[Finding]") -> bool:
    return any(other.start < hint.end and hint.start < other.end for other in others)
