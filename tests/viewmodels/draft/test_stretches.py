from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.draft.stretches import Stretches


def test_stretches_move_with_their_words() -> None:
    stretches = Stretches([(2, 4), (10, 12), (20, 25)])
    stretches.move(6, 1, 4)
    assert list(stretches) == [(2, 4), (13, 15), (23, 28)]


def test_what_is_touched_goes() -> None:
    for at, removed in ((11, 0), (8, 3), (12, 2), (4, 6), (9, 1)):
        stretches = Stretches([(1, 2), (10, 12), (20, 25)])
        stretches.move(at, removed, 0)
        assert list(stretches) == [(1, 2), (20 - removed, 25 - removed)]


def test_a_paragraph_that_comes_anew_as_long_as_it_was_keeps_its_stretches() -> None:
    stretches = Stretches([(2, 4), (10, 12)])
    stretches.follow(0, 6, "😀 You")
    assert list(stretches) == [(2, 4), (10, 12)]
    stretches.follow(0, 6, "😀 You!")
    assert list(stretches) == [(11, 13)]


def test_only_those_with_a_unit_in_it_are_between() -> None:
    stretches = Stretches([(2, 4), (10, 12), (20, 25)])
    assert list(stretches.between(4, 11)) == [(10, 12)]
    assert list(stretches.between(3, 20)) == [(2, 4), (10, 12)]
    assert list(stretches.between(12, 20)) == []


def test_they_are_walked_round_and_round() -> None:
    stretches = Stretches([(2, 4), (10, 12)])
    assert [stretches.following(unit) for unit in (0, 2, 3, 11)] == [0, 0, 1, 0]
    assert [stretches.preceding(unit) for unit in (0, 2, 3, 11)] == [1, 1, 0, 1]


@given(st.lists(st.integers(1, 5), max_size=20), st.integers(0, 60), st.integers(0, 10), st.integers(0, 10))
def test_none_is_ever_out_of_order(lengths: list[int], at: int, removed: int, added: int) -> None:
    text, places = 0, []
    for length in lengths:
        places.append((text + 1, text + 1 + length))
        text = places[-1][1]
    stretches = Stretches(places)
    stretches.move(at, removed, added)
    left = [unit for place in stretches for unit in place]
    assert left == sorted(left)
    assert all(start < end for start, end in stretches)
