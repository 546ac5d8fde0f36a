"""What the other did, as a camera would have seen it."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.offers.lexicon import Lexicon, Taken
    from app.model.ownership.offers.said import Said

    Filled = dict[str, str] | None

_BEFORE_YOU = frozenset("because when whenever and but".split())
_ALL_OF_YOU = frozenset("guys two all both lot".split())
_NEVER = frozenset("never hardly rarely seldom barely".split())
_DID_NOT_TO = frozenset("forgot failed neglected".split())
_DID_TO = frozenset("decided chose had".split())
_TOO_SHORT = frozenset("tell give show ask".split())
_NO_REPORT = frozenset("demand pressure threat borrowed_voice".split())
"""Hints in which "you ..." on its own is no report of what the other did."""

_SUBORDINATE = frozenset("when if while".split())
_FIGURATIVE = frozenset("blame criticism leverage".split())


class Deeds:
    """Each reading answers with {that}, {feel} and, where the clause can follow a "when", {when}.

    Where the opposite could be asked for, there is {asked} too.
    """

    def __init__(self, table: "dict[str, Any]", lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        words = table["words"]
        self._states: list[list[str]] = words["states"]
        self._loose, self._alone = words["loose"], words["alone"]
        self._figures = words["figures"]
        self.reads = {
            "do": lambda said, _, place: self.act(said, place, "b"),
            "did": lambda said, _, place: self.act(said, place, "b", past=True),
            "doing": lambda said, _, place: self.act(said, place, "i"),
            "done": lambda said, _, place: self.act(said, place, "i", past=True),
            "not": lambda said, _, place: self.act(said, place, "b", denied=True),
            "did_not": lambda said, _, place: self.act(said, place, "b", denied=True, past=True),
            "not_doing": lambda said, _, place: self.act(said, place, "i", denied=True),
            "not_done": lambda said, _, place: self.act(said, place, "i", denied=True, past=True),
            "has_not": lambda said, _, place: self.act(said, place, "n", denied=True),
        }

    def anywhere(self, said: "Said") -> "Filled":
        """What a clause with "you ..." says."""
        if said.label in _NO_REPORT:
            return None
        for place, word in enumerate(said.words):
            if word == "you" and self._lexicon.begins(said, place, _BEFORE_YOU):
                filled = self.finite(said, place + 1)
                figure = said.label in _FIGURATIVE and filled and self._figures.intersection(filled["that"].split()[:3])
                if filled and not figure:
                    return filled
        return None

    def finite(self, said: "Said", place: int, *, tails: bool = False) -> "Filled":
        """What goes on at `place`, after "you"."""
        if said.word(place) in _ALL_OF_YOU:
            place += 1
        place = self._lexicon.past_dropped(said, place)
        word, then = said.word(place), said.word(place + 1)
        if word in _NEVER:
            place += 1 + (then == "once")
            return self.act(said, place, "b", denied=True, tails=tails) or self.act(said, place, "p", denied=True)
        if then == "not" and word in ("do", "did", "will"):
            place = self._lexicon.past_eased(said, place + 2)
            return self.act(said, place, "b", denied=True, past=word == "did", tails=tails)
        if then == "not" and word in ("can", "could"):
            return self._not_bothered(said, place + 2, past=word == "could")
        if word == "have":
            return self._has(said, self._lexicon.past_dropped(said, place + 1))
        if word in ("are", "were"):
            return self._being(said, self._lexicon.past_dropped(said, place + 1), past=word == "were")
        if word in ("keep", "kept"):
            return self.act(said, place + 1 + (then == "on"), "i", past=word == "kept", tails=tails)
        if then == "to":
            return self._did_to(said, place)
        if word == "went" and then in ("and", "ahead", "off"):
            return self.act(said, place + 2 + (said.word(place + 2) == "and"), "p")
        return self.act(said, place, "b", tails=tails) or self.act(said, place, "p", tails=tails)

    def _not_bothered(self, said: "Said", place: int, *, past: bool) -> "Filled":
        after = self._lexicon.past_dropped(said, place)
        eased = self._lexicon.past_eased(said, after)
        return self.act(said, eased, "b", denied=True, past=past) if eased != after else None

    def _has(self, said: "Said", place: int) -> "Filled":
        if said.word(place) == "not" or said.word(place) in _NEVER:
            once = said.word(place + 1) == "once"
            return self.act(said, self._lexicon.past_eased(said, place + 1 + once), "n", denied=True)
        gone = said.words[place : place + 2] == ["gone", "and"]
        return self.act(said, place + 2 * gone, "n")

    def _did_to(self, said: "Said", place: int) -> "Filled":
        """ "Forgot to", "had to go and": what counts is whether it was done."""
        word = said.words[place]
        if word == "refuse":
            return self.act(said, place + 2, "b", denied=True)
        if word in _DID_NOT_TO:
            return self.act(said, place + 2, "b", denied=True, past=True)
        if word in _DID_TO:
            went = said.words[place + 2 : place + 4] == ["go", "and"]
            return self.act(said, place + 2 + 2 * went, "b", past=True)
        return None

    def _being(self, said: "Said", place: int, *, past: bool) -> "Filled":
        """What "you are" says, if it is a plain state or something being done."""
        denied = said.word(place) == "not" or said.word(place) in _NEVER
        if denied:
            place = self._lexicon.past_dropped(said, place + 1)
        kept = self._lexicon.kept(said, place, denied=denied)
        if not kept or said.word(kept[-1] + 1) == "since":
            return None
        state = [said.words[each] for each in kept]
        if state[:2] == ["going", "to"] or not self._is_seen(state):
            return None
        spoken = self._lexicon.spoken(said, kept)
        if spoken is None:
            return None
        be = ("you weren’t" if denied else "you were") if past else ("you’re not" if denied else "you’re")
        return _clause(said, f"{be} {spoken}", state, past=past)

    def _is_seen(self, state: "list[str]") -> bool:
        verb = self._lexicon.verb(state[0], "i")
        if verb:
            rest = state[1:]
            return self._lexicon.follows(verb, rest) and self._lexicon.sound(rest, verb, self._lexicon.inner)
        known = any(state[: len(words)] == words for words in self._states)
        return known and self._lexicon.sound(state, "", self._lexicon.inner)

    def act(
        self, said: "Said", place: int, form: str, *, denied: bool = False, past: bool = False, tails: bool = False
    ) -> "Filled":
        """What was done, or not, from the verb at `place`, which must be there in `form`."""
        taken = self._lexicon.taken(said, place, form, denied=denied, tails=tails)
        if taken is None or taken.rest[:1] == ["it"] or not (denied or self._says_enough(taken, past or form in "pn")):
            return None
        if denied and form == "n":
            return {"that": f"you haven’t {taken.participle}{taken.after}", "feel": "feel"}
        past = past or form in "pn"
        if denied:
            clause = f"you {'didn’t' if past else 'don’t'} {taken.verb}{taken.after}"
        else:
            clause = f"you {taken.past if past else taken.verb}{taken.after}"
        filled = _clause(said, clause, taken.rest, past=past)
        if denied and not past and self._loose.isdisjoint(taken.rest):
            filled["asked"] = f"{taken.past}{taken.after}"
        return filled

    def _says_enough(self, taken: "Taken", past: bool) -> bool:
        words = len(taken.rest)
        return words > 1 or taken.verb in self._alone or (words == 1 and (past or taken.verb not in _TOO_SHORT))


def _clause(said: "Said", clause: str, rest: "list[str]", *, past: bool) -> "dict[str, str]":
    filled = {"that": clause, "feel": "felt" if past else "feel"}
    if not said.hangs and _SUBORDINATE.isdisjoint(rest):
        filled["when"] = clause
    return filled
