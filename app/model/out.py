"""What leaves the program when a draft is taken along: its words in a form other programs read, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Protocol

from app.model.errors import KnownError

_LINE_ENDS = re.compile("\r\n|[\n\r\v\f\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\0-\x08\x0e-\x1f\x7f\ud800-\udfff]")


class CannotLeave(KnownError):
    """A file could not be written; nothing of it is there, and what was there before still is."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The words that leave, and the title they stand under, if they have one. Nothing says whose or for whom."""

    text: str
    title: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to take along."""
        return not self.text.strip()

    @property
    def lines(self) -> list[str]:
        """The text line by line, without what no page can show."""
        return [_UNPRINTABLE.sub("\ufffd", line) for line in _LINE_ENDS.split(self.text)]

    @property
    def heading(self) -> str:
        """The title on one line."""
        return " ".join(_UNPRINTABLE.sub("\ufffd", self.title).split())


class WriteFile(Protocol):
    """Writes all of a file or none of it."""

    def __call__(self, path: str, content: bytes, *, replace: bool) -> None:
        """Put `content` into the file at `path`, for its owner alone.

        Raises FileExistsError if something is there already and it is not to be replaced; CannotLeave if it cannot be
        written, with nothing changed.
        """


MakeFile = Callable[[Letter], bytes]
"""A letter as the content of a file."""


def plain(letter: Letter) -> bytes:
    """The words alone as UTF-8, exactly as typed."""
    return letter.text.encode("utf-8", "replace")


def html(letter: Letter) -> bytes:
    """One page that loads nothing: paragraphs where a line was left empty, all else as typed."""
    heading = escape(letter.heading, quote=False)
    head = [f"<title>{heading}</title>"] if heading else []
    body = [f'<h1 dir="auto">{heading}</h1>'] if heading else []
    for paragraph in _paragraphs(letter.lines):
        words = "<br>".join(escape(line, quote=False) for line in paragraph)
        body.append(f'<p dir="auto">{words}</p>')
    page = ["<!DOCTYPE html>", "<html>", "<head>", '<meta charset="utf-8">', *head, _STYLE, "</head>", "<body>", *body]
    return "\n".join([*page, "</body>", "</html>", ""]).encode()


_STYLE = (
    "<style>body { max-width: 36em; margin: 3em auto; padding: 0 1em; font: 1.1em/1.5 serif; } "
    "p { white-space: pre-wrap; overflow-wrap: anywhere; }</style>"
)


def _paragraphs(lines: list[str]) -> list[list[str]]:
    """The stretches of lines between those that are empty."""
    paragraphs: list[list[str]] = [[]]
    for line in lines:
        if line.strip():
            paragraphs[-1].append(line.rstrip())
        elif paragraphs[-1]:
            paragraphs.append([])
    return [paragraph for paragraph in paragraphs if paragraph]
