"""Entries as rows of a table in CSV."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable
from datetime import datetime

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.exchange.items import Entry
from app.model.reflection import Reflection

COLUMNS = (
    "kind",
    "when",
    "created",
    "to",
    "tie",
    "situation",
    "status",
    "hope",
    "title",
    "text",
    "practice",
    "minutes",
    "before",
    "after",
    "feelings",
    "pulse",
    "set off by",
    "what helped",
    "shared what i meant",
    "met with respect",
    "asked and listened",
    "about them",
    "about me",
    "differently",
    "skill",
)

UTF_8 = b"\xef\xbb\xbf"
"""Table programs know by it what a file is written in."""

_ACTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Table programs may take what begins so for a formula and run it (OWASP, "CSV Injection")."""

_UNPRINTABLE = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")


def heading() -> bytes:
    """How the table begins: what it is written in, and the names of the columns."""
    return UTF_8 + line(COLUMNS)


def row(entry: Entry) -> bytes:
    """One entry; times are local. What a table program could run has an apostrophe before it."""
    if isinstance(entry, Draft):
        cells = _draft(entry)
    else:
        cells = _session(entry) if isinstance(entry, CalmSession) else _talk(entry)
    return line(harmless(cells.get(column, "")) for column in COLUMNS)


def _draft(draft: Draft) -> dict[str, str]:
    return {
        "kind": "draft",
        "when": _minute(draft.changed),
        "created": _minute(draft.created),
        "to": draft.to,
        "tie": draft.tie,
        "situation": draft.situation,
        "status": draft.status,
        "hope": draft.hope,
        "title": draft.title,
        "text": draft.text,
    }


def _session(session: CalmSession) -> dict[str, str]:
    return {
        "kind": "session",
        "when": _minute(session.started),
        "practice": session.practice_name,
        "minutes": str(round(session.seconds / 60)),
        "before": _number(session.before),
        "after": _number(session.after),
        "feelings": ", ".join(session.feelings),
        "pulse": _number(session.pulse),
        "set off by": session.trigger,
        "what helped": session.helped,
    }


def _talk(talk: Reflection) -> dict[str, str]:
    return {
        "kind": "talk",
        "when": _minute(talk.created),
        "to": talk.to,
        "after": _number(talk.strength),
        "shared what i meant": talk.shared,
        "met with respect": talk.met,
        "asked and listened": talk.asked,
        "about them": talk.about_them,
        "about me": talk.about_me,
        "differently": talk.differently,
        "skill": talk.skill,
    }


def _minute(when: datetime) -> str:
    return when.astimezone().strftime("%Y-%m-%d %H:%M")


def _number(number: int | None) -> str:
    return "" if number is None else str(number)


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what a table program could run, and without what no page can show."""
    shown = _UNPRINTABLE.sub("\ufffd", cell)
    return f"'{shown}" if shown.lstrip(" ").startswith(_ACTS) else shown


def line(cells: Iterable[str]) -> bytes:
    """One row, every cell in quotes."""
    written = io.StringIO()
    csv.writer(written, quoting=csv.QUOTE_ALL, lineterminator="\r\n").writerow(cells)
    return written.getvalue().encode()
