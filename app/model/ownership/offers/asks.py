"""What is asked for, ruled out or held out as a consequence."""

from app.model.ownership.tokens import FILLERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.offers.deeds import Deeds
    from app.model.ownership.offers.lexicon import Lexicon
    from app.model.ownership.offers.said import Said

    Filled = dict[str, str] | None

_NOUNLIKE = frozenset("phone text email message water walk work talk answer reply".split())
_AROUND = frozenset("on in off of at away".split())
_NEAR = frozenset("near round here to".split())
_NEAR_OR_IN = {"away from": "near", "out of": "in"}
_OR = frozenset("or otherwise".split())
_OF_OTHERS = frozenset("borrowed_voice criticism".split())
_WAS = frozenset("was were".split())
_THAT = (["do", "that"], ["do", "it"], ["do", "this"])


class Asks:
    """Reads orders, and what is said to follow."""

    def __init__(self, table: "dict[str, Any]", lexicon: "Lexicon", deeds: "Deeds") -> None:
        self._lexicon, self._deeds = lexicon, deeds
        words = table["words"]
        self._limits, self._not_asked = words["limits"], words["not_asked"]
        self._not_wanted = words["not_wanted"]
        self._happened = words["happened"]
        self._joined, self._loose = words["joined"], words["loose"]
        self.reads = {
            "ask": lambda said, _, place: self._ask(said, place),
            "imperative": lambda said, *_: self._imperative(said),
            "had": lambda said, _, place: self._had(said, place),
            "if": lambda said, _, place: self._if(said, place),
            "if_happens": lambda said, _, place: self._if_happens(said, place),
            "imperative_and": lambda said, *_: self._imperative_and(said),
            "limit": lambda said, _, place: self._limit(said, place, "b"),
            "limit_doing": lambda said, _, place: self._limit(said, place, "i"),
            "near": lambda said, _, place: self._near(said, place),
            "us": lambda said, _, place: self._us(said, place),
            "idea": lambda said, _, place: self._idea(said, place),
        }

    def _ask(self, said: "Said", place: int) -> "Filled":
        if said.label == "threat" and _OR.isdisjoint(said.words):
            return None
        taken = self._lexicon.taken(said, place, "b", both=True)
        if taken is None or taken.verb in self._not_asked or "while" in taken.rest:
            return None
        if "their" in taken.rest and said.label in _OF_OTHERS:
            return None
        if taken.verb in self._not_wanted and said.label == "loaded_question":
            return None
        filled = {"ask": f"{taken.verb}{taken.after}"}
        goes_on = taken.verb in ("go", "come") and taken.rest and self._lexicon.verb(taken.rest[0], "b")
        if "and" not in taken.rest and not goes_on:
            filled["asked"] = f"{taken.past}{taken.after}"
        return filled

    def _first(self, said: "Said") -> int:
        place = 0
        while said.word(place) in FILLERS or said.word(place) in self._lexicon.dropped:
            place += 1
        return place

    def _imperative(self, said: "Said") -> "Filled":
        place = self._first(said)
        if said.word(place) == "you":
            place += 1
            if said.word(place) in self._lexicon.dropped:
                return None  # "you just leave" tells rather than orders
        if said.word(place) in _NOUNLIKE and said.word(place + 1) in _AROUND:
            return None
        after = self._after_and(said, place)
        if after and after not in self._joined and not self._lexicon.verb(after, "b"):
            return None
        return self._ask(said, place)

    def _after_and(self, said: "Said", place: int) -> str:
        """The word after the first "and" of the clause at `place`; nothing where an "or" comes before it."""
        clause = said.words[place : self._lexicon.end(said.words, place)]
        if "and" not in clause or "or" in clause[: clause.index("and")]:
            return ""
        return said.word(place + clause.index("and") + 1)

    def _imperative_and(self, said: "Said") -> "Filled":
        """ "Do that again and we are done"."""
        place = self._first(said)
        place += said.word(place) == "you"
        after = self._after_and(said, place)
        if not after or after in self._joined:
            return None
        that = said.words[place : place + 2] in _THAT
        taken = self._lexicon.taken(said, place, "b", tails=True, anything=that)
        return {"if": f"you {taken.verb}{taken.after}"} if taken else None

    def _if(self, said: "Said", place: int) -> "Filled":
        stop = self._lexicon.runs_on_at(said, place)
        filled = self._deeds.finite(said.until(stop) if stop else said, place, tails=True)
        return {"if": filled["that"]} if filled and filled["feel"] == "feel" else None

    def _if_happens(self, said: "Said", place: int) -> "Filled":
        """ "If I do not hear by noon"."""
        if said.word(place) not in self._happened:
            return None
        stop = self._lexicon.runs_on_at(said, place)
        part = said.until(stop) if stop else said
        clause = self._lexicon.plain(part, self._lexicon.kept(part, place, denied=True, tails=True))
        return {"if": clause} if len(clause.split()) > 2 and said.word(place + 1) not in _WAS else None

    def _had(self, said: "Said", place: int) -> "Filled":
        taken = self._lexicon.taken(said, place, "n")
        return {"had": f"{taken.participle}{taken.after}"} if taken else None

    def _limit(self, said: "Said", place: int, form: str) -> "Filled":
        taken = self._lexicon.taken(said, place, form, tails=True)
        if taken is None or taken.verb not in self._limits:
            return None
        if taken.verb == "come" and _NEAR.isdisjoint(taken.rest[:1]):
            return None
        return {"limit": f"{taken.verb}{taken.after}"}

    def _near(self, said: "Said", place: int) -> "Filled":
        """ "Stay away from my kids", "keep out of my room"."""
        near = _NEAR_OR_IN.get(" ".join(said.words[place - 1 : place + 1]))
        where = self._lexicon.plain(said, self._lexicon.kept(said, place + 1, tails=True)) if near else ""
        return {"near": f"{near} {where}"} if where else None

    def _us(self, said: "Said", place: int) -> "Filled":
        taken = self._lexicon.taken(said, place, "b", denied=True)
        if taken is None or not self._loose.isdisjoint(taken.rest) or "their" in taken.rest:
            return None
        return {"us": f"{taken.verb}{taken.after}"}

    def _idea(self, said: "Said", place: int) -> "Filled":
        taken = self._lexicon.taken(said, place, "b", of="advised") or self._lexicon.taken(
            said, place, "i", of="advised"
        )
        return {"idea": f"{taken.doing}{taken.after}"} if taken and "not" not in taken.rest else None
