"""What one row of the timeline shows, ready to be painted or read out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.history import Entry, Kind
from app.viewmodels.history.days import DayHead, Days
from app.viewmodels.history.hits import Search, Stretch


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row. `head` stands over the first entry of a day; `change` is "7 → 4" where strengths were noted.

    Hits are stretches in UTF-16 units. `spoken` is the whole row as a screen reader says it.
    """

    kind: Kind
    title: str
    line: str
    time: str
    change: str
    head: DayHead | None
    title_hits: list[Stretch]
    line_hits: list[Stretch]
    spoken: str


def timeline_row(entry: Entry, days: Days, today: date, search: Search, *, begins_day: bool) -> TimelineRow:
    """The row of `entry` as it reads on the day `today`."""
    head = days.head(entry.when.astimezone().date(), today)
    title, line, time, change = row_title(entry), row_line(entry), days.time(entry.when), row_change(entry)
    return TimelineRow(
        kind=entry.kind,
        title=title,
        line=line,
        time=time,
        change=change,
        head=head if begins_day else None,
        title_hits=search.hits(title),
        line_hits=search.hits(line) if entry.preview else [],
        spoken=_spoken(entry, f"{head.name}, {time}", title, line),
    )


def row_title(entry: Entry) -> str:
    """What an entry is called."""
    if entry.kind == "draft":
        return entry.title or _tr("A draft without a name")
    if entry.minutes:
        return _tr("{practice}, {minutes} min").format(practice=entry.title, minutes=entry.minutes)
    return entry.title


def row_line(entry: Entry) -> str:
    """Its first words, or what it is where there are none."""
    if entry.preview:
        return entry.preview
    return _tr("No words in it yet") if entry.kind == "draft" else _tr("A break to calm down")


def row_change(entry: Entry) -> str:
    """The strengths before and after, as far as they were noted."""
    if entry.before is None and entry.after is None:
        return ""
    if entry.after is None:
        return _tr("{strength} before").format(strength=entry.before)
    if entry.before is None:
        return _tr("{strength} after").format(strength=entry.after)
    return _tr("{before} → {after}").format(before=entry.before, after=entry.after)


def _spoken(entry: Entry, when: str, title: str, line: str) -> str:
    if entry.kind == "draft":
        return _tr("Draft: {title}. {when}. {line}").format(title=title, when=when, line=line)
    if entry.before is None or entry.after is None:
        return _tr("Calm session: {title}. {when}. {line}").format(title=title, when=when, line=line)
    return _tr("Calm session: {title}. {when}. {before} before, {after} after. {line}").format(
        title=title, when=when, before=entry.before, after=entry.after, line=line
    )


def _tr(words: str) -> str:
    return QCoreApplication.translate("TimelineRow", words)
