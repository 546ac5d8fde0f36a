"""How lists are kept in a column, and what a damaged one gives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from app.model.breathing import Phase
from app.model.rehearsal import Pair
from app.storage.lists import PairList, PhaseList, WordList

SQLITE = dialect()
ANY_TEXT = st.text(st.characters()) | st.text('\ud83d\ude00\0"\\')  # lone surrogates and NUL too
PHASES = st.builds(Phase, st.sampled_from(["in", "hold", "out"]), st.integers(), ANY_TEXT)


@given(st.lists(ANY_TEXT).map(tuple), st.lists(st.builds(Pair, ANY_TEXT, ANY_TEXT)).map(tuple))
def test_words_and_pairs_come_back_as_given(words: tuple[str, ...], pairs: tuple[Pair, ...]) -> None:
    kept_words = WordList().process_bind_param(words, SQLITE)
    kept_pairs = PairList().process_bind_param(pairs, SQLITE)
    assert WordList().process_result_value(kept_words, SQLITE) == words
    assert PairList().process_result_value(kept_pairs, SQLITE) == pairs


@given(st.lists(PHASES).map(tuple))
def test_phases_come_back_as_given(phases: tuple[Phase, ...]) -> None:
    kept = PhaseList().process_bind_param(phases, SQLITE)
    assert PhaseList().process_result_value(kept, SQLITE) == phases


@pytest.mark.parametrize(
    "kept",
    [None, b"", b"[", b'["cut', b"\xff[]", b"7", b'"word"', b"null", b'{"they": "a", "mine": "b"}', b"[" * 100_000],
    ids=lambda kept: repr(kept)[:12],
)
@pytest.mark.parametrize("kind", [WordList, PairList, PhaseList])
def test_what_is_no_list_is_an_empty_one(
    kind: type[WordList] | type[PairList] | type[PhaseList], kept: bytes | None
) -> None:
    assert kind().process_result_value(kept, SQLITE) == ()


@given(st.binary())
def test_no_bytes_upset_it(kept: bytes) -> None:
    for kind in (WordList, PairList, PhaseList):
        assert isinstance(kind().process_result_value(kept, SQLITE), tuple)


def test_of_words_and_pairs_those_stay_that_can_be_read() -> None:
    assert WordList().process_result_value(b'["sad", 3, null, ["x"], "hurt"]', SQLITE) == ("sad", "hurt")
    kept = b'[{"they": "a", "mine": "b"}, {"they": "a"}, {"they": 1, "mine": "b"}, "ab", ["a", "b"]]'
    assert PairList().process_result_value(kept, SQLITE) == (Pair("a", "b"),)


@pytest.mark.parametrize("other", ['{"kind": "up", "tenths": 4, "say": ""}', '{"kind": "in"}', "4", "null", '["in"]'])
def test_of_phases_none_stay_if_one_cannot_be_read(other: str) -> None:
    good = '{"kind": "in", "tenths": 40, "say": ""}'
    assert PhaseList().process_result_value(f"[{good}]".encode(), SQLITE) == (Phase("in", 40),)
    assert PhaseList().process_result_value(f"[{good}, {other}]".encode(), SQLITE) == ()
