from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.breathing import Phase, Rhythm
from app.model.time_out import MINUTES, TimeOut, back_at, minutes_for

LONGER_OUT = Rhythm([Phase("in", 40), Phase("out", 60)])
BOX = Rhythm([Phase("in", 40), Phase("hold", 40), Phase("out", 40), Phase("hold", 40)])
NOW = datetime(2025, 3, 4, 18, 20, tzinfo=UTC)


def test_time_runs_and_ends() -> None:
    time_out = TimeOut(LONGER_OUT, 300, now=1000)
    begun = time_out.moment(1000)
    assert (begun.elapsed, begun.left, begun.share, begun.over) == (0, 300, 0, False)
    middle = time_out.moment(1152)
    assert (middle.elapsed, middle.left, middle.over) == (152, 148, False)
    assert (middle.beat.index, middle.beat.into) == (0, 0.5)
    end = time_out.moment(1300)
    assert (end.left, end.share, end.over, end.beat.fullness) == (0, 1, True, 0)
    assert LONGER_OUT.phases[end.beat.index].kind == "out"


def test_the_last_breath_is_finished_first() -> None:
    time_out = TimeOut(BOX, 180, now=0)
    assert time_out.length == 188
    late = time_out.moment(184)
    assert (late.left, late.share, late.over) == (0, 1, False)
    assert time_out.moment(188).over


def test_pauses_are_left_out() -> None:
    time_out = TimeOut(LONGER_OUT, 300, now=0)
    time_out.pause(20)
    assert time_out.paused
    assert time_out.elapsed(5000) == 20
    time_out.pause(6000)
    time_out.go_on(7000)
    time_out.go_on(7003)
    assert not time_out.paused
    assert time_out.elapsed(7005) == 25


def test_a_clock_that_goes_back_does_no_harm() -> None:
    time_out = TimeOut(LONGER_OUT, 300, now=1000)
    assert time_out.elapsed(1100) == 100
    assert time_out.elapsed(-1e9) == 100
    assert time_out.elapsed(1e9) == 300


def test_a_time_out_lasts() -> None:
    with pytest.raises(ValueError, match="at least a second"):
        TimeOut(LONGER_OUT, 0, now=0)


readings = st.lists(st.tuples(st.sampled_from(["look", "pause", "go on"]), st.floats(-50, 400)), max_size=30)


@given(st.integers(1, 900), readings)
def test_elapsed_never_falls_and_adds_up(planned: int, steps: list[tuple[str, float]]) -> None:
    now, before, most = 500.0, 0.0, 0.0
    time_out = TimeOut(BOX, planned, now)
    for act, gap in steps:
        was_running = not time_out.paused
        now += gap
        elapsed = time_out.elapsed(now)
        most += max(0.0, gap) if was_running else 0.0
        assert before <= elapsed <= min(most + 1e-6, time_out.length)
        before = elapsed
        moment = time_out.moment(now)
        assert moment.left == max(0, planned - elapsed)
        assert moment.over == (elapsed == time_out.length)
        assert 0 <= moment.share <= 1
        if act == "pause":
            time_out.pause(now)
        elif act == "go on":
            time_out.go_on(now)


@given(st.integers(0, 86_400_000_000), st.floats(0, 7200))
def test_the_promised_minute_can_be_kept(since_midnight: int, seconds: float) -> None:
    now = datetime(2025, 3, 4, tzinfo=UTC) + timedelta(microseconds=since_midnight)
    over, back = now + timedelta(seconds=seconds), back_at(now, seconds)
    assert (back.second, back.microsecond) == (0, 0)
    assert timedelta(0) <= back - over < timedelta(minutes=1)


def test_back_at_a_full_minute_is_that_minute() -> None:
    assert back_at(NOW, 1200) == NOW + timedelta(minutes=20)
    assert back_at(NOW, 1200.1) == NOW + timedelta(minutes=21)


def test_the_stronger_the_longer() -> None:
    assert [minutes_for(strength) for strength in (None, 10, 7, 6, 4, 3, 2, 1, 0)] == [20, 20, 20, 10, 10, 5, 5, 3, 3]
    assert all(minutes_for(strength) in MINUTES for strength in range(11))


def test_an_hour_of_frames_does_not_drift() -> None:
    time_out = TimeOut(LONGER_OUT, 3600, now=1e6)
    now, frames = 1e6, 0
    while not (moment := time_out.moment(now)).over:
        assert moment.elapsed == now - 1e6
        assert moment.beat.into == pytest.approx(LONGER_OUT.at(now - 1e6).into)
        frames += 1
        now = 1e6 + frames * 0.0333 + (frames % 7) * 0.004  # timers are late, each by another bit
    assert moment.elapsed == 3600
    assert 3600 <= now - 1e6 < 3600.06
