"""Entries as plain tuples, for as many as a person may scroll through.

Python looks for rubbish among all objects that could be part of it. It sorts out plain tuples of plain values the first
time, but no object of a class: with 100,000 of them, looking took 160 ms each time, in which nothing moved.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import datetime
from operator import attrgetter
from typing import Any

from app.model.history import Entry, Key

Packed = tuple[Any, ...]

_NAMES = [each.name for each in fields(Entry)]
_KIND, _ID, _WHEN, _THREAD = map(_NAMES.index, ("kind", "id", "when", "thread"))
pack = attrgetter(*_NAMES)
"""The tuple for an entry."""


def unpack(packed: Packed) -> Entry:
    """The entry of a tuple."""
    return Entry(*packed)


def key_of(packed: Packed) -> Key:
    """Its kind and id."""
    return packed[_KIND], packed[_ID]


def when_of(packed: Packed) -> datetime:
    """The moment it stands at."""
    moment: datetime = packed[_WHEN]
    return moment


def thread_of(packed: Packed) -> str:
    """The thread it hangs on, or nothing."""
    thread: str = packed[_THREAD]
    return thread
