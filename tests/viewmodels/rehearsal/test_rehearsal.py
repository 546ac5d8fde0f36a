import pytest
from pytestqt.qtbot import QtBot

from app.model.rehearsal import Pair
from app.viewmodels.offsets import to_units
from app.viewmodels.rehearsal.rehearsal import RehearsalViewModel
from tests.calm_time import Clock

TEXT = "Sam,\n\n🙂 I felt lonely. Would you sit with me?"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def model(qtbot: QtBot, clock: Clock) -> RehearsalViewModel:
    model = RehearsalViewModel(clock.monotonic)
    model.begin(TEXT)
    return model


def test_it_begins_with_the_first_sentence(model: RehearsalViewModel) -> None:
    assert model.is_open
    assert model.around == ("", "Sam,", "🙂 I felt lonely.")
    assert model.place_line() == "Sentence 1 of 3"
    assert (model.at_start, model.at_end) == (True, False)


def test_it_goes_on_and_back_and_stays_at_the_ends(qtbot: QtBot, model: RehearsalViewModel) -> None:
    for _ in range(5):
        model.go_on()
    assert model.around == ("🙂 I felt lonely.", "Would you sit with me?", "")
    assert model.at_end
    with qtbot.assertNotEmitted(model.moved):
        model.go_on()
    with qtbot.waitSignal(model.moved):
        model.go_back()
    assert model.place == 1
    model.go_to(-7)
    assert model.place == 0


def test_it_knows_where_the_sentence_stands_in_units(model: RehearsalViewModel) -> None:
    model.go_to(2)
    start, end = model.stretch
    assert to_units(TEXT)[start:end] == "Would you sit with me?"


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (1, "less than a minute in all"),
        (64, "less than a minute in all"),
        (65, "about a minute in all"),
        (194, "about a minute in all"),
        (195, "about 2 minutes in all"),
        (5000, "about 38 minutes in all"),
    ],
)
def test_minutes_at_a_speaking_pace(model: RehearsalViewModel, words: int, line: str) -> None:
    model.begin("word " * words)
    assert model.length_line() == line
    assert "130 words a minute" in model.length_source()


@pytest.mark.parametrize("text", ["", " \n ", "---"])
def test_an_empty_draft_has_nothing_to_say(model: RehearsalViewModel, text: str) -> None:
    model.begin(text)
    assert model.count == 0
    assert model.around == ("", "", "")
    assert model.stretch == (0, 0)
    assert (model.place_line(), model.length_line()) == ("", "")
    model.go_on()
    assert model.place == 0


def test_flowing_keeps_the_place(qtbot: QtBot, model: RehearsalViewModel) -> None:
    model.go_on()
    with qtbot.waitSignal(model.flowing_changed):
        model.set_flowing(True)
    assert model.place == 1
    with qtbot.assertNotEmitted(model.flowing_changed):
        model.set_flowing(True)


def test_leaving_forgets_the_words_and_stops_the_time(qtbot: QtBot, model: RehearsalViewModel) -> None:
    model.turns.press("speak")
    with qtbot.waitSignal(model.left):
        model.leave()
    assert (model.text, model.count, model.is_open) == ("", 0, False)
    assert not model.turns.running
    with qtbot.assertNotEmitted(model.left):
        model.leave()


def test_each_draft_brings_its_pairs(model: RehearsalViewModel) -> None:
    model.begin(TEXT, (Pair("They go quiet", "I wait."),))
    assert model.pairs.pairs == (Pair("They go quiet", "I wait."),)
    model.begin(TEXT)
    assert model.pairs.pairs == ()


def test_turns_begin_anew_each_time_with_the_length_that_was_chosen(model: RehearsalViewModel, clock: Clock) -> None:
    model.turns.set_minutes(3)
    model.turns.press("speak")
    clock.turn(30)
    model.leave()
    model.begin(TEXT)
    assert model.turns.time_line("speak") == "3:00"
