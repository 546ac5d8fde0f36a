from hypothesis import given
from hypothesis import strategies as st

from app.views.kit.stops import TOP, Stops

stops = st.builds(
    Stops,
    width=st.integers(200, 2000),
    scale=st.floats(1.0, 2.0),
    digits=st.integers(10, 40),
    mirrored=st.booleans(),
)


@given(stops, st.integers(0, TOP))
def test_the_place_of_a_stop_is_nearest_to_it(stops: Stops, value: int) -> None:
    assert stops.nearest(stops.place(value).x()) == value


@given(stops, st.floats(-500, 3000))
def test_every_place_has_a_stop(stops: Stops, x: float) -> None:
    assert 0 <= stops.nearest(x) <= TOP


@given(stops, st.integers(0, TOP))
def test_the_handle_lies_within_the_slider(stops: Stops, value: int) -> None:
    handle = stops.handle(value)
    assert handle.left() >= -1
    assert handle.right() <= stops.width + 1
    assert handle.top() >= 0
    assert handle.bottom() <= stops.band


@given(stops)
def test_a_mirrored_slider_begins_at_the_right(stops: Stops) -> None:
    assert (stops.place(0).x() > stops.place(TOP).x()) is stops.mirrored
