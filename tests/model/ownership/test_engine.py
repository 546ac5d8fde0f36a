"""The engine as a whole, on the shipped rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.engine import Engine
from app.model.ownership.load import load_engine

ENGINE = load_engine()


def labels(text: str) -> set[str]:
    return {found.label for found in ENGINE.read(text).findings if found.kind == "hint"}


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("you never .!?\n🙂")), max_size=200))
def test_findings_point_into_the_text(text: str) -> None:
    reading = ENGINE.read(text)
    for found in reading.findings:
        assert found.text == text[found.start : found.end]
        assert any(start <= found.start < found.end <= end for start, end in reading.sentences)


def test_an_edit_elsewhere_moves_findings_and_changes_nothing_else() -> None:
    sentence = "You never listen to me."
    alone = ENGINE.read(sentence).findings
    later = ENGINE.read("🙂 It rained. " + sentence).findings
    assert alone
    assert [f._replace(start=f.start - 13, end=f.end - 13) for f in later if f.start >= 13] == list(alone)


@pytest.mark.parametrize(
    "text",
    [
        "You said I never listen.",
        "“You never listen”, that is what you shouted.",
        "I used to think you never cared.",
        "I don't want to say you never listen.",
        "You hit me on Friday.",
        "I'm scared of what happens when you drink.",
    ],
)
def test_reported_hypothetical_and_harm_sentences_are_left_alone(text: str) -> None:
    assert labels(text) == set()


def test_a_guard_ends_at_but() -> None:
    assert "absolute" in labels("You said you'd try but you never listen.")


def test_one_finding_a_label_and_stretch() -> None:
    found = [f for f in ENGINE.read("You never ever listen, you never listen.").findings if f.label == "absolute"]
    spans = sorted((f.start, f.end) for f in found)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_what_is_remembered_is_the_same_as_what_is_read() -> None:
    fresh = load_engine()
    text = "You never listen. I felt alone. You never listen."
    assert fresh.read(text) == fresh.read(text) == ENGINE.read(text)


def test_every_label_has_words_for_the_screen() -> None:
    assert len(ENGINE.labels) == 21
    assert all(label.name and label.message and label.skill for label in ENGINE.labels.values())
    assert all(label.offers for label in ENGINE.labels.values() if label.kind == "hint")


def test_a_megabyte_without_a_stop_is_read() -> None:
    text = "you never " * 100_000
    first = next(iter(ENGINE.sentences(text)))
    assert isinstance(ENGINE, Engine)
    assert ENGINE.findings(text, first)[0].label == "absolute"
