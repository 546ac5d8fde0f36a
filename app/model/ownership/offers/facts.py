"""What happened, when and about what, without a word about whose doing it was."""

from itertools import pairwise, takewhile

from app.model.ownership.tokens import FILLERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container
    from typing import Any

    from app.model.ownership.offers.lexicon import Lexicon
    from app.model.ownership.offers.said import Said

    Filled = dict[str, str] | None

_WAS = frozenset("was were did had been".split())
_STATES = frozenset("am feel felt".split())
_GOING = frozenset("going late stuck".split())
_WRITERS = frozenset("i we my mum dad mom".split())
_AFTER_EVENT = frozenset("for with by in".split())
_NO_THING_ALONE = frozenset("what how where last yesterday".split())


class Facts:
    """Reads facts, days, times and things."""

    def __init__(self, table: "dict[str, Any]", lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        words = table["words"]
        self._happened, self._things = words["happened"], words["things"]
        self._events, self._occasions = words["events"], words["occasions"]
        self._regrets, self._times = words["regrets"], words["times"]
        self.reads = {
            "fact": lambda said, _, place: self._fact(said, place),
            "fact_before": lambda said, start, _: self._fact_before(said, start),
            "event": lambda said, _, place: self._event(said, place),
            "times": lambda said, _, place: self._times_when(said, place),
            "occasion": lambda said, _, place: self._occasion(said, place),
            "thing": lambda said, _, place: self._thing(said, place),
            "regret": lambda said, _, place: self._regret(said, place),
        }

    def _kept_until(self, said: "Said", place: int, stops: "Container[str]") -> list[int]:
        kept = self._lexicon.kept(said, place)
        return list(takewhile(lambda each: said.words[each] not in stops, kept))

    def _fact(self, said: "Said", place: int) -> "Filled":
        return self._if_fact(said, self._lexicon.kept(said, place, denied=True))

    def _fact_before(self, said: "Said", end: int) -> "Filled":
        """The clause that ends before the token `end`."""
        words = said.words
        start = end
        while start > 0 and self._lexicon.end(words, start - 1) != start - 1:
            start -= 1
        while start < end and (words[start] in FILLERS or words[start] in self._lexicon.dropped):
            start += 1
        return self._if_fact(said, self._lexicon.kept(said.until(end), start, denied=True))

    def _if_fact(self, said: "Said", kept: list[int]) -> "Filled":
        words = [said.words[each] for each in kept]
        if len(words) < 3 or words[0] not in self._happened or "you" in words:
            return None
        if words[0] == "i" and words[1] in _STATES and words[2] not in _GOING:
            return None
        fact = self._lexicon.plain(said, kept)
        return {"fact": fact} if fact else None

    def _event(self, said: "Said", place: int) -> "Filled":
        kept = self._kept_until(said, place, _AFTER_EVENT)
        if len(kept) > 5 or self._events.isdisjoint(said.words[each] for each in kept):
            return None
        event = self._lexicon.plain(said, kept)
        return {"event": event} if event else None

    def _times_when(self, said: "Said", place: int) -> "Filled":
        """ "When I bring this up"."""
        kept = self._lexicon.kept(said, place)
        words = [said.words[each] for each in kept]
        if len(words) < 2 or words[0] not in _WRITERS or words[1] == "you":
            return None
        if any(word == "you" and self._lexicon.verb(then, "b") for word, then in pairwise(words)):
            return None  # "each time we argue you go silent"
        times = self._lexicon.plain(said, kept)
        past = any(self._is_past(word) for word in words[1:3])
        return {"times": times, "then_feel": "felt" if past else "feel"} if times else None

    def _is_past(self, word: str) -> bool:
        return word in _WAS or (word in self._lexicon.pasts and not self._lexicon.verb(word, "b"))

    def _occasion(self, said: "Said", place: int) -> "Filled":
        kept = self._lexicon.kept(said, place)
        if len(kept) > 4 or self._occasions.isdisjoint(said.words[each] for each in kept[-2:]):
            return None
        if not any(self._is_past(word) or word == "let" for word in said.words[:place]):
            return None
        occasion = self._lexicon.plain(said, kept)
        return {"occasion": occasion} if occasion else None

    def _thing(self, said: "Said", place: int) -> "Filled":
        place += said.word(place) in ("about", "on")
        kept = self._kept_until(said, place, self._times)
        if not 0 < len(kept) <= 6 or said.words[kept[0]] not in self._things:
            return None
        if len(kept) == 1 and said.words[kept[0]] in _NO_THING_ALONE:
            return None
        if len(kept) > 1 and said.words[kept[0]] == "it":
            return None
        thing = self._lexicon.plain(said, kept)
        return {"about": thing, "topic": thing} if thing and thing != "that" else None

    def _regret(self, said: "Said", place: int) -> "Filled":
        filled = self._thing(said, place)
        words = filled["about"].lower().split() if filled else [""]
        return filled if words[0] != "your" and not self._regrets.isdisjoint(words) else None
