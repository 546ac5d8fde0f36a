"""What one row of the timeline shows, ready to be painted or read out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.history import Entry, Kind
from app.viewmodels.history.days import DayHead, Days
from app.viewmodels.hits import Search, Stretch


@dataclass(frozen=True, slots=True)
class Around:
    """What a row shows that its entry does not know.

    `linked_above` and `linked_below`: that row and this one led to each other. `by_day`: the rows stand in the order of
    their days. Without `previews`, nothing is shown of what was written in an entry but its title.
    """

    by_day: bool = True
    begins_day: bool = True
    linked_above: bool = False
    linked_below: bool = False
    previews: bool = True


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row. `head` stands over the first entry of a day; `change` is "7 → 4" where strengths were noted.

    `brief` is a title for little room, with hits of its own. `line` is empty where it is kept hidden. A thread leads to
    the rows it is linked with. Hits are stretches in UTF-16 units. `spoken` is the whole row as a screen reader says
    it.
    """

    kind: Kind
    title: str
    line: str
    time: str
    change: str
    head: DayHead | None
    linked_above: bool
    linked_below: bool
    title_hits: list[Stretch]
    brief: str
    brief_hits: list[Stretch]
    line_hits: list[Stretch]
    spoken: str


def timeline_row(entry: Entry, days: Days, today: date, search: Search, around: Around) -> TimelineRow:
    """The row of `entry` as it reads on the day `today`."""
    day = entry.when.astimezone().date()
    head = days.head(day, today) if around.by_day else DayHead(_tr("What fits best first"), "")
    time = days.time(entry.when)
    when = f"{head.name}, {time}" if around.by_day else f"{days.short(day, today)}, {time}"
    title, brief, change = row_title(entry), row_brief(entry), row_change(entry)
    line = row_line(entry) if around.previews else ""
    return TimelineRow(
        kind=entry.kind,
        title=title,
        line=line,
        time=time if around.by_day else days.brief(day, today),
        change=change,
        head=head if around.begins_day else None,
        linked_above=around.linked_above,
        linked_below=around.linked_below,
        title_hits=search.hits(title),
        brief=brief,
        brief_hits=search.hits(brief),
        line_hits=search.hits(line) if line and entry.preview else [],
        spoken=" ".join(filter(None, (_spoken(entry, when, title), line, _link_words(around)))),
    )


def row_title(entry: Entry) -> str:
    """What an entry is called."""
    match entry.kind:
        case "draft":
            return entry.title or _tr("A draft without a name")
        case "reflection" if entry.title:
            return _tr("Looked back: talk with {name}").format(name=entry.title)
        case "reflection":
            return _tr("Looked back on a talk")
    if entry.minutes:
        return _tr("{practice}, {minutes} min").format(practice=entry.title, minutes=entry.minutes)
    return entry.title


def row_brief(entry: Entry) -> str:
    """What tells an entry from others of its kind, where there is no room for all of its title."""
    if entry.kind == "reflection" and entry.title:
        return _tr("Talk with {name}").format(name=entry.title)
    return entry.title if entry.kind == "session" else row_title(entry)


def row_line(entry: Entry) -> str:
    """Its first words, or what it is where there are none."""
    if entry.preview:
        return entry.preview
    match entry.kind:
        case "draft":
            return _tr("No words in it yet")
        case "session":
            return _tr("A break to calm down")
        case "reflection":
            return _tr("How it went")


def row_change(entry: Entry) -> str:
    """The strengths before and after, as far as they were noted."""
    if entry.before is None and entry.after is None:
        return ""
    if entry.after is None:
        return _tr("{strength} before").format(strength=entry.before)
    if entry.before is None:
        return _tr("{strength} after").format(strength=entry.after)
    return _tr("{before} → {after}").format(before=entry.before, after=entry.after)


def _spoken(entry: Entry, when: str, title: str) -> str:
    """What it is, when it was and how strong."""
    if entry.kind == "draft":
        return _tr("Draft: {title}. {when}.").format(title=title, when=when)
    kind = _tr("{title}. {when}.") if entry.kind == "reflection" else _tr("Calm session: {title}. {when}.")
    what = kind.format(title=title, when=when)
    if entry.before is None or entry.after is None:
        return what
    strengths = _tr("{before} before, {after} after.").format(before=entry.before, after=entry.after)
    return f"{what} {strengths}"


def _link_words(around: Around) -> str:
    if around.linked_above and around.linked_below:
        return _tr("Linked with the entries above and below.")
    if around.linked_above:
        return _tr("Linked with the entry above.")
    return _tr("Linked with the entry below.") if around.linked_below else ""


def _tr(words: str) -> str:
    return QCoreApplication.translate("TimelineRow", words)
