import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.breathing import Phase, Rhythm
from app.model.pacing import Rounds
from app.model.time_out import TimeOut

HOLDING = Rhythm([Phase("in", 40), Phase("hold", 70), Phase("out", 80)])
SOFT = Rhythm([Phase("in", 40), Phase("out", 60)])
FOUR = Rounds(HOLDING, 4, SOFT)


def kind(rounds: Rounds, elapsed: float, planned: int) -> str:
    return rounds.phases[rounds.beat(elapsed, planned).index].kind


def test_it_goes_over_into_the_softer_breath_after_its_rounds() -> None:
    assert kind(FOUR, 75.9, 300) == "out"
    assert FOUR.beat(75.9, 300).index == 2
    assert FOUR.beat(76, 300).index == 3
    assert {FOUR.beat(tenth / 10, 300).index for tenth in range(760, 3000)} == {3, 4}


def test_what_follows_is_told() -> None:
    assert FOUR.beat(12, 300).later == 0
    assert FOUR.beat(70, 300).later == 3, "the soft in-breath follows the last out-breath"
    assert FOUR.beat(77, 300).later == 4
    assert FOUR.beat(82, 300).later == 3


def test_it_ends_on_an_out_breath_of_either() -> None:
    assert FOUR.end_after(60) == 76
    assert FOUR.beat(76, 60).index == 2
    assert FOUR.end_after(76) == 76
    assert FOUR.end_after(300) == 306
    assert (FOUR.beat(306, 300).index, FOUR.beat(306, 300).into) == (4, 1)


def test_a_rest_at_the_end_of_the_rounds_is_no_end() -> None:
    rounds = Rounds(Rhythm([Phase("in", 40), Phase("out", 40), Phase("hold", 40)]), 2, SOFT)
    assert rounds.end_after(22) == 34


def test_rounds_are_at_least_one() -> None:
    with pytest.raises(ValueError, match="rounds"):
        Rounds(HOLDING, 0, SOFT)


@given(st.integers(1, 6), st.integers(1, 3600))
def test_a_time_out_of_it_is_over_when_a_breath_is(times: int, planned: int) -> None:
    time_out = TimeOut(Rounds(HOLDING, times, SOFT), planned, now=0)
    assert planned <= time_out.length < planned + HOLDING.cycle / 10
    moment = time_out.moment(time_out.length)
    assert (moment.over, moment.beat.fullness) == (True, 0)
    assert HOLDING.phases[2].kind == (HOLDING.phases + SOFT.phases)[moment.beat.index].kind
    assert time_out.moment(time_out.length - 0.01).beat.index == moment.beat.index
