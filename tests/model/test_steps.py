import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.steps import Step, Steps
from app.model.time_out import TimeOut


def steps(*seconds: int | None) -> Steps:
    return Steps([Step(f"Do {place}.", length) for place, length in enumerate(seconds)])


def places(pacing: Steps, planned: int) -> list[int]:
    return [pacing.beat(second, planned).index for second in range(planned)]


def test_steps_without_a_length_share_the_time() -> None:
    shared = steps(None, None, None)
    assert places(shared, 300) == [0] * 100 + [1] * 100 + [2] * 100
    assert shared.beat(50, 300).into == 0.5


def test_those_with_a_length_keep_it_and_the_others_share_the_rest() -> None:
    assert places(steps(40, None, 60), 300) == [0] * 40 + [1] * 200 + [2] * 60


def test_short_time_leaves_half_of_it_for_the_open_ones() -> None:
    assert places(steps(100, None, 100), 100) == [0] * 25 + [1] * 50 + [2] * 25


def test_fixed_steps_go_round_and_end_with_the_time() -> None:
    assert places(steps(20, 40), 120) == ([0] * 20 + [1] * 40) * 2
    assert places(steps(20, 40), 90) == [0] * 15 + [1] * 30 + [0] * 15 + [1] * 30, "a little faster"
    assert places(steps(20, 40), 30) == [0] * 10 + [1] * 20


def test_it_ends_on_the_last_step() -> None:
    time_out = TimeOut(steps(20, 40), 300, now=0)
    assert time_out.length == 300
    end = time_out.moment(300)
    assert (end.over, end.left, end.beat.index, end.beat.into) == (True, 0, 1, 1)


def test_things_can_be_ones_own() -> None:
    some = Steps([Step("Leave it."), Step("Do something.", None, ("walk",))])
    own = some.with_things(["sing", "paint"])
    assert [step.things for step in own.steps] == [(), ("sing", "paint")]


@pytest.mark.parametrize("seconds", [0, -5, 4, 601, 7200])
def test_nonsense_is_refused(seconds: int) -> None:
    with pytest.raises(ValueError, match="step 2: seconds must be"):
        steps(30, seconds)
    with pytest.raises(ValueError, match="at least one"):
        Steps([])


@given(st.lists(st.one_of(st.none(), st.integers(5, 600)), min_size=1, max_size=16), st.integers(1, 3600), st.data())
def test_every_moment_has_one_step_and_they_follow_each_other(
    lengths: list[int | None], planned: int, data: st.DataObject
) -> None:
    pacing = steps(*lengths)
    first, last = pacing.beat(0, planned), pacing.beat(planned, planned)
    assert (first.index, last.index) == (0, len(lengths) - 1)
    assert last.into == pytest.approx(1)
    elapsed = data.draw(st.floats(0, planned))
    later = data.draw(st.floats(elapsed, planned))
    here, there = pacing.beat(elapsed, planned), pacing.beat(later, planned)
    assert 0 <= here.into <= 1
    assert here.index < len(lengths)
    if None in lengths:
        assert here.index <= there.index, "gone through once"
