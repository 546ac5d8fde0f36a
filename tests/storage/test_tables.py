"""How words and moments are kept."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from app.storage.tables import Moment, Words

SQLITE = dialect()
ANY_TEXT = st.text(st.characters())  # lone surrogates and NUL too


@given(ANY_TEXT)
def test_words_come_back_as_given(words: str) -> None:
    kept = Words().process_bind_param(words, SQLITE)
    assert Words().process_result_value(kept, SQLITE) == words


@given(ANY_TEXT, st.integers(0, 40))
def test_words_cut_off_anywhere_are_the_whole_characters_before(words: str, length: int) -> None:
    kept = Words().process_bind_param(words, SQLITE)
    assert kept is not None
    read = Words().process_result_value(kept[:length], SQLITE)
    assert read is not None
    assert words.startswith(read)
    assert len(read.encode("utf-8", "surrogatepass")) > min(length, len(kept)) - 4


@given(st.datetimes(timezones=st.timezones() | st.just(timezone(timedelta(hours=-11, seconds=7)))))
def test_moments_come_back_as_given_in_utc(moment: datetime) -> None:
    kept = Moment().process_bind_param(moment, SQLITE)
    read = Moment().process_result_value(kept, SQLITE)
    assert read is not None
    assert read - moment == timedelta(0)
    assert read.utcoffset() == timedelta(0)


def test_a_moment_without_a_zone_is_a_bug() -> None:
    with pytest.raises(TypeError):
        Moment().process_bind_param(datetime(2026, 1, 1), SQLITE)


def test_nothing_stays_nothing() -> None:
    assert Words().process_bind_param(None, SQLITE) is None
    assert Words().process_result_value(None, SQLITE) is None
    assert Moment().process_bind_param(None, SQLITE) is None
    assert Moment().process_result_value(None, SQLITE) is None
