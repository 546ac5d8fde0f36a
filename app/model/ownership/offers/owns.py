"""What the writer did, has had enough of, wishes for or would give up."""

from itertools import takewhile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.offers.lexicon import Lexicon
    from app.model.ownership.offers.said import Said

    Filled = dict[str, str] | None

_AMOUNTS = frozenset("a one some five ten an two half".split())
_AFTER_MINE = frozenset("if for to when".split())
_YOU = frozenset("you your us this".split())
_BEING = {"p": "was", "i": "being", "n": "been"}


class Owns:
    """Reads what is the writer's own."""

    def __init__(self, table: "dict[str, Any]", lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        words = table["words"]
        self._not_given = words["not_given"]
        self._was, self._outbursts = words["was"], words["outbursts"]
        self.reads = {
            "did_own": lambda said, _, place: self._did(said, place, "p"),
            "did_doing": lambda said, _, place: self._did(said, place, "i"),
            "did_done": lambda said, _, place: self._did(said, place, "n"),
            "own": lambda said, start, _: self._own(said, start),
            "tired": lambda said, _, place: self._tired(said, place),
            "the_one": lambda said, _, place: self._the_one(said, place),
            "gave": lambda said, _, place: self._gave(said, place),
            "wish": lambda said, _, place: self._wish(said, place),
            "mine": lambda said, _, place: self._mine(said, place),
        }

    def _did(self, said: "Said", place: int, form: str) -> "Filled":
        taken = self._lexicon.taken(said, place, form, of="own")
        if taken:
            return None if "by" in taken.rest else {"did": f"I {taken.past}{taken.after}"}
        place = self._lexicon.past_dropped(said, place)
        if said.word(place) != _BEING[form]:
            return None
        kept = self._lexicon.kept(said, place + 1)
        if len(kept) > 3 or self._was.isdisjoint(said.words[each] for each in kept[:2]):
            return None
        state = self._lexicon.spoken(said, kept)
        return {"did": f"I was {state}"} if state else None

    def _own(self, said: "Said", end: int) -> "Filled":
        """What the writer did "because you ..."."""
        for place in range(end):
            if said.words[place] == "i" and self._lexicon.begins(said, place):
                verb = self._lexicon.past_dropped(said, place + 1)
                taken = self._lexicon.taken(said.until(end), verb + (said.word(verb) == "only"), "p", of="own")
                return {"own": f"I {taken.past}{taken.after}"} if taken and taken.verb in self._outbursts else None
        return None

    def _gave(self, said: "Said", place: int) -> "Filled":
        """What the writer did, without for whom."""
        for_whom = (at for at in range(place, len(said.words) - 1) if said.words[at] == "for")
        stop = next((at for at in for_whom if said.words[at + 1] in _YOU), 0)
        said = said.until(stop) if stop else said
        for of, form in (("seen", "p"), ("seen", "n"), ("own", "p")):
            taken = self._lexicon.taken(said, place, form, of=of)
            if taken and len(taken.rest) > 1 and taken.rest[0] != "you" and taken.verb not in self._not_given:
                return {"gave": f"{taken.past}{taken.after}"}
        return None

    def _tired(self, said: "Said", place: int) -> "Filled":
        taken = self._lexicon.taken(said, place, "i")
        return {"tired": f"{taken.doing}{taken.after}"} if taken else None

    def _the_one(self, said: "Said", place: int) -> "Filled":
        if said.word(place) not in ("who", "that"):
            return None
        one = self._lexicon.plain(said, self._lexicon.kept(said, place, tails=True))
        return {"tired": f"being the one {one}"} if one else None

    def _wish(self, said: "Said", place: int) -> "Filled":
        if said.word(place) not in _AMOUNTS:
            return None
        wish = self._lexicon.plain(said, self._lexicon.kept(said, place))
        return {"wish": wish} if wish else None

    def _mine(self, said: "Said", place: int) -> "Filled":
        if said.word(place) != "my":
            return None
        kept = self._lexicon.kept(said, place)
        kept = list(takewhile(lambda each: said.words[each] not in _AFTER_MINE, kept))
        mine = self._lexicon.plain(said, kept)
        return {"mine": mine} if mine and len(kept) < 5 else None
