"""A letter as Markdown that reads as it was typed, whatever signs of Markdown its words hold."""

from __future__ import annotations

import re

from app.model.out import Letter

_INLINE = re.compile(r"[\\`*_\[\]<~|]|&(?=#?\w+;)")
_ITEM = re.compile(r"(\s*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)")
_OPENS_BLOCK = re.compile(r"#{1,6}(?=\s|$)|>|=+$|-+$|-(?=[ \t]*-)|[-+](?=\s|$)")
_LONE_NUMBER = re.compile(r"(\d{1,9})([.)])(?=\s|$)")
_BREAK = "  "
"""Two spaces at the end of a line: every reader of Markdown begins a new one."""


def markdown(letter: Letter) -> bytes:
    """The letter as UTF-8. A list someone typed is a list; every other sign stands for itself."""
    written: list[str] = ["# " + _inline(letter.heading).replace("#", "\\#"), ""] if letter.heading else []
    before, reach = "", 0
    for line in (line.rstrip() for line in letter.lines):
        item = _ITEM.match(line)
        kind = "item" if item else "words" if line else ""
        if before == kind == "words":
            written[-1] += _BREAK
        elif before and kind and before != kind:
            written.append("")  # else the words after a list would belong to its last point
        indent = _indent(item[1] if item else line)[:reach]  # a point may stand as far in as the words of the last one
        reach = len(f"{indent}{item[2]} ") if item else 0
        written.append(f"{indent}{item[2]} {_words(line[item.end() :])}" if item else _line(line))
        before = kind
    return ("\n".join(written).strip("\n") + "\n").encode()


def _indent(line: str) -> str:
    return " " * len(line[: len(line) - len(line.lstrip())].expandtabs(4))


def _line(line: str) -> str:
    return _indent(line).replace(" ", "\u00a0") + _words(line.lstrip())


def _words(words: str) -> str:
    """`words` with a backslash before whatever would not stand for itself."""
    lone = _LONE_NUMBER.match(words)
    if lone:
        return f"{lone[1]}\\{lone[2]}{_inline(words[lone.end() :])}"
    opens = "\\" if _OPENS_BLOCK.match(words) else ""
    return opens + _inline(words)


def _inline(words: str) -> str:
    return _INLINE.sub(lambda sign: "\\" + sign[0], words)
