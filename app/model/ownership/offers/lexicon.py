"""Looks up verbs and their forms, and takes what stands after them."""

from collections import namedtuple

from app.model.ownership.offers.clauses import Clauses
from app.model.ownership.offers.soundness import Soundness
from app.model.ownership.offers.spelling import Spelling

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from app.model.ownership.offers.said import Said

Taken = namedtuple("Taken", ["verb", "past", "participle", "doing", "rest", "after"])
Taken.__doc__ = """A verb with what follows it: the verb's plain form and its others, the folded words after it, and the
same as they are said, with a space before them if there are any."""

_PARENTS = frozenset("mum dad mom mam".split())


class Lexicon:
    """`table` is that of table.compile_offers; `judging` are words that judge, insult or swear.

    The lists of verbs are seen, inner, own and advised; the forms of a verb are b (plain), i (-ing), p (past) and n
    (participle).
    """

    def __init__(self, table: "dict[str, Any]", judging: "frozenset[str]") -> None:
        self._verbs: dict[str, dict[str, str]] = table["verbs"]
        self._forms: dict[str, list[str]] = table["forms"]
        self._after: dict[str, dict[str, list[str]]] = table["after"]
        words = table["words"]
        forms = table["all_forms"]
        clauses = Clauses(words, forms)
        self.dropped, self.end, self.kept, self.runs_on_at = (
            clauses.dropped,
            clauses.end,
            clauses.kept,
            clauses.runs_on_at,
        )
        self.past_dropped = clauses.past_dropped
        self.sound = Soundness(words, judging).sound
        self.spoken = Spelling(words, forms).spoken
        self.inner: frozenset[str] = table["inner_forms"]
        self._eased: list[list[str]] = words["eased"]
        self.pasts: frozenset[str] = table["pasts"]

    def verb(self, word: str, form: str, of: str = "seen") -> str:
        """The verb whose `form` is `word`, or nothing."""
        return self._verbs[of].get(f"{word} {form}", "")

    def taken(
        self,
        said: "Said",
        place: int,
        form: str,
        *,
        of: str = "seen",
        denied: bool = False,
        tails: bool = False,
        both: bool = False,
        guess: bool = False,
        anything: bool = False,
    ) -> "Taken | None":
        """The verb at `place`, if it is there in `form`, with what follows it; None if that cannot be said again.

        denied, tails, both: see Clauses.kept; guess: see Soundness.sound; anything: whatever may follow the verb.
        """
        place = self.past_dropped(said, place)
        verb = self.verb(said.word(place), form, of)
        kept = self.kept(said, place, denied=denied, tails=tails, both=both) if verb else []
        if not kept:
            return None
        rest = [said.words[each] for each in kept[1:]]
        if len(rest) == 1 and rest[0] in _PARENTS:
            return None  # "you never call mum": spoken to her, or about her?
        if not anything and not self._follows(verb, rest, of):
            return None
        if not self.sound(rest, "" if guess else verb, frozenset() if guess else self.inner, guess=guess):
            return None
        after = self.spoken(said, kept[1:])
        if after is None:
            return None
        past, participle, doing = self._forms[verb]
        if verb.endswith("ise") and "iz" in said.typed[said.tokens.starts[kept[0]] : said.tokens.ends[kept[0]]].lower():
            verb, past, participle, doing = (each.replace("is", "iz") for each in (verb, past, participle, doing))
        return Taken(verb, past, participle, doing, rest, f" {after}" if after else "")

    def follows(self, verb: str, rest: "list[str]") -> bool:
        """Whether `rest` may follow a verb that can be seen."""
        return self._follows(verb, rest, "seen")

    def _follows(self, verb: str, rest: "list[str]", of: str) -> bool:
        following = self._after.get(of, {}).get(verb)
        if following is None:
            return True
        if not rest:
            return "-end" in following
        return following == ["-any"] or rest[0] in following

    def plain(self, said: "Said", kept: list[int], *, guess: bool = False) -> str:
        """The words `kept` as they are said, nothing if they are not sound."""
        if not kept or not self.sound([said.words[each] for each in kept], guess=guess):
            return ""
        return self.spoken(said, kept) or ""

    def past_eased(self, said: "Said", place: int) -> int:
        """Past "bother to" and its like."""
        place = self.past_dropped(said, place)
        for eased in self._eased:
            if said.words[place : place + len(eased)] == eased:
                return self.past_dropped(said, place + len(eased))
        return place

    def begins(self, said: "Said", place: int, before: "frozenset[str]" = frozenset()) -> bool:
        """Whether a clause begins at `place`, but for words that only stress, or goes on after one of `before`."""
        while place > 0 and said.words[place - 1] in self.dropped:
            place -= 1
        return said.tokens.begins[place] or said.words[place - 1] in before
