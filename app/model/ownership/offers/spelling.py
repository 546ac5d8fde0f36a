"""Writes the words of a sentence as they were typed, in plain spelling."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Any

    from app.model.ownership.offers.said import Said

_QUOTES = frozenset('"“”«»‘*_#@')
_SIGNS = frozenset("£$€")
_SHORT = {"am": "’m", "are": "’re", "have": "’ve", "will": "’ll", "is": "’s", "would": "’d"}
_SHORT_NOT = {"can": "can’t", "will": "won’t", "shall": "shan’t", "am": "am not"}


class Spelling:
    """`words` are the lists of the offers' words.toml, `verbs` all forms of verbs in it."""

    def __init__(self, words: "dict[str, Any]", verbs: "frozenset[str]") -> None:
        self._known = verbs | words["any"]
        self._as_typed = words["as_typed"]
        self._acronyms = words["acronyms"]
        self._capitalised = words["capitalised"]

    def spoken(self, said: "Said", kept: "Sequence[int]") -> "str | None":
        """The tokens `kept` as they were typed: texting, typos and shouting are folded, the rest is as it was.

        None where something odd stands between them, and where it is shouted and might hold a name.
        """
        if self._may_shout_a_name(said, kept):
            return None
        tokens, typed = said.tokens, said.typed
        parts: list[str] = []
        place, last = 0, -1
        while place < len(kept):
            index = kept[place]
            start = tokens.starts[index]
            together = 1
            while place + together < len(kept) and tokens.starts[kept[place + together]] == start:
                together += 1
            if parts:
                gap = _gap(typed[tokens.ends[last] : start], skipped=index != last + 1)
                if gap is None:
                    return None
                parts.append(gap)
            if together > 1:
                parts.append(contracted(tokens.words[each] for each in kept[place : place + together]))
            else:
                parts.append(self._word(said, index))
            if typed[tokens.ends[index] : tokens.ends[index] + 1] == "%":
                parts.append("%")
            last = kept[place + together - 1]
            place += together
        return "".join(parts)

    def _may_shout_a_name(self, said: "Said", kept: "Sequence[int]") -> bool:
        caps = [place for place in kept if said.tokens.caps[place] and said.words[place] != "i"]
        return len(caps) * 2 > len(kept) and any(said.words[place] not in self._known for place in caps)

    def _word(self, said: "Said", index: int) -> str:
        tokens = said.tokens
        folded, typed = tokens.words[index], said.typed[tokens.starts[index] : tokens.ends[index]]
        low = typed.lower()
        if folded == "i":
            return "I"
        part = index > 0 and tokens.starts[index - 1] == tokens.starts[index]
        if low != folded and (part or low not in self._as_typed):
            return folded
        if low in self._capitalised:
            return low[0].upper() + low[1:]
        shouted = tokens.caps[index] and low not in self._acronyms and (len(low) == 1 or low in self._known)
        if shouted:
            typed = low
        elif index == 0:
            typed = typed[0].lower() + typed[1:]
        return typed.replace("'", "’")


def _gap(typed: str, *, skipped: bool) -> "str | None":
    """What to write for what was typed between two words; `skipped`: there were words there."""
    if skipped:
        sign = typed[-1] if typed[-1:] in _SIGNS else ""
        return None if _QUOTES.intersection(typed) else f" {sign}"
    if typed == "-":
        return typed
    sign = typed.strip()
    return f" {sign}" if not sign or sign in _SIGNS else None


def contracted(words: "Iterable[str]") -> str:
    """ "do not" as "don’t", "you are" as "you’re", and so on, for words that were typed as one."""
    said: list[str] = []
    for word in words:
        if not said:
            said.append("I" if word == "i" else word)
        elif word == "not":
            said[-1] = _SHORT_NOT.get(said[-1], said[-1] + "n’t")
        elif word in _SHORT:
            said[-1] += _SHORT[word]
        else:
            said.append(word)
    return " ".join(said)
