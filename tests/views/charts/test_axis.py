from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from app.views.charts.axis import Axis, feet, round_ticks
from app.views.kit.theme import Theme


@pytest.mark.parametrize(("most", "top"), [(0, 2), (2, 2), (2.1, 5), (10, 10), (11, 20), (125, 200), (4000, 5000)])
def test_the_scale_ends_at_a_round_number(most: float, top: float) -> None:
    assert round_ticks(most) == (0, top / 2, top)


@given(st.floats(0, 1e7))
def test_the_scale_reaches_what_it_shows_and_not_far_beyond(most: float) -> None:
    top = round_ticks(most)[-1]
    assert most <= top <= max(2.0, most * 2.5 + 1e-9)


@pytest.fixture
def metrics(dressed: Theme) -> QFontMetricsF:
    return QFontMetricsF(dressed.font("second"))


def test_values_lie_between_top_and_foot(dressed: Theme, metrics: QFontMetricsF) -> None:
    axis = Axis(dressed, metrics, QRectF(0, 0, 300, 160), (0, 5, 10), ("0", "5", "10"))
    assert axis.height(0) == axis.foot > axis.height(5) > axis.height(10) == axis.top
    assert axis.top >= metrics.height() / 2, "the highest number has room"
    assert axis.foot + metrics.height() <= 160, "and so have the words at the foot"
    assert axis.left >= metrics.horizontalAdvance("10")


def test_from_the_right_everything_is_mirrored(dressed: Theme, metrics: QFontMetricsF) -> None:
    axis = Axis(dressed, metrics, QRectF(0, 0, 300, 160), (0, 10), ("0", "10"), mirrored=True)
    assert axis.at(0) == 300
    assert axis.at(axis.middle(0, 4)) > axis.at(axis.middle(3, 4))


@pytest.mark.parametrize("room", [5.0, 20.0, 60.0, 300.0])
def test_words_at_the_foot_never_touch(metrics: QFontMetricsF, room: float) -> None:
    words = ["23 Nov"] * 12
    places = feet(words, room, metrics)
    assert places[0] == 11, "the latest is always named"
    wide = metrics.horizontalAdvance(words[0])
    middles = [min((place + 0.5) * room, 12 * room - wide / 2) for place in places]
    assert all(later - earlier > wide for later, earlier in pairwise(middles))
