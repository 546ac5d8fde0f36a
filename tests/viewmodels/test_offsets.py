from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.offsets import Offsets, to_points, to_units

ANY = st.text(st.one_of(st.characters(), st.sampled_from("a😀é\ud83d\ude00\u2029\0א")), max_size=30)
"""Any text, also with emoji and with halves of characters as Qt hands them out."""


def units_in(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_an_emoji_is_two_units() -> None:
    places = Offsets("a😀b😀")
    assert [places.unit(point) for point in range(5)] == [0, 1, 3, 4, 6]
    assert [places.point(unit) for unit in range(7)] == [0, 1, 1, 2, 3, 3, 4]


@given(ANY)
def test_units_count_as_utf_16_does(text: str) -> None:
    places = Offsets(text)
    assert [places.unit(point) for point in range(len(text) + 1)] == [
        units_in(text[:point]) for point in range(len(text) + 1)
    ]


@given(ANY)
def test_a_place_comes_back_from_both_halves(text: str) -> None:
    places = Offsets(text)
    for point, character in enumerate(text):
        unit = places.unit(point)
        assert {places.point(unit + half) for half in range(units_in(character))} == {point}


@given(ANY)
def test_units_are_qt_positions(text: str) -> None:
    units = to_units(text)
    assert len(units) == units_in(text)
    assert units.encode("utf-16-le", "surrogatepass") == text.encode("utf-16-le", "surrogatepass")


@given(st.text())
def test_a_whole_text_comes_back_exactly(text: str) -> None:
    assert to_points(to_units(text)) == text


def test_a_half_without_partner_stays() -> None:
    assert to_points(to_units("a\ud83db")) == "a\ud83db"
    assert to_points("\ud83d" + "\ude00") == "😀"
