"""The engine as a whole, on the shipped rules."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.ownership.load import load_reader
from app.model.ownership.reader import Reader

READER = load_reader()


def labels(text: str) -> set[str]:
    return {found.label for found in READER.read(text).findings if found.kind == "hint"}


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from("you never .!?\n🙂")), max_size=200))
def test_findings_point_into_the_text(text: str) -> None:
    reading = READER.read(text)
    for found in reading.findings:
        assert found.text == text[found.start : found.end]
        assert any(start <= found.start < found.end <= end for start, end in reading.sentences)


def test_an_edit_elsewhere_moves_findings_and_changes_nothing_else() -> None:
    sentence = "You never listen to me."
    alone = READER.read(sentence).findings
    later = READER.read("🙂 It rained. " + sentence).findings
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


def test_a_rule_yields_where_the_same_stretch_carries_what_it_yields_to() -> None:
    assert all_labels("I'm sorry you feel that way.") == {"non_apology"}
    assert all_labels("I'm sorry I raised my voice.") == {"acknowledge"}
    assert all_labels("I'm sorry I shouted. I'm sorry if you were offended.") == {"acknowledge", "non_apology"}


def all_labels(text: str) -> set[str]:
    return {found.label for found in READER.read(text).findings}


def test_one_finding_a_label_and_stretch() -> None:
    found = [f for f in READER.read("You never ever listen, you never listen.").findings if f.label == "absolute"]
    spans = sorted((f.start, f.end) for f in found)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))


def test_what_is_remembered_is_the_same_as_what_is_read() -> None:
    fresh = load_reader()
    text = "You never listen. I felt alone. You never listen."
    assert fresh.read(text) == fresh.read(text) == READER.read(text)


def test_every_label_has_words_for_the_screen() -> None:
    assert len(READER.labels) == 22
    assert all(label.name and label.message and label.skill for label in READER.labels.values())
    assert all(label.offers for label in READER.labels.values() if label.kind == "hint")


def test_a_megabyte_without_a_stop_is_read() -> None:
    text = "you never " * 100_000
    first = next(iter(READER.sentences(text)))
    assert isinstance(READER, Reader)
    assert READER.findings(text, first)[0].label == "absolute"
