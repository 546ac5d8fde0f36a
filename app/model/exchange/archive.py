"""The archive: one JSON file with all that was chosen, written and read item by item.

`resources/exchange/archive.schema.json` documents it; each item stands on a line of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import BinaryIO

from app.model.exchange.faults import CannotBring, foreign, newer, unfit
from app.model.exchange.items import Item, from_json, identity, to_json
from app.model.exchange.json_steps import JsonSteps
from app.model.exchange.shapes import Unfit

FORMAT, VERSION = "own-words", 1
"""What the file calls itself, and the version of its schema; whatever is added to the schema raises it."""

MOST_BYTES = 1 << 30
"""Larger files are not brought in: some 800,000 drafts of 150 words with what they said before."""

_HALF = re.compile("[\ud800-\udfff]")


def opening(now: datetime) -> bytes:
    """How an archive begins."""
    return f'{{"format": "{FORMAT}", "version": {VERSION}, "made": "{now.isoformat()}", "entries": [\n'.encode()


def line(item: Item, *, first: bool) -> bytes:
    """One item of an archive."""
    written = json.dumps(to_json(item), ensure_ascii=False)
    whole = _HALF.sub(lambda half: f"\\u{ord(half[0]):04x}", written)  # half a sign has no place in UTF-8
    return (b"" if first else b",\n") + whole.encode()


def closing() -> bytes:
    """How an archive ends."""
    return b"\n]}\n"


def read_archive(file: BinaryIO, name: str) -> Iterator[Item]:
    """The items of the archive in `file`, which is called `name`, in their order.

    Raises CannotBring, at the first item that cannot be read at the latest: none of it is to be kept then.
    """
    steps = JsonSteps(file, name)
    seen: set[str] = set()
    for found in _entries(steps):
        try:
            item = from_json(found)
        except Unfit as error:
            raise unfit(steps.line) from error
        known = identity(item)
        if known in seen:
            raise unfit(steps.line)
        if known is not None:
            seen.add(known)
        yield item


def _entries(steps: JsonSteps) -> Iterator[object]:
    """The values in the list "entries" of an archive of this version."""
    head: dict[str, object] = {}
    key = _first_key(steps)
    while key != "entries":
        head[key] = steps.value()
        if not steps.passes(","):
            raise foreign()
        key = _key(steps)
    _check(head)
    steps.take("[")
    if not steps.passes("]"):
        yield steps.value()
        while steps.take(",]") == ",":
            yield steps.value()
    while steps.take(",}") == ",":
        _key(steps)
        steps.value()
    steps.end()


def _first_key(steps: JsonSteps) -> str:
    """What the object begins with. Whatever is wrong up to there, this is another kind of file."""
    try:
        steps.take("{")
        return _key(steps)
    except CannotBring as error:
        raise foreign() from error


def _key(steps: JsonSteps) -> str:
    key = steps.value()
    if not isinstance(key, str):
        raise foreign()
    steps.take(":")
    return key


def _check(head: dict[str, object]) -> None:
    """See that it is an archive that this program can read."""
    version = head.get("version")
    if head.get("format") != FORMAT or not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise foreign()
    if version > VERSION:
        raise newer()
