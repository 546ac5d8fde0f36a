from datetime import date, datetime

import pytest
from PySide6.QtCore import QLocale

from app.model.draft import Person
from app.model.history import ALL, Filters
from app.model.skills.feelings import load_feelings
from app.viewmodels.history.days import Days
from app.viewmodels.history.facets import (
    FACETS,
    Group,
    date_choices,
    feeling_choices,
    is_set,
    name_of,
    of_day,
    people_choices,
    plain_choices,
    value_of,
    without,
)

TODAY = date(2026, 11, 23)
PLAIN = ("kind", "tie", "situation", "status", "strength", "place")


@pytest.fixture
def days(qapp):
    return Days(QLocale("en_GB"))


def flat(choices):
    return [one for part in choices for one in (part.choices if isinstance(part, Group) else [part])]


def named(choices, name):
    return next(choice for choice in flat(choices) if choice.name == name)


def midnight(*day):
    return datetime(*day).astimezone()


def all_choices(facet, filters, days):
    match facet:
        case "person":
            return flat(people_choices(filters, [Person("Sam"), Person("Mum", "parent")]))
        case "dates":
            return flat(date_choices(filters, TODAY, days))
        case "feelings":
            return flat(feeling_choices(filters, load_feelings().feelings))
    return flat(plain_choices(facet, filters))


@pytest.mark.parametrize("facet", FACETS)
def test_each_choice_sets_its_facet_alone_and_can_be_taken_back(facet, days):
    choices = all_choices(facet, ALL, days)
    assert choices and name_of(facet) and value_of(facet, ALL, TODAY, days) is None
    assert len({choice.name for choice in choices}) == len(choices)
    for number, choice in enumerate(choices):
        assert not choice.chosen and [one for one in FACETS if is_set(one, choice.filters)] == [facet]
        again = all_choices(facet, choice.filters, days)[number]
        assert again.chosen and again.filters == without(facet, choice.filters) == ALL
        assert choice.name in (value_of(facet, choice.filters, TODAY, days) or "")


def test_kinds_statuses_and_feelings_can_be_several(days):
    filters = named(plain_choices("kind", ALL), "Drafts").filters
    filters = named(plain_choices("kind", filters), "Calm sessions").filters
    assert filters == Filters(kinds=("draft", "session"))
    assert value_of("kind", filters, TODAY, days) == "Drafts, Calm sessions"


def test_one_person_takes_the_place_of_another_whatever_the_case():
    people = [Person("Sam"), Person("Mum")]
    choices = people_choices(Filters(person="SAM"), people)
    assert named(choices, "Sam").chosen and not named(choices, "Mum").chosen
    assert named(choices, "Mum").filters == Filters(person="Mum")


@pytest.mark.parametrize(
    ("name", "since", "until"),
    [
        ("Today", midnight(2026, 11, 23), None),
        ("The last 7 days", midnight(2026, 11, 17), None),
        ("The last 30 days", midnight(2026, 10, 25), None),
        ("October 2026", midnight(2026, 10, 1), midnight(2026, 11, 1)),
        ("December 2025", midnight(2025, 12, 1), midnight(2026, 1, 1)),
        ("2025", midnight(2025, 1, 1), midnight(2026, 1, 1)),
    ],
)
def test_days_begin_at_midnight_where_the_person_is(days, name, since, until):
    assert named(date_choices(ALL, TODAY, days), name).filters == Filters(since=since, until=until)


def test_what_was_chosen_before_midnight_still_says_what_it_is(days):
    filters = named(date_choices(ALL, TODAY, days), "Today").filters
    assert value_of("dates", filters, date(2026, 11, 24), days) == "Since 23 November"


def test_a_strength_says_its_range(days):
    filters = named(plain_choices("strength", ALL), "7 to 10").filters
    assert (filters.strength_from, filters.strength_to) == (7, 10)
    assert value_of("strength", filters, TODAY, days) == "Strength 7 to 10"


def test_nothing_is_in_the_archive_and_in_the_trash_at_once():
    archived = named(plain_choices("place", ALL), "In the archive").filters
    assert named(plain_choices("place", archived), "In the trash").filters == Filters(trashed=True)


def test_a_day_of_its_own_is_called_by_its_date(days):
    filters = of_day(date(2026, 11, 3))
    assert (filters.since, filters.until) == (midnight(2026, 11, 3), midnight(2026, 11, 4))
    assert value_of("dates", filters, TODAY, days) == "3 November"
