import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.so_far import FEWEST, so_far

Pairs = list[tuple[int, int]]
strength = st.integers(0, 10)


def test_four_pairs_say_nothing() -> None:
    assert so_far([(7, 4)] * 4) is None
    assert so_far([(7, 4)] * 5) is not None


def test_lower_same_and_higher_are_counted_apart() -> None:
    found = so_far([(7, 4), (8, 6), (5, 5), (6, 5), (3, 7), (9, 7), (8, 3), (6, 4)])
    assert found is not None
    assert (found.times, found.lower, found.same, found.higher) == (8, 6, 1, 1)
    assert found.fall == 2
    assert found.change == -2


def test_the_change_tells_of_all_the_fall_of_those_that_fell() -> None:
    found = so_far([(9, 1), (5, 6), (5, 6), (5, 6), (5, 6)])
    assert found is not None
    assert (found.fall, found.change) == (8, 1)


def test_half_points_are_kept() -> None:
    found = so_far([(7, 5), (7, 4), (7, 5), (7, 4), (5, 5), (5, 5)])
    assert found is not None
    assert (found.fall, found.change) == (2.5, -2)


@pytest.mark.parametrize("after", [5, 9])
def test_there_is_no_fall_where_none_was_lower(after: int) -> None:
    found = so_far([(5, after)] * 5)
    assert found is not None
    assert (found.lower, found.fall) == (0, 0)


@given(st.lists(st.tuples(strength, strength), min_size=FEWEST))
def test_each_pair_is_one_of_three_and_the_middle_is_among_them(pairs: Pairs) -> None:
    found = so_far(pairs)
    assert found is not None
    assert found.lower + found.same + found.higher == found.times == len(pairs)
    differences = [after - before for before, after in pairs]
    assert min(differences) <= found.change <= max(differences)
