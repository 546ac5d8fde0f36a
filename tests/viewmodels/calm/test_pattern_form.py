import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.breathing import Phase, PhaseKind, Rhythm
from app.model.own_patterns import OwnPattern
from app.model.practice import Practice
from app.viewmodels.calm.pattern_form import MOST_PHASES, PatternForm
from tests.calm_time import Calm


def form(*phases: tuple[PhaseKind, int]) -> PatternForm:
    return PatternForm(OwnPattern("x", "Mine", tuple(Phase(kind, tenths) for kind, tenths in phases)))


def test_a_new_one_begins_with_something_that_works() -> None:
    new = PatternForm()
    assert new.is_new
    assert (new.complaint(), new.summary()) == ("", "One round takes 10 seconds.")
    assert new.pattern().name == "My own breath"


def test_what_is_set_is_kept_to_the_tenth() -> None:
    mine = form(("in", 40), ("out", 60))
    told: list[int] = []
    mine.changed.connect(lambda: told.append(1))
    mine.set_name("  Evening ")
    mine.set_tenths(0, 37)
    mine.set_kind(1, "hold")
    mine.add()
    assert mine.pattern() == OwnPattern("x", "Evening", (Phase("in", 37), Phase("hold", 60), Phase("out", 40)))
    assert len(told) == 4
    mine.remove(1)
    assert mine.summary() == "One round takes 7.7 seconds."


@pytest.mark.parametrize(
    ("phases", "said"),
    [
        ((("in", 40), ("out", 0)), "Part 2 has no time yet."),
        ((("in", -5), ("out", 60)), "Part 1 has no time yet."),
        ((("in", 36_000), ("out", 60)), "Part 1 is longer than 60 seconds."),
        ((("out", 40), ("in", 40)), "It begins with a breath in."),
        ((("in", 40), ("hold", 40)), "It ends with a breath out"),
        ((("in", 600), ("out", 600), ("hold", 600)), "One round is longer than 120 seconds."),
    ],
)
def test_nonsense_is_met_calmly(phases: tuple[tuple[PhaseKind, int], ...], said: str) -> None:
    mine = form(*phases)
    assert mine.complaint().startswith(said)
    assert (mine.rhythm, mine.summary()) == (None, "")
    assert not {"tenths", "phase", "error", "invalid"} & set(mine.complaint().lower().split())


def test_without_any_part_it_says_what_is_needed() -> None:
    mine = form(("in", 40))
    mine.remove(0)
    assert mine.complaint() == "A breath needs a part in and a part out."
    mine.add()
    assert mine.phases == (Phase("in", 40),)


def test_there_is_an_end_to_parts() -> None:
    mine = PatternForm()
    for _ in range(20):
        mine.add()
    assert len(mine.phases) == MOST_PHASES
    assert not mine.has_room


phases = st.tuples(st.integers(1, 240), st.integers(1, 240), st.integers(1, 240))


@given(phases, st.integers(0, 36_000))
def test_the_running_page_shows_the_time_that_was_set(lengths: tuple[int, int, int], tenth: int) -> None:
    """At any tenth of an hour: the part that whole numbers give, with its length as it was set."""
    inward, rest, outward = lengths
    parts = (Phase("in", inward), Phase("hold", rest), Phase("out", outward))
    calm = Calm()
    calm.model.running.begin(Practice("x", "Mine", "", Rhythm(parts), "", ""), 3600)
    calm.clock.turn(tenth / 10)
    moment = calm.model.running.moment()
    assert moment is not None
    if moment.over:
        return
    shown = calm.model.running.words(moment)
    place, index = tenth % sum(lengths), 0
    while place >= lengths[index]:
        place -= lengths[index]
        index += 1
    assert shown.phase == ("Breathe in", "Hold", "Breathe out")[index]
    second, whole = shown.count_of.split(" of ")
    assert float(whole) * 10 == pytest.approx(lengths[index])
    assert float(second) * 10 == pytest.approx(min((place // 10 + 1) * 10, lengths[index]))
