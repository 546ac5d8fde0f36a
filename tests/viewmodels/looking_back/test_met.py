from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.reflection import Answer, Reflection
from app.viewmodels.looking_back.met import MetViewModel
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


class Desk:
    def __init__(self) -> None:
        self.background = AtOnce()
        self.model = MetViewModel(self.background, lambda: NOW)

    def note(self, to: str, days: int, shared: Answer = "yes", met: Answer = "no") -> None:
        when = NOW - timedelta(days=days)
        self.background.store.reflections.save(Reflection(f"{to}{days}", when, when, "", to, shared, met))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    return Desk()


def test_without_talks_one_sentence(desk: Desk) -> None:
    assert desk.model.nothing() == ""
    desk.model.look()
    assert desk.model.nothing().startswith("Nothing here yet.")
    assert not desk.model.told().enough


def test_below_three_talks_one_sentence(desk: Desk) -> None:
    desk.note("Sam", 1)
    desk.note("Sam", 2)
    desk.note("Sam", 3, "", "")
    desk.model.look()
    told = desk.model.told()
    assert not told.enough
    assert told.sentence == "From three talks on, this shows what you shared with Sam, and how it was met."
    assert desk.model.nothing() == ""


def test_from_three_talks_on_all_of_it_in_words(desk: Desk) -> None:
    desk.note("Sam", 1, "yes", "partly")
    desk.note("Sam", 20, "no", "")
    desk.note("Sam", 365)
    desk.model.look()
    told = desk.model.told()
    assert told.enough
    assert told.sentence == (
        "3 talks with Sam, from Sunday, 23 November 2025 to Sunday, 22 November. This is only what you noted."
    )
    assert told.spoken == (
        "Sunday, 23 November 2025: what I shared, yes; how it was met, no. "
        "Tuesday, 3 November: what I shared, no; how it was met, not noted. "
        "Sunday, 22 November: what I shared, yes; how it was met, partly."
    )
    assert told.dates == ("23/11/2025", "3 Nov", "22 Nov")
    assert told.rows[0] == (date(2026, 11, 22), "yes", "partly")
    assert told.rows[-1] == (date(2025, 11, 23), "yes", "no")


def test_another_person_is_chosen_and_stays(desk: Desk) -> None:
    desk.note("Sam", 1)
    desk.note("Mum", 2)
    desk.model.look()
    assert (desk.model.people, desk.model.person) == (("Sam", "Mum"), "Sam")
    desk.model.choose("Mum")
    desk.model.look()
    assert desk.model.person == "Mum"
    assert [talk.when for talk in desk.model.talks] == [NOW - timedelta(days=2)]


def test_an_answer_that_comes_too_late_is_let_go(desk: Desk) -> None:
    desk.note("Sam", 1)
    desk.note("Mum", 2)
    desk.background.hold()
    desk.model.choose("Sam")
    desk.model.choose("Mum")
    desk.background.release()
    assert [talk.when for talk in desk.model.talks] == [NOW - timedelta(days=2)]
