from datetime import UTC, datetime, timedelta

import pytest

from app.model.draft import Draft
from app.viewmodels.draft.people import People
from tests.standins import AtOnce

pytestmark = pytest.mark.usefixtures("qapp")

NOW = datetime(2026, 1, 5, tzinfo=UTC)


def keep(background: AtOnce, name: str, minutes: int, to: str, tie: str = "") -> None:
    when = NOW + timedelta(minutes=minutes)
    background.store.drafts.save(Draft(name, when, when, to, tie=tie))


def test_people_are_known_by_name_once_the_store_was_asked() -> None:
    background, told = AtOnce(), []
    people = People(background)
    people.changed.connect(told.append)
    keep(background, "a", 1, "Sam", "partner")
    keep(background, "b", 2, "Mum")
    assert people.tie("Sam") == ""
    people.look()
    assert told == [("Mum", "Sam")]
    assert people.tie(" SAM ") == "partner"
    assert people.tie("Mum") == people.tie("Somebody new") == people.tie("") == ""


def test_it_says_so_only_when_others_are_known() -> None:
    background, told = AtOnce(), []
    people = People(background)
    people.changed.connect(told.append)
    people.look()
    keep(background, "a", 1, "Sam")
    people.look()
    keep(background, "a", 2, "Sam", "friend")
    people.look()
    assert told == [("Sam",)]
    assert people.tie("Sam") == "friend"
