import io
import wave
from array import array
from itertools import pairwise

import pytest

from app.model.breathing import PhaseKind
from app.model.tones import RATE, SECONDS, tone


def samples(kind: PhaseKind, volume: int) -> "array[int]":
    made = tone(kind, volume)
    assert made is not None
    with wave.open(io.BytesIO(made)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, RATE)
        return array("h", sound.readframes(sound.getnframes()))


def crossings(heard: "array[int]") -> int:
    return sum(before < 0 <= after for before, after in pairwise(heard))


@pytest.mark.parametrize("kind", ["in", "out"])
def test_it_is_as_long_as_it_says_and_never_harsh(kind: PhaseKind) -> None:
    heard = samples(kind, 100)
    assert len(heard) == RATE * SECONDS
    assert 0.3 * 32_767 < max(heard) <= 0.5 * 32_767
    assert abs(min(heard)) <= 0.5 * 32_767


@pytest.mark.parametrize("kind", ["in", "out"])
def test_nothing_clicks_where_it_begins_and_ends(kind: PhaseKind) -> None:
    heard = samples(kind, 100)
    assert heard[0] == heard[-1] == 0
    steps = [abs(after - before) for before, after in pairwise(heard)]
    thousandth = RATE // 1000
    assert max(steps[:thousandth] + steps[-thousandth:]) < 20
    assert max(steps) < 0.06 * 32_767, "nor in the midst of it"


def test_in_is_higher_than_out_and_a_hold_is_silent() -> None:
    assert crossings(samples("in", 100)) == pytest.approx(220 * SECONDS, abs=2)
    assert crossings(samples("out", 100)) == pytest.approx(165 * SECONDS, abs=2)
    assert tone("hold", 100) is None


def test_volume_makes_it_softer_down_to_nothing() -> None:
    peaks = [max(samples("in", volume)) for volume in (5, 40, 70, 100)]
    assert peaks == sorted(set(peaks))
    assert peaks[0] > 0
    assert tone("in", 0) is None
    assert max(samples("out", 1000)) == max(samples("out", 100))
