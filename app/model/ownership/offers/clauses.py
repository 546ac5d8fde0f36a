"""Where a clause ends, and which of its words are said again."""

from app.model.ownership.tokens import BREAKS, ENDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from app.model.ownership.offers.said import Said
    from app.model.ownership.tokens import Tokens

_CUTS = BREAKS | ENDS
_JOINING = frozenset(("and", "or"))
_UNSURE = frozenset((".", "/"))
_MOST_TAIL = 7
_OWNERS = frozenset("my your our his her their own the a an to with".split())
_RUNNING = frozenset("i we they he she".split())
_WHO = frozenset("i you we they people who and or".split())
_GOING = frozenset("can will are have had better would".split())


class Clauses:
    """`words` are the lists of the offers' words.toml, `verbs` all forms of verbs in it."""

    def __init__(self, words: "dict[str, Any]", verbs: "frozenset[str]") -> None:
        self.dropped: frozenset[str] = words["dropped"]
        self._verbs = verbs
        self._cuts = _CUTS | words["cuts"]
        self._joined = words["joined"]
        self._subjects = words["subjects"] | _CUTS | {""}
        self._connectors = words["connectors"]
        self._goes_on = words["going_on"] | verbs
        self._tails: frozenset[tuple[str, ...]] = words["tails"]

    def end(self, words: "Sequence[str]", start: int) -> int:
        """Where the clause that goes on at `start` ends."""
        while start < len(words) and words[start] not in self._cuts:
            start += 1
        return start

    def kept(
        self, said: "Said", start: int, *, denied: bool = False, tails: bool = False, both: bool = False
    ) -> list[int]:
        """The tokens to say again of the clause that goes on at `start`; none if some of it must not be left out.

        denied: it stands under a "not", so that no half of an "and" can go; tails: keep "again" and its like; both:
        keep what an "and" adds to an order.
        """
        words, quoted = said.words, said.tokens.quoted
        kept: list[int] = []
        for place in range(start, len(words)):
            word = words[place]
            if word in self._cuts:
                if self._is_unsure(said.tokens, place):
                    return []
                break
            if word in _JOINING:
                after = self.past_dropped(said, place + 1)
                following = said.word(after)
                if following in self._subjects or said.word(after + 1) == "not":
                    break
                if following not in self._joined and not (both and following in self._verbs):
                    if denied or not (following in self._goes_on or following.endswith(("ing", "ed"))):
                        return []
                    break
            if quoted[place] or word == "*" or (place > start and self._runs_on(said, place)):
                return []
            if word not in self.dropped:
                kept.append(place)
        return kept if tails else self._without_tail(words, kept)

    def past_dropped(self, said: "Said", place: int) -> int:
        """The first word from `place` on that does more than stress."""
        while said.word(place) in self.dropped:
            place += 1
        return place

    def _is_unsure(self, tokens: "Tokens", place: int) -> bool:
        """Whether a mark may be part of a word or a number: "Dr. Lee", "7:30"."""
        if not 0 < place < len(tokens.words) - 1:
            return False
        if tokens.words[place] in _UNSURE:
            return True
        near = tokens.ends[place - 1] == tokens.starts[place] and tokens.ends[place] == tokens.starts[place + 1]
        return near and tokens.words[place - 1][-1].isdigit()

    def _runs_on(self, said: "Said", place: int) -> bool:
        """Whether a new sentence begins at `place` without a stop: "pick up i want one answer"."""
        word, before = said.words[place], said.words[place - 1]
        if word in _RUNNING:
            return before not in self._connectors and before not in self.dropped
        return word == "do" and said.word(place + 1) == "not" and before not in _WHO

    def runs_on_at(self, said: "Said", start: int) -> int:
        """Where a new sentence begins without a stop after `start`; 0 if nowhere."""
        for place in range(start + 1, len(said.words)):
            word = said.words[place]
            if word in _CUTS:
                return 0
            new = word in _RUNNING or (word == "you" and said.word(place + 1) in _GOING)
            if word == "then" or (new and said.words[place - 1] not in self._connectors):
                return place
        return 0

    def _without_tail(self, words: "list[str]", kept: list[int]) -> list[int]:
        longest = _MOST_TAIL
        while longest:
            whose = longest == 1 < len(kept) and words[kept[-2]] in _OWNERS
            if not whose and longest < len(kept) and tuple(words[place] for place in kept[-longest:]) in self._tails:
                del kept[-longest:]
                longest = _MOST_TAIL
            else:
                longest -= 1
        return kept
