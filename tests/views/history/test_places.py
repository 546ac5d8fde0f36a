from hypothesis import given
from hypothesis import strategies as st

from app.views.history.places import Places

HEADED = st.lists(st.booleans(), max_size=40)


def places_of(headed: list[bool]) -> Places:
    places = Places()
    places.row_height, places.head_height = 64, 36
    places.renew(0, [row for row, has in enumerate(headed) if has], len(headed))
    return places


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
def test_what_changed_from_a_row_on_replaces_what_was_there(before, after, data):
    first = data.draw(st.integers(0, min(len(before), len(after))))
    after = before[:first] + after[first:]
    places = places_of(before)
    places.renew(first, [row for row in range(first, len(after)) if after[row]], len(after))
    assert [places.begin(row) for row in range(len(after) + 1)] == [
        places_of(after).begin(row) for row in range(len(after) + 1)
    ]
