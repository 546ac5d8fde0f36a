"""The frame of the measurements, on made-up times."""

from itertools import count

import pytest
from bench_measuring import Row, Samples, alternate, resident, row, slowest, slowest_row, timed


def test_turns_are_taken_and_warm_ups_do_not_count():
    turns = []
    numbers = count(1)

    def turn(name):
        turns.append(name)
        return next(numbers)

    samples = alternate(lambda: turn("A"), lambda: turn("B"), rounds=2, warm_ups=1)
    assert "".join(turns) == "ABABAB"
    assert samples == Samples(measured=[3, 5], floor=[4, 6])


def test_a_row_holds_the_medians_in_milliseconds():
    made = row("typing", Samples([0.003, 0.009, 0.001], [0.002, 0.002, 0.008]), floor="a bare editor", goal=1.5)
    assert (made.amount, made.floor_amount, made.ratio) == (3.0, 2.0, 1.5)
    assert made.met
    assert made.as_dict() == {
        "what": "typing",
        "amount": 3.0,
        "floor_what": "a bare editor",
        "floor_amount": 2.0,
        "goal": 1.5,
        "goal_unit": "x",
        "note": "",
        "unit": "ms",
        "ratio": 1.5,
        "met": True,
    }


@pytest.mark.parametrize(
    ("amount", "goal", "unit", "met"),
    [
        (15, 1.5, "x", True),
        (16, 1.5, "x", False),
        (16, 16, "ms", True),
        (16.1, 16, "ms", False),
        (16, 16, "MiB", True),
        (16.1, 16, "MiB", False),
    ],
)
def test_a_goal_bounds_the_ratio_or_the_amount(amount, goal, unit, met):
    assert Row("what", amount, "floor", 10, goal, unit).met is met


def test_amounts_of_a_ratio_may_be_no_times():
    made = Row("memory", 26.0, "little", 13.0, 2, "x", amounts_in="MiB")
    assert (made.unit, made.met, made.as_dict()["unit"]) == ("MiB", True, "MiB")


@pytest.mark.parametrize(("taken", "answer"), [(1, 1), (20, 19), (100, 95)])
def test_the_slowest_of_twenty(taken, answer):
    assert slowest([float(number) for number in range(taken, 0, -1)], of=20) == answer


def test_memory_held_is_at_least_that_of_what_was_made():
    before = resident()
    made = bytearray(b"x") * 50_000_000
    assert resident() - before > 40_000_000
    assert made


@pytest.mark.parametrize(("taken", "answer"), [(1, 1), (50, 50), (100, 99), (101, 100), (200, 198), (1000, 990)])
def test_the_slowest_hundredth(taken, answer):
    samples = [float(number) for number in range(taken, 0, -1)]
    assert slowest(samples) == answer


def test_a_slowest_row_compares_like_with_like():
    samples = Samples([0.001] * 98 + [0.02, 0.3], [0.001] * 98 + [0.01, 0.3])
    made = slowest_row("typing", samples, floor="a bare editor", goal=16)
    assert (made.amount, made.floor_amount, made.met) == (20.0, 10.0, False)


def test_timed_does_the_work_each_time():
    done = []
    work = timed(lambda: done.append(1))
    assert work() > 0
    assert work() > 0
    assert len(done) == 2
