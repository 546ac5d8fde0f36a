"""What the engine says about a draft: sentences, and findings in them."""

from collections import namedtuple

# Plain named tuples rather than dataclasses: importing `dataclasses` or `typing` costs as much as the whole reading of
# a letter, and `check` has to answer in a blink.

Sentence = namedtuple("Sentence", ["start", "end"])
Sentence.__doc__ = """A sentence of a text: `text[start:end]`, in Unicode code points, without the space around it."""

Finding = namedtuple("Finding", ["label", "kind", "start", "end", "text", "message", "offers", "rule", "confidence"])
Finding.__doc__ = """One mark in a text.

label: str, an id of HINTS, such as "absolute" or "owned". kind: "hint" or "strength". start, end: code points in the
whole text; text: `whole[start:end]`. message: one or two sentences saying why. offers: tuple of str, ways to say it as
one's own (empty for strengths). rule: id of the rule that found it. confidence: float in 0..1.
"""

Label = namedtuple("Label", ["id", "kind", "name", "message", "skill", "offers"])
Label.__doc__ = """What a label is called on screen ("A rule about them"), why it matters, and the skill it grows.

id, kind, name, message, skill: str; skill is one of know, value, soothe, share, curious. offers: tuple of str.
"""

Reading = namedtuple("Reading", ["sentences", "findings"])
Reading.__doc__ = """All of a text's sentences and findings, as tuples in reading order."""
