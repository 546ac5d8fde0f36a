"""Splits a draft into sentences, the way people type: prose, texting, lists, hard-wrapped letters."""

import re

from app.model.ownership.finding import Sentence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from app.model.ownership.wrapping import Wrapping

LONGEST = 1500
"""Code points after which a stretch without a stop is cut at a space, so that no text is slow to read."""

_STOP = re.compile(
    r"""(?<![.!?…])(?P<mark>[.!?…]++)(?P<after>["'”’)\]»]*+)(?=\s|$)   # a stop and what closes with it
      | (?<![^\S\n])(?P<line>[^\S\n]*+\n\s*)                            # the end of a line""",
    re.VERBOSE,
)
_ABBREVIATIONS = frozenset("mr mrs ms dr prof st vs e.g i.e eg ie approx no jr sr a.m p.m".split())
_LAST_WORD = re.compile(r"[\w.']*$")
_WRAPPED = 50
"""A line at least this long, without a stop and followed by a letter, may have been broken by a mail program."""


def split_sentences(text: str) -> "Iterator[Sentence]":
    """The sentences of `text` in order, found one at a time; spans leave out the space around them."""
    start = 0
    line_start = 0
    wrapping: Wrapping | None = None
    for stop in _STOP.finditer(text):
        if stop.lastgroup == "line":
            ends = not _may_be_wrapped(text, line_start, stop)
            if not ends:
                wrapping = wrapping or _wrapping(text)
                ends = not wrapping.goes_on(line_start, text.index("\n", stop.start()))
            line_start = stop.end()
        else:
            ends = _ends_sentence(text, stop)
        if ends:
            yield from _trimmed(text, start, stop.end())
            start = stop.end()
    yield from _trimmed(text, start, len(text))


def _ends_sentence(text: str, stop: "re.Match[str]") -> bool:
    mark = stop["mark"]
    following = text[stop.end() : stop.end() + 3].lstrip()[:1]
    if mark == ".":
        last = _LAST_WORD.search(text, max(0, stop.start() - 12), stop.start())
        word = last.group().lower() if last else ""
        return word not in _ABBREVIATIONS and not (word.isdigit() and _begins_line(text, stop.start() - len(word)))
    trails_off = mark.startswith(("..", "…")) and not mark.strip(".…")
    if trails_off or stop["after"]:
        return not following.islower()
    return True


def _begins_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"


def _may_be_wrapped(text: str, line_start: int, stop: "re.Match[str]") -> bool:
    if "\n" in text[stop.start() : stop.end()].replace("\n", "", 1):
        return False
    return stop.start() - line_start >= _WRAPPED and text[stop.end() : stop.end() + 1].isalpha()


def _wrapping(text: str) -> "Wrapping":
    from app.model.ownership.wrapping import Wrapping

    return Wrapping(text)


def _trimmed(text: str, start: int, end: int) -> "Iterator[Sentence]":
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST:
        space = text.rfind(" ", start + 1, start + LONGEST)
        cut = space if space > 0 else start + LONGEST
        yield Sentence(start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Sentence(start, end)
