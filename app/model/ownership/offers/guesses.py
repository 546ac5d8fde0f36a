"""What the writer takes to go on inside the other, or tells themselves; said as a guess it is theirs."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.offers.lexicon import Lexicon, Taken
    from app.model.ownership.offers.said import Said

    Filled = dict[str, str] | None

_BEFORE_YOU = frozenset("because and but know bet sure tell that".split())
_PEOPLE = frozenset("you i we they".split())
_SUBJECTS = _PEOPLE | frozenset("it he she my your our this that there nobody everyone nothing".split())
_FINITE = frozenset("is are was were do does did has have can will would not listens cares".split())
_NOT_TURNED = frozenset("are have will would can".split())


class Guesses:
    """Each reading answers with {thought} and, where it can be turned into a question, {whether}."""

    def __init__(self, table: "dict[str, Any]", lexicon: "Lexicon") -> None:
        self._lexicon = lexicon
        self._feelings = frozenset(table["words"]["feelings"])
        self.reads = {
            "thought": lambda said, *_: self._thought(said),
            "felt": lambda said, start, place: self._felt(said, start, place),
            "mattering": lambda *_: {"thought": "I don’t matter to you", "whether": "I matter to you"},
        }

    def _thought(self, said: "Said") -> "Filled":
        for place, word in enumerate(said.words):
            if word == "you" and self._lexicon.begins(said, place, _BEFORE_YOU):
                filled = self._inside(said, self._lexicon.past_dropped(said, place + 1))
                if filled:
                    return filled
        return None

    def _inside(self, said: "Said", place: int) -> "Filled":
        """What is said to go on inside the other, from the word after "you"."""
        word, then = said.word(place), said.word(place + 1)
        if word == "never":
            return self._denied(said, place + 1)
        if then == "not" and word in ("do", "did"):
            return self._denied(said, place + 2, past=word == "did")
        if word == "would" and then == "rather":
            return _both(f"you’d rather {rest}") if (rest := self._rest(said, place + 2)) else None
        if word == "are":
            return self._being(said, self._lexicon.past_dropped(said, place + 1))
        if said.words[place : place + 4] == ["did", "it", "on", "purpose"]:
            return _both("you did it on purpose")
        if taken := self._taken(said, place, "b"):
            return _both(f"you {taken.verb}{taken.after}")
        if taken := self._taken(said, place, "p"):
            return _both(f"you {taken.past}{taken.after}")
        return None

    def _denied(self, said: "Said", place: int, *, past: bool = False) -> "Filled":
        taken = self._taken(said, place, "b", denied=True)
        if taken is None and not past:
            taken, past = self._taken(said, place, "p", denied=True), True
        if taken is None:
            return None
        helped, positive = ("didn’t", taken.past) if past else ("don’t", taken.verb)
        return {"thought": f"you {helped} {taken.verb}{taken.after}", "whether": f"you {positive}{taken.after}"}

    def _being(self, said: "Said", place: int) -> "Filled":
        if said.word(place) in self._feelings:
            return _both(f"you’re {rest}") if (rest := self._rest(said, place)) else None
        taken = self._taken(said, place, "i")
        return _both(f"you’re {taken.doing}{taken.after}") if taken else None

    def _taken(self, said: "Said", place: int, form: str, *, denied: bool = False) -> "Taken | None":
        taken = self._lexicon.taken(said, place, form, of="inner", denied=denied, guess=True)
        if taken is None or taken.verb == "know" or not taken.rest or taken.rest == ["it"] or "if" in taken.rest[:1]:
            return None
        after = zip(taken.rest, taken.rest[1:], taken.rest[2:], strict=False)
        if any(who in ("me", "us") and it == "it" and is_was in ("is", "was") for who, it, is_was in after):
            return None  # "you never loved me it was a hobby"
        return taken

    def _rest(self, said: "Said", place: int) -> str:
        kept = self._lexicon.kept(said, place, denied=True)
        words = [said.words[each] for each in kept]
        if len(words) < 2 or not self._lexicon.sound(words[words[0] in self._feelings :], guess=True):
            return ""
        return self._lexicon.spoken(said, kept) or ""

    def _felt(self, said: "Said", start: int, place: int) -> "Filled":
        """What follows "I feel like"."""
        kept = self._lexicon.kept(said, place, denied=True)
        words = [said.words[each] for each in kept]
        if len(words) < 2 or words[0] not in _SUBJECTS or "not" in said.words[max(0, start - 2) : place]:
            return None
        if words[0] not in _PEOPLE and _FINITE.isdisjoint(words):
            return None
        if words[1] == "never" and words[0] in _PEOPLE:
            return self._felt_never(said, place + 2, "I" if words[0] == "i" else words[0])
        clause = self._lexicon.plain(said, kept, guess=True)
        if not clause:
            return None
        filled = {"thought": clause}
        if words[0] == "you":
            rest = kept[3:] if words[1:3] == ["do", "not"] else kept[1:]
            turned = self._lexicon.plain(said, rest, guess=True)
            if turned and said.words[rest[0]] not in _NOT_TURNED and "not" not in words[3:]:
                filled["whether"] = f"you {turned}"
        return filled

    def _felt_never(self, said: "Said", place: int, who: str) -> "Filled":
        for of in ("seen", "inner"):
            for form, helped in (("b", "don’t"), ("p", "didn’t")):
                taken = self._lexicon.taken(said, place, form, of=of, denied=True, guess=True)
                if taken:
                    return {"thought": f"{who} {helped} {taken.verb}{taken.after}"}
        return None


def _both(clause: str) -> "dict[str, str]":
    return {"thought": clause, "whether": clause}
