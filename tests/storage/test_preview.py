"""Previews are one short line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.preview import HIT, LONGEST, around_hit, one_line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", ""),
        ("  Sam,\n\n\tI feel\u2028lonely. ", "Sam, I feel lonely."),
        ("a\0b\ud800c\x1b[31md", "a b c [31md"),
        ("👩\u200d👧 café שלום", "👩\u200d👧 café שלום"),
        ("x" * 300, "x" * 200),
        ("word " * 80, ("word " * 40).rstrip()),
    ],
)
def test_one_line(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f"{HIT}two evenings a week", "two evenings a week"),
        (f"\nOn the {HIT}two\nevenings", "On the two evenings"),
        (f"…is about {HIT}two {HIT}evenings", "…is about two evenings"),
        (f"This letter, which took me days, is about {HIT}two evenings", "…took me days, is about two evenings"),
        (f"{'x' * 50}'{HIT}two evenings", f"…{'x' * 23}'two evenings"),
    ],
)
def test_around_a_hit(text: str, line: str) -> None:
    assert around_hit(text) == line


@given(st.text(st.characters()) | st.text("a \n", min_size=150, max_size=500), st.text(st.characters()))
def test_previews_are_never_long_and_never_break(before: str, after: str) -> None:
    for line in (one_line(before + after), around_hit(before + HIT + after)):
        assert len(line) <= LONGEST
        assert len(line.splitlines()) <= 1
        assert "\0" not in line
        line.encode()
