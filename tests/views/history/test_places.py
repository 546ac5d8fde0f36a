from hypothesis import given
from hypothesis import strategies as st

from app.views.history.places import Places

HEADED = st.lists(st.booleans(), max_size=40)


def places_of(headed: list[bool]) -> Places:
    places = Places()
    places.row_height, places.head_height = 64, 36
    places.insert(0, len(headed))
    set_heads(places, headed, range(len(headed)))
    return places


def set_heads(places, headed, rows):
    for row in rows:
        places.set_head(row, headed[row])


@given(HEADED)
def test_rows_follow_each_other_with_their_heads(headed):
    places, y = places_of(headed), 0
    for row, has in enumerate(headed):
        assert (places.begin(row), places.top(row), places.has_head(row)) == (y, y + 36 * has, has)
        y += 64 + 36 * has
    assert places.height == y


@given(HEADED.filter(bool), st.data())
def test_each_pixel_belongs_to_the_row_that_covers_it(headed, data):
    places = places_of(headed)
    y = data.draw(st.integers(0, places.height - 1))
    row = places.row_at(y)
    assert places.begin(row) <= y < places.begin(row + 1)


def test_beyond_the_ends_are_the_first_and_the_last():
    places = places_of([True, False])
    assert (places.row_at(-5), places.row_at(10_000)) == (0, 1)
    assert places_of([]).row_at(0) == -1


@given(HEADED, HEADED, st.data())
def test_rows_that_come_in_push_the_others_down(before, fresh, data):
    first = data.draw(st.integers(0, len(before)))
    after = before[:first] + fresh + before[first:]
    places = places_of(before)
    places.insert(first, len(fresh))
    set_heads(places, after, range(first, first + len(fresh)))
    assert begins(places) == begins(places_of(after))


@given(HEADED, st.data())
def test_rows_that_leave_let_the_others_up(before, data):
    first = data.draw(st.integers(0, len(before)))
    count = data.draw(st.integers(0, len(before) - first))
    places = places_of(before)
    places.remove(first, count)
    assert begins(places) == begins(places_of(before[:first] + before[first + count :]))


@given(HEADED.filter(bool), st.data())
def test_a_head_comes_and_goes(headed, data):
    row = data.draw(st.integers(0, len(headed) - 1))
    places = places_of(headed)
    places.set_head(row, not headed[row])
    assert begins(places) == begins(places_of([*headed[:row], not headed[row], *headed[row + 1 :]]))


def begins(places):
    return [places.begin(row) for row in range(places.count + 1)]
