from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from app.model.calm import CalmSession
from app.model.errors import ResourceMissing
from app.model.skills.signs import Signs
from app.viewmodels.calm.how_it_is import HowItIs

SESSION = CalmSession("1", datetime(2026, 3, 1, tzinfo=UTC), "box", "Box", 1200, before=7)


@pytest.fixture
def how(qtbot: QtBot) -> HowItIs:
    return HowItIs()


def test_nothing_is_asked_and_nothing_is_told(how: HowItIs) -> None:
    assert how.told(SESSION) == SESSION
    assert (how.feelings_title(), how.body_title(), how.trigger_title()) == ("Feelings", "Body", "What set it off")
    assert how.pulse_words() == ""


def test_all_that_is_noted_goes_with_the_session(how: HowItIs) -> None:
    for word in ("hurt", "angry", "hurt"):
        how.add_feeling(word)
    how.tick("jaw", True)
    how.tick("heart", True)
    how.set_pulse("112")
    how.set_trigger("  the message \n")
    told = how.told(SESSION)
    assert told.feelings == ("hurt", "angry")
    assert told.signs == ("heart", "jaw"), "in the order of the list"
    assert (told.pulse, told.trigger, told.before) == (112, "the message", 7)


def test_it_can_be_taken_back(how: HowItIs) -> None:
    how.add_feeling("hurt")
    how.add_feeling("angry")
    how.take_away("hurt")
    how.tick("jaw", True)
    how.tick("jaw", False)
    assert (how.feelings, how.ticked) == (("angry",), ())


def test_clearing_forgets_all_of_it(how: HowItIs, qtbot: QtBot) -> None:
    how.add_feeling("hurt")
    how.tick("jaw", True)
    how.set_pulse("112")
    how.set_trigger("the message")
    with qtbot.waitSignals([how.cleared, how.changed]):
        how.clear()
    assert how.told(SESSION) == SESSION


def test_the_ways_in_tell_how_much_is_noted(how: HowItIs) -> None:
    titles = []
    for note in (
        lambda: how.set_pulse("80"),
        lambda: how.tick("jaw", True),
        lambda: how.tick("heart", True),
        lambda: how.set_pulse(""),
        lambda: how.tick("heart", False),
    ):
        note()
        titles.append(how.body_title())
    assert titles == ["Pulse 80", "1 sign, pulse 80", "2 signs, pulse 80", "2 signs", "1 sign"]
    how.add_feeling("hurt")
    assert how.feelings_title() == "1 feeling"
    how.add_feeling("angry")
    assert how.feelings_title() == "2 feelings"
    how.set_trigger(" ")
    assert how.trigger_title() == "What set it off"
    how.set_trigger("the message")
    assert how.trigger_title() == "What set it off: noted"


@pytest.mark.parametrize(
    ("typed", "begins"),
    [("", ""), ("11", ""), ("100", ""), ("101", "In Gottman"), ("220", "In Gottman"), ("abc", "A pulse")],
)
def test_a_pulse_is_met_calmly(how: HowItIs, typed: str, begins: str) -> None:
    how.set_pulse(typed)
    words = how.pulse_words()
    assert words.startswith(begins)
    assert bool(words) == bool(begins)
    assert ("ask for help" in words) == begins.startswith("In Gottman")


def test_a_pulse_that_is_none_is_said_once_no_more_is_typed(how: HowItIs) -> None:
    how.set_pulse("11")
    assert how.pulse_words() == ""
    how.leave_pulse()
    assert how.pulse_words() == "A pulse lies between 30 and 220."
    how.set_pulse("112")
    assert how.pulse == 112


def test_only_feelings_are_to_be_found(how: HowItIs) -> None:
    how.words.search("")
    everything = [how.words.rows.index(row).data() for row in range(how.words.rows.rowCount())]
    assert "lonely" in everything
    how.words.search("quiet time alone")
    assert how.words.rows.rowCount() == 0
    how.words.search("ignored")
    assert how.words.rows.rowCount() > 1, "a verdict leads to feelings"


def test_signs_that_cannot_be_read_are_said_calmly(qtbot: QtBot) -> None:
    def missing() -> Signs:
        raise ResourceMissing("gone")

    how = HowItIs(load_signs=missing)
    assert how.signs() == ()
    assert "could not be read" in how.signs_lead()
    assert how.signs_source() == ""
