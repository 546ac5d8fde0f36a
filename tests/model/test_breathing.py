from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.breathing import Nonsense, Phase, PhaseKind, Rhythm, nonsense


def rhythm(*phases: tuple[PhaseKind, int]) -> Rhythm:
    return Rhythm([Phase(kind, tenths) for kind, tenths in phases])


@st.composite
def rhythms(draw: st.DrawFn) -> Rhythm:
    tenths = st.integers(1, 120)
    middle = draw(st.lists(st.tuples(st.sampled_from(["in", "hold", "out"]), tenths), max_size=5))
    rests = draw(st.lists(st.tuples(st.just("hold"), tenths), max_size=2))
    phases = [("in", draw(tenths)), *middle, ("out", draw(tenths)), *rests]
    return Rhythm([Phase(kind, length) for kind, length in phases])


def test_a_breath_fills_and_empties() -> None:
    longer_out = rhythm(("in", 40), ("out", 60))
    assert [round(longer_out.at(second).fullness, 3) for second in (0, 2, 4, 7, 10)] == [0, 0.5, 1, 0.5, 0]
    assert longer_out.at(1).fullness < 0.25, "it begins softly"


def test_rests_hold_still() -> None:
    box = rhythm(("in", 40), ("hold", 40), ("out", 40), ("hold", 40))
    assert {box.at(second).fullness for second in (4, 5, 7.9)} == {1}
    assert {box.at(second).fullness for second in (12, 13, 15.9)} == {0}


def test_a_second_sip_goes_on_where_the_first_breath_stopped() -> None:
    sigh = rhythm(("in", 30), ("hold", 5), ("in", 10), ("out", 60))
    assert sigh.at(3.2).fullness == sigh.at(3.5).fullness == 0.75
    assert isclose(sigh.at(4.5).fullness, 1)


def test_it_ends_after_a_whole_out_breath() -> None:
    assert rhythm(("in", 40), ("out", 60)).end_after(1200) == 1200
    assert rhythm(("in", 40), ("out", 60)).end_after(1201) == 1210
    assert rhythm(("in", 40), ("hold", 40), ("out", 40), ("hold", 40)).end_after(1200) == 1212
    assert rhythm(("in", 25), ("out", 30)).end_after(3) == 5.5


@pytest.mark.parametrize(
    "phases",
    [
        (),
        (("in", 40),),
        (("out", 40), ("in", 40)),
        (("hold", 40), ("in", 40), ("out", 40)),
        (("in", 40), ("out", 40), ("in", 40)),
        (("hold", 40),),
        (("in", 0), ("out", 40)),
        (("in", -5), ("out", 40)),
        (("in", 601), ("out", 40)),
        (("in", 600), ("out", 600), ("hold", 1)),
    ],
)
def test_nonsense_is_refused(phases: tuple[tuple[PhaseKind, int], ...]) -> None:
    with pytest.raises(ValueError, match="phase"):
        rhythm(*phases)


@given(rhythms(), st.floats(0, 7200, allow_nan=False))
def test_every_moment_has_one_phase(breath: Rhythm, elapsed: float) -> None:
    assert sum(phase.tenths for phase in breath.phases) == breath.cycle
    beat = breath.at(elapsed)
    assert 0 <= beat.index < len(breath.phases)
    assert -1e-9 <= beat.into <= 1
    assert -1e-9 <= beat.fullness <= 1 + 1e-9
    before = sum(phase.tenths for phase in breath.phases[: beat.index])
    place = before + beat.into * breath.phases[beat.index].tenths
    assert isclose(place, elapsed * 10 % breath.cycle, abs_tol=1e-6)


@given(rhythms(), st.integers(1, 3600))
def test_the_end_is_the_end_of_an_out_breath_within_a_cycle(breath: Rhythm, planned: int) -> None:
    end = breath.end_after(planned)
    assert planned <= end < planned + breath.cycle / 10
    last = breath.last_beat(end)
    assert breath.phases[last.index].kind == "out"
    assert (last.into, last.fullness) == (1, 0)
    assert breath.at(end - 0.01).index == last.index


@given(rhythms(), st.integers(1, 600))
def test_the_disc_never_jumps(breath: Rhythm, tenth: int) -> None:
    shortest = min(phase.tenths for phase in breath.phases) / 10
    step = shortest / 1000
    here, later = breath.at(tenth / 10 - step), breath.at(tenth / 10)
    assert abs(here.fullness - later.fullness) < 0.01


@given(rhythms(), st.integers(0, 36_000))
def test_the_time_shown_is_the_time_set_to_the_tenth(breath: Rhythm, tenth: int) -> None:
    """At any tenth of an hour the phase and what is left of it are those that whole numbers give."""
    place, index = tenth % breath.cycle, 0
    while place >= breath.phases[index].tenths:
        place -= breath.phases[index].tenths
        index += 1
    beat = breath.at(tenth / 10)
    assert beat.index == index
    assert round(beat.into * breath.phases[index].tenths) == place
    assert beat.later == (index + 1) % len(breath.phases)


def test_what_makes_no_sense_is_named_with_its_place() -> None:
    phases = [Phase("in", 40), Phase("out", 0)]
    assert nonsense(phases) == Nonsense("short", 2)
    assert nonsense([Phase("in", 40), Phase("out", 36_000)]) == Nonsense("long", 2)
    assert nonsense([Phase("in", 40), Phase("out", 60)]) is None
