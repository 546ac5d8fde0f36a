"""How words and moments are kept."""

from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from app.storage.tables import Moment, Words

SQLITE = dialect()
ANY_TEXT = st.text(st.characters())  # lone surrogates and NUL too


def kept_as(kind: Words | Moment, value: Any) -> Any:
    """What SQLite is given."""
    return kind.bind_processor(SQLITE)(value)


def read_as(kind: Words | Moment, kept: Any) -> Any:
    """What comes back."""
    return kind.result_processor(SQLITE, None)(kept)


@given(ANY_TEXT)
def test_words_come_back_as_given(words: str) -> None:
    kept = kept_as(Words(), words)
    assert read_as(Words(), kept) == words


@given(ANY_TEXT, st.integers(0, 40))
def test_words_cut_off_anywhere_are_the_whole_characters_before(words: str, length: int) -> None:
    kept = kept_as(Words(), words)
    assert kept is not None
    read = read_as(Words(), kept[:length])
    assert read is not None
    assert words.startswith(read)
    assert len(read.encode("utf-8", "surrogatepass")) > min(length, len(kept)) - 4


@given(st.datetimes(timezones=st.timezones() | st.just(timezone(timedelta(hours=-11, seconds=7)))))
def test_moments_come_back_as_given_in_utc(moment: datetime) -> None:
    kept = kept_as(Moment(), moment)
    read = read_as(Moment(), kept)
    assert read is not None
    assert read - moment == timedelta(0)
    assert read.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(TypeError):
        kept_as(Moment(), datetime(2026, 1, 1))


def test_nothing_stays_nothing() -> None:
    assert kept_as(Words(), None) is None
    assert read_as(Words(), None) is None
    assert kept_as(Moment(), None) is None
    assert read_as(Moment(), None) is None
