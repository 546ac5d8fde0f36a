"""What the timeline can be filtered by: the choices of each facet, and how what is chosen is called."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication

from app.model.draft import SITUATIONS, TIES, Person, Status
from app.model.history import Filters, Kind
from app.model.patterns.weeks import day_begins
from app.model.skills.feelings import Family
from app.viewmodels.history.days import Days
from app.viewmodels.history.statuses import STATUSES, status_word

Facet = Literal["person", "kind", "dates", "tie", "situation", "status", "feelings", "strength", "place"]
FACETS: tuple[Facet, ...] = ("person", "kind", "dates", "tie", "situation", "status", "feelings", "strength", "place")

FIELDS: dict[Facet, dict[str, Any]] = {
    "person": {"person": ""},
    "kind": {"kinds": ()},
    "dates": {"since": None, "until": None},
    "tie": {"tie": ""},
    "situation": {"situation": ""},
    "status": {"statuses": ()},
    "feelings": {"feelings": ()},
    "strength": {"strength_from": None, "strength_to": None},
    "place": {"archived": False, "trashed": False},
}
"""What of the filters belongs to a facet, as it is while the facet lets all through."""

_KINDS: tuple[Kind, ...] = ("draft", "session", "reflection")
_STRENGTHS = ((0, 3), (4, 6), (7, 10))
_MONTHS, _YEARS = 12, 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing to choose: `filters` hold once it is, or is not any more; `chosen` says whether it is now."""

    name: str
    filters: Filters
    chosen: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Choices under one name."""

    name: str
    choices: tuple[Choice, ...]


Choices = Sequence[Choice | Group]


def is_set(facet: Facet, filters: Filters) -> bool:
    """Whether a facet keeps anything back."""
    return any(getattr(filters, field) != free for field, free in FIELDS[facet].items())


def without(facet: Facet, filters: Filters) -> Filters:
    """The same, with a facet that lets all through."""
    return replace(filters, **FIELDS[facet])


def name_of(facet: Facet) -> str:
    """What a facet is called."""
    names = {
        "person": _tr("Person"),
        "kind": _tr("Kind"),
        "dates": _tr("Dates"),
        "tie": _tr("Who they are"),
        "situation": _tr("How it was"),
        "status": _tr("How far it is"),
        "feelings": _tr("Feelings"),
        "strength": _tr("Strength"),
        "place": _tr("Put away"),
    }
    return names[facet]


def people_choices(filters: Filters, people: Collection[Person]) -> Choices:
    """Everybody something is for, in the order given."""
    here = filters.person.casefold()
    return [_either(filters, person.name, person.name.casefold() == here, person=person.name) for person in people]


def date_choices(filters: Filters, today: date, days: Days) -> Choices:
    """Stretches of days that end today, months and years."""
    month = today.replace(day=1)
    months = [month]
    for _ in range(_MONTHS - 1):
        months.append((months[-1] - timedelta(days=1)).replace(day=1))
    stretches = (
        (_tr("Today"), today),
        (_tr("The last 7 days"), today - timedelta(days=6)),
        (_tr("The last 30 days"), today - timedelta(days=29)),
    )
    years = [date(today.year - back, 1, 1) for back in range(_YEARS)]
    return [
        *(_between(filters, name, first, None) for name, first in stretches),
        Group(_tr("One month"), tuple(_between(filters, days.month(one), one, _month_after(one)) for one in months)),
        Group(
            _tr("One year"),
            tuple(_between(filters, str(one.year), one, date(one.year + 1, 1, 1)) for one in years),
        ),
    ]


def of_day(day: date) -> Filters:
    """Those that want all of one day and nothing else."""
    return Filters(since=day_begins(day), until=day_begins(day + timedelta(days=1)))


def feeling_choices(filters: Filters, families: Sequence[Family]) -> Choices:
    """The words for feelings by their families; any number of them."""
    return [
        Group(
            family.name,
            tuple(_among(filters, word.word, "feelings", filters.feelings, word.word) for word in family.words),
        )
        for family in families
    ]


def plain_choices(facet: Facet, filters: Filters) -> Choices:
    """The choices of a facet that are always the same."""
    ties, situations = _ties(), _situations()
    kinds, statuses = _kinds(), _statuses()
    match facet:
        case "kind":
            return [_among(filters, kinds[kind], "kinds", filters.kinds, kind) for kind in _KINDS]
        case "tie":
            return [_either(filters, ties[tie], filters.tie == tie, tie=tie) for tie in TIES]
        case "situation":
            return [_either(filters, situations[one], filters.situation == one, situation=one) for one in SITUATIONS]
        case "status":
            return [_among(filters, statuses[one], "statuses", filters.statuses, one) for one in STATUSES]
        case "strength":
            here = (filters.strength_from, filters.strength_to)
            return [
                _either(filters, _strength(low, high), here == (low, high), strength_from=low, strength_to=high)
                for low, high in _STRENGTHS
            ]
        case "place":
            return [
                _either(filters, _tr("In the archive"), filters.archived, archived=True, trashed=False),
                _either(filters, _tr("In the trash"), filters.trashed, archived=False, trashed=True),
            ]
    return []


def value_of(facet: Facet, filters: Filters, today: date, days: Days) -> str | None:
    """How what is chosen of a facet is called; None if nothing is."""
    if not is_set(facet, filters):
        return None
    match facet:
        case "person":
            return filters.person
        case "feelings":
            return ", ".join(filters.feelings)
        case "strength":
            return _tr("Strength {range}").format(range=_strength(filters.strength_from or 0, filters.strength_to or 0))
        case "dates":
            return _named(date_choices(filters, today, days)) or _dates(filters, today, days)
    return _named(plain_choices(facet, filters))


def _named(choices: Choices) -> str:
    each = (one for part in choices for one in (part.choices if isinstance(part, Group) else (part,)))
    return ", ".join(choice.name for choice in each if choice.chosen)


def _either(filters: Filters, name: str, chosen: bool, **fields: Any) -> Choice:
    """A choice that takes the place of others; chosen once more, it is taken away."""
    free: dict[str, Any] = {field: _FREE[field] for field in fields}
    return Choice(name, replace(filters, **(free if chosen else fields)), chosen)


def _among(filters: Filters, name: str, field: str, chosen: tuple[str, ...], value: str) -> Choice:
    """A choice beside others."""
    without_it = tuple(one for one in chosen if one != value)
    fields: dict[str, Any] = {field: without_it if value in chosen else (*chosen, value)}
    return Choice(name, replace(filters, **fields), value in chosen)


def _between(filters: Filters, name: str, first: date, after: date | None) -> Choice:
    since, until = day_begins(first), None if after is None else day_begins(after)
    return _either(filters, name, (filters.since, filters.until) == (since, until), since=since, until=until)


def _dates(filters: Filters, today: date, days: Days) -> str:
    """For a day of its own, and for days that were chosen before midnight and have no name any more."""
    first = filters.since.astimezone().date() if filters.since is not None else today
    day = of_day(first)
    if (filters.since, filters.until) == (day.since, day.until):
        return days.short(first, today)
    return _tr("Since {day}").format(day=days.short(first, today))


def _month_after(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


def _strength(low: int, high: int) -> str:
    return _tr("{low} to {high}").format(low=low, high=high)


def _kinds() -> dict[Kind, str]:
    return {"draft": _tr("Drafts"), "session": _tr("Calm sessions"), "reflection": _tr("Talks looked back on")}


def _statuses() -> dict[Status, str]:
    return {status: status_word(status) for status in STATUSES}


def _ties() -> dict[str, str]:
    return {
        "partner": _tr("My partner"),
        "friend": _tr("My friend"),
        "parent": _tr("My parent"),
        "child": _tr("My child"),
        "sibling": _tr("My sibling"),
        "ex": _tr("My ex"),
        "other": _tr("Someone else"),
    }


def _situations() -> dict[str, str]:
    return {
        "new": _tr("New"),
        "long_term": _tr("Long known"),
        "strained": _tr("Strained"),
        "challenge": _tr("They told me of a hard time"),
        "win": _tr("They told me of a win"),
    }


def _tr(words: str) -> str:
    return QCoreApplication.translate("Facets", words)


_FREE: dict[str, Any] = {field: free for fields in FIELDS.values() for field, free in fields.items()}
