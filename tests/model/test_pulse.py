import pytest

from app.model.pulse import read_pulse


@pytest.mark.parametrize(("typed", "beats"), [("72", 72), (" 110 ", 110), ("30", 30), ("220", 220), ("072", 72)])
def test_beats_a_minute_are_read(typed: str, beats: int) -> None:
    assert read_pulse(typed) == beats


@pytest.mark.parametrize("typed", ["", "29", "221", "fast", "7.5", "-80", "²", "1" * 5000])
def test_anything_else_is_no_pulse(typed: str) -> None:
    assert read_pulse(typed) is None
