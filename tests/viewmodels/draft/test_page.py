import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.viewmodels.draft.page import Page
from app.viewmodels.offsets import to_points, to_units

WORDS = st.text(st.sampled_from("ab \n😀é\ud83d\ude00\xa0\0א"), max_size=12)


@pytest.mark.parametrize(
    "text", ["a\r\nb", "a\rb", "a\u2029b", "a\u2028b", "a\xa0b", "a\0b", "a\ud800b", "a\ufdd0b", "😀"]
)
def test_a_text_nobody_edits_stays_exactly_as_it_was(text: str) -> None:
    assert Page(text).text == text


@pytest.mark.parametrize("text", ["a\u2028b", "a\xa0b", "a\0b", "a\ud800b", "a\ufdd0b", "a😀b"])
def test_an_edit_elsewhere_keeps_what_an_editor_cannot_hold(text: str) -> None:
    page = Page(text)
    page.change(0, 0, "x")
    assert page.text == "x" + text


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2029"])
def test_the_first_edit_makes_line_ends_plain(ends: str) -> None:
    page = Page(f"a{ends}b")
    assert page.lines == "a\nb"
    page.change(0, 0, "x")
    assert page.text == "xa\nb"


def test_what_is_shown_is_unit_for_unit_as_long() -> None:
    page = Page("a\ud800b\ufdd0c😀\r\nd")
    assert page.shown == "a\ufffdb\ufffdc😀\nd"
    assert len(to_units(page.shown)) == len(page)


def test_an_edit_in_the_middle_of_a_character_keeps_the_other_half() -> None:
    page = Page("a😀b")
    page.change(2, 1, "")
    assert page.text == "a\ud83db"
    page.change(2, 0, "\ude00")
    assert page.text == "a😀b"


def test_it_says_what_really_changed() -> None:
    page = Page("one two three")
    assert page.change(4, 9, "two three") is None
    assert page.change(4, 9, "two of three") == (8, 0, 3)
    assert page.change(0, 3, "ore") == (1, 1, 1)
    assert page.text == "ore two of three"


def test_an_edit_past_the_page_is_refused() -> None:
    with pytest.raises(IndexError):
        Page("ab").change(1, 2, "x")


def test_edits_all_over_a_long_text_land_where_they_should() -> None:
    words = "I 😀 would. " * 1_000
    page, units = Page(words), to_units(words)
    for at, removed, inserted in (
        *((6_000 + place, 0, "x") for place in range(5)),
        (6_005, 3, ""),
        (5_000, 10, "here"),
        (4_100, 2_500, "😀"),
        (9_000, 0, "y" * 9_000),
        (17_001, 0, "z"),
        (0, 5, "first"),
        (3, 1, ""),
        (len(units), 0, ""),
    ):
        page.change(at, removed, inserted)
        units = units[:at] + to_units(inserted) + units[at + removed :]
        assert page.lines == to_points(units)
        assert len(page) == len(units)
    for at, removed in ((-1, 0), (2, -1), (len(units), 1), (len(units) + 1, 0)):
        with pytest.raises(IndexError):
            page.change(at, removed, "no")
    assert page.lines == to_points(units)


@given(WORDS, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20), WORDS), max_size=8))
def test_edits_land_where_utf_16_counts(text: str, edits: list[tuple[int, int, str]]) -> None:
    page, units = Page(text), to_units(text)
    for one, other, inserted in edits:
        start, end = sorted((one % (len(units) + 1), other % (len(units) + 1)))
        before = units
        units = units[:start] + to_units(inserted) + units[end:]
        changed = page.change(start, end - start, inserted)
        assert len(page) == len(units)
        if changed is None:
            assert before == units
        else:
            at, removed, added = changed
            assert before[:at] + units[at : at + added] + before[at + removed :] == units
    assert page.lines == to_points(units)


@given(one=WORDS, other=WORDS)
def test_the_edit_to_another_text_leads_there(one: str, other: str) -> None:
    page, there = Page(one), Page(other).lines
    edit = page.edit_to(other)
    if edit is None:
        assert page.lines == there
    else:
        start, end, words = edit
        page.change(start, end - start, words)
        assert page.lines == there


def test_the_edit_to_another_text_is_small_and_splits_no_character() -> None:
    assert Page("one 😀 two").edit_to("one 😁 two") == (4, 6, "😁")
    assert Page("one two").edit_to("one, two") == (3, 3, ",")
    assert Page("one\r\ntwo").edit_to("one\ntwo") is None
