"""Soft tones to breathe by: one for in, one for out, as sound files that any system can play."""

from __future__ import annotations

import io
import wave
from array import array
from functools import cache
from math import cos, pi, sin

from app.model.breathing import PhaseKind

RATE = 22_050
"""Samples a second, each 16 bits, in one channel."""

SECONDS = 1.0
"""How long each tone sounds, the slow beginning and the slower end included."""

_ATTACK, _RELEASE = 0.12, 0.7
_OVERTONE = 0.22
"""How strong the octave above is: the small speakers of a laptop carry it where they leave out the tone itself."""

_LOUDEST = 0.5
"""Of what 16 bits hold, at a volume of 100."""

_HERTZ: dict[PhaseKind, float] = {"in": 220.0, "out": 165.0}
"""A, and the E below it. A hold is silent."""


def tone(kind: PhaseKind, volume: int) -> bytes | None:
    """A WAV file for a phase that begins, as loud as `volume`, 0 to 100; None where there is nothing to hear."""
    if kind not in _HERTZ or volume <= 0:
        return None
    # Loudness is felt in steps of the square, so half the volume sounds about half as loud.
    peak = 32_767 * _LOUDEST * (min(volume, 100) / 100) ** 2
    samples = array("h", (round(sample * peak) for sample in _shape(_HERTZ[kind])))
    file = io.BytesIO()
    with wave.open(file, "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(samples.itemsize)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file.getvalue()


@cache
def _shape(hertz: float) -> tuple[float, ...]:
    """The tone's samples, -1 to 1; it rises from nothing and ends in nothing, so that nothing clicks."""
    count = round(RATE * SECONDS)
    turn = 2 * pi * hertz / RATE
    return tuple(
        _swell(place / (count - 1)) * (sin(turn * place) + _OVERTONE * sin(2 * turn * place)) / (1 + _OVERTONE)
        for place in range(count)
    )


def _swell(share: float) -> float:
    """How loud at a `share` of the tone, 0 to 1: half a cosine up, and half a one down."""
    rest = 1 - share
    rising = (1 - cos(pi * min(1.0, share / _ATTACK))) / 2
    falling = (1 - cos(pi * min(1.0, rest / _RELEASE))) / 2
    return rising * falling
