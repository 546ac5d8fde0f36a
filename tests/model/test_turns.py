import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.turns import FIRST_OFFERED, TURN_MINUTES, TurnMoment, Turns


def test_speaking_comes_first_and_nothing_passes_until_asked() -> None:
    turns = Turns(120)
    assert turns.moment(5000.0) == TurnMoment("speak", 0.0)
    assert turns.moment(9000.0) == TurnMoment("speak", 0.0)
    assert not turns.running


def test_both_have_the_same_time() -> None:
    turns = Turns(120)
    turns.go_on(1000.0)
    assert turns.moment(1119.0) == TurnMoment("speak", 119.0)
    assert turns.moment(1120.0) == TurnMoment("listen", 0.0)
    assert turns.moment(1239.0) == TurnMoment("listen", 119.0)
    assert turns.moment(1240.0) == TurnMoment("speak", 0.0)
    assert turns.left(1250.0) == 110.0


def test_a_pause_counts_for_nobody() -> None:
    turns = Turns(60)
    turns.go_on(0.0)
    turns.pause(10.0)
    assert turns.moment(500.0) == TurnMoment("speak", 10.0)
    turns.go_on(500.0)
    turns.go_on(505.0)
    assert turns.moment(520.0) == TurnMoment("speak", 30.0)


@pytest.mark.parametrize("running", [True, False])
def test_a_turn_can_be_given_early_and_has_all_its_time(running: bool) -> None:
    turns = Turns(60)
    if running:
        turns.go_on(0.0)
    turns.give("listen", 25.0)
    assert turns.moment(25.0) == TurnMoment("listen", 0.0)
    assert turns.running is running
    turns.go_on(25.0)
    turns.give("listen", 40.0)
    assert turns.moment(40.0) == TurnMoment("listen", 15.0)
    turns.give("speak", 41.0)
    assert turns.moment(43.0) == TurnMoment("speak", 2.0)


@given(st.lists(st.floats(0, 10_000), min_size=2, max_size=20))
def test_time_never_runs_back(readings: list[float]) -> None:
    turns = Turns(10**6)
    turns.go_on(0.0)
    spent = [turns.moment(reading).spent for reading in readings]
    assert spent == sorted(spent)


def test_a_turn_without_time_is_none() -> None:
    with pytest.raises(ValueError, match="at least a second"):
        Turns(0)


def test_the_length_offered_first_is_one_of_those_there_are() -> None:
    assert FIRST_OFFERED in TURN_MINUTES
