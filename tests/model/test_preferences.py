"""What can be preferred, and what cannot."""

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.preferences import ZOOMS, Preferences, fits, sound, with_changes, zoom_beside

USUAL = Preferences()
ANYTHING = (
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.lists(st.none(), max_size=2)
)


def test_what_is_usual_fits() -> None:
    assert all(fits(name, value) for name, value in USUAL._asdict().items())
    assert sound(USUAL._asdict()) == USUAL


@pytest.mark.parametrize(
    ("name", "low", "high"),
    [("zoom", 0.8, 2.0), ("zoom", 1, 2), ("volume", 0, 100), ("clipboard_seconds", 15, 600)],
)
def test_ends_belong_to_their_range(name: str, low: float, high: float) -> None:
    assert fits(name, low)
    assert fits(name, high)
    assert not fits(name, high + 1)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("scheme", "pink"),
        ("scheme", None),
        ("zoom", 0.79),
        ("zoom", math.nan),
        ("zoom", "1.0"),
        ("zoom", True),
        ("reduced_motion", 1),
        ("tones", 1),
        ("tones", None),
        ("volume", 40.0),
        ("volume", -1),
        ("volume", True),
        ("clipboard_seconds", 14),
        ("clipboard_seconds", False),
        ("sensitivity", ["usual"]),
        ("colour", "blue"),
    ],
)
def test_what_does_not_fit_is_refused_and_named(name: str, value: object) -> None:
    assert not fits(name, value)
    with pytest.raises(ValueError, match=name):
        with_changes(USUAL, {name: value})


def test_never_is_no_seconds_at_all() -> None:
    assert fits("clipboard_seconds", 0)


def test_values_fall_back_one_by_one() -> None:
    values = {"scheme": "dark", "zoom": 9, "volume": 70, "tones": "yes", "unheard": 1, "reduced_motion": False}
    assert sound(values) == Preferences(scheme="dark", volume=70, reduced_motion=False)


@given(st.dictionaries(st.sampled_from(Preferences._fields) | st.text(max_size=5), ANYTHING))
def test_whatever_is_there_something_sound_comes_of_it(values: dict[str, object]) -> None:
    found = sound(values)._asdict()
    for name, usual in USUAL._asdict().items():
        assert fits(name, found[name])
        expected = values[name] if name in values and fits(name, values[name]) else usual
        assert found[name] == expected
    assert sound(json.loads(json.dumps(found))) == sound(values)


def test_zooms_go_step_by_step_and_stay_at_their_ends() -> None:
    up = [ZOOMS[0]]
    while (larger := zoom_beside(up[-1], 1)) != up[-1]:
        up.append(larger)
    assert tuple(up) == ZOOMS
    down = [ZOOMS[-1]]
    while (smaller := zoom_beside(down[-1], -1)) != down[-1]:
        down.append(smaller)
    assert tuple(reversed(down)) == ZOOMS


def test_a_zoom_between_steps_goes_to_the_next() -> None:
    assert (zoom_beside(1.33, 1), zoom_beside(1.33, -1), zoom_beside(1.33, 0)) == (1.5, 1.25, 1.0)
