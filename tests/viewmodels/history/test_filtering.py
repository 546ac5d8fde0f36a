import pytest
from PySide6.QtCore import QLocale

from app.model.errors import KnownError
from app.model.history import ALL, Filters
from app.viewmodels.history.days import Days
from app.viewmodels.history.filtering import Filtering
from tests.history_rows import NOW, at, background_with, draft, session


@pytest.fixture
def make(qapp):
    def made(*entries, **more):
        background = background_with(*entries)
        return Filtering(background, lambda: NOW, Days(QLocale("en_GB")), **more), background

    return made


def test_other_filters_are_told_once(make):
    filtering, _ = make()
    told = []
    filtering.changed.connect(lambda: told.append(filtering.set_facets))
    for _ in range(2):
        filtering.choose(Filters(person="Sam", archived=True))
    filtering.clear("person")
    filtering.clear("tie")
    filtering.clear_all()
    assert told == [["person", "place"], ["place"], []] and filtering.filters == ALL


def test_people_are_read_when_they_are_asked_for(make, qtbot):
    filtering, background = make(draft("1", at(23), "Sam · The week"), draft("2", at(22), "Mum"), session("3", at(21)))
    background.hold()
    filtering.look_up_people()
    assert filtering.choices("person") == []
    with qtbot.waitSignal(filtering.people_known):
        background.release()
    assert [choice.name for choice in filtering.choices("person")] == ["Sam", "Mum"]


def test_every_facet_has_something_to_choose(make):
    filtering, _ = make(draft("1", at(23)))
    filtering.look_up_people()
    for facet in ("person", "kind", "dates", "tie", "situation", "status", "feelings", "strength", "place"):
        assert filtering.choices(facet)


def test_what_is_set_has_a_name(make):
    filtering, _ = make()
    filtering.choose(Filters(person="Sam", kinds=("session",)))
    assert (filtering.value("person"), filtering.value("kind"), filtering.value("tie")) == (
        "Sam",
        "Calm sessions",
        None,
    )


def test_feelings_that_cannot_be_read_are_told(make):
    def fail():
        raise KnownError("The words for feelings are not there.")

    filtering, _ = make(load=fail)
    told = []
    filtering.failed.connect(lambda error: told.append(str(error)))
    assert filtering.choices("feelings") == [] and told == ["The words for feelings are not there."]
