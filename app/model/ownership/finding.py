"""What the engine says about a draft: sentences, and findings in them."""

from collections import namedtuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

# Plain named tuples rather than dataclasses: importing `dataclasses` or `typing` costs as much as the whole reading of
# a letter, and `check` has to answer in a blink.

Sentence = namedtuple("Sentence", ["start", "end"])
Sentence.__doc__ = """A sentence of a text: `text[start:end]`, in Unicode code points, without the space around it."""

Finding = namedtuple("Finding", ["label", "kind", "start", "end", "text", "message", "offers", "rule", "confidence"])
Finding.__doc__ = """One mark in a text.

label: str, such as "absolute", "owned" or "care". kind: "hint", "strength" or "care" (harm or danger).
start, end: code points in the whole text; text: `whole[start:end]`. message: one or two sentences saying why. offers:
tuple of str, ways to say it as one's own (for hints alone). rule: id of the rule that found it. confidence: float in
0..1.
"""

Label = namedtuple("Label", ["id", "kind", "name", "message", "skill", "offers"])
Label.__doc__ = """What a label is called on screen ("A rule about them"), why it matters, and the skill it grows.

id, kind, name, message, skill: str; skill is one of know, value, soothe, share, curious. offers: tuple of str.
"""

Reading = namedtuple("Reading", ["sentences", "findings"])
Reading.__doc__ = """All of a text's sentences and findings, as tuples in reading order."""


LIFE = "care.life."
"""What the ids of rules begin with that hear somebody who may not want to live."""


def beside_care(found: "Iterable[Finding]") -> "list[Finding]":
    """The findings of one sentence that may be shown: whoever speaks of harm or danger is never corrected.

    And whoever may not want to live is not praised for their wording either.
    """
    kept = list(found)
    if any(one.rule.startswith(LIFE) for one in kept):
        return [one for one in kept if one.kind == "care"]
    if any(one.kind == "care" for one in kept):
        return [one for one in kept if one.kind != "hint"]
    return kept
