"""Files of plain text or Markdown as drafts."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from app.model.draft import Draft
from app.model.exchange.faults import no_text, too_large, unreadable
from app.model.identity import new_id

MOST_BYTES = 4 << 20
"""Of one file: a draft is a letter, and this is longer than a novel."""

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_MARKDOWN = (".md", ".markdown", ".mdown")


def drafts_of(paths: Sequence[str]) -> list[Draft]:
    """Each file as a draft. Raises CannotBring, naming the first file that cannot be brought in."""
    return [draft_of(Path(path)) for path in paths]


def draft_of(path: Path) -> Draft:
    """The file as a draft that was begun and changed when the file was changed last. Raises CannotBring.

    Its title is the first heading of a Markdown file, or else the file's name. A heading that stands before all
    else becomes the title and leaves the text; all other words stay as they are.
    """
    try:
        if not path.is_file():  # a pipe would be waited for without end
            raise unreadable(path.name)
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        changed = datetime.fromtimestamp(path.stat().st_mtime_ns // 1000 / 1e6, UTC)
    except (OSError, OverflowError, ValueError) as error:
        raise unreadable(path.name) from error
    if len(content) > MOST_BYTES:
        raise too_large(path.name, MOST_BYTES)
    text = _text(content, path.name)
    title = path.stem
    heading = _HEADING.search(text) if path.suffix.lower() in _MARKDOWN else None
    if heading and heading[1]:
        title = heading[1]
        if not text[: heading.start()].strip():
            text = text[heading.end() :].lstrip("\n")
    return Draft(new_id(), changed, changed, title=title, text=text)


def _text(content: bytes, name: str) -> str:
    """What is written in the file, with a single sign for the end of each line. Raises CannotBring."""
    encoding = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "utf-8")
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise no_text(name) from error
    if "\0" in text:
        raise no_text(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")
