"""A stretch of a sentence that an offer is to take the place of."""

from app.model.ownership.tokens import BREAKS, ENDS, FILLERS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from app.model.ownership.tokens import Tokens

_CUTS = BREAKS | ENDS
_HANGING = frozenset("when whenever if because since after before while as once every although though".split())


class Said:
    """What was typed, its tokens, the label of its hint, and whether a clause before it waits to go on."""

    __slots__ = ("hangs", "label", "tokens", "typed", "words")

    def __init__(self, typed: str, tokens: "Tokens", label: str, hangs: bool) -> None:
        self.typed, self.tokens, self.label, self.hangs = typed, tokens, label, hangs
        self.words = tokens.words

    def until(self, stop: int) -> "Said":
        """The same up to the token `stop`."""
        tokens = type(self.tokens)()
        for name in ("words", "starts", "ends", "caps", "quoted", "begins"):
            setattr(tokens, name, getattr(self.tokens, name)[:stop])
        return Said(self.typed, tokens, self.label, self.hangs)

    def word(self, place: int) -> str:
        """The word at `place`, nothing behind the end."""
        return self.words[place] if place < len(self.words) else ""


def hangs(words: "list[str]") -> bool:
    """Whether the last clause of `words` waits to go on: "When I get home, ..."."""
    end = len(words)
    while end > 0 and (words[end - 1] in _CUTS or words[end - 1] in FILLERS):
        end -= 1
    start = end
    while start > 0 and words[start - 1] not in _CUTS:
        start -= 1
    while start < end and words[start] in FILLERS and words[start] != "because":
        start += 1
    return start < end and words[start] in _HANGING
