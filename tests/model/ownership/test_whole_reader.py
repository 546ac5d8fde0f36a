"""Rules and classifier together on the rules' own examples: neither takes back what the other rightly says."""

import pytest

from app.model.ownership.load import load_engine, load_whole_reader
from app.model.ownership.reader import Reader
from app.model.ownership.rule import HINTS
from tests.model.ownership.rule_examples import FLAGS, PASSES


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_whole_reader()


def labels(reader: Reader, text: str) -> set[str]:
    return {finding.label for finding in reader.read(text).findings}


def test_what_a_rule_must_find_is_hardly_ever_muted(reader: Reader, long: bool) -> None:
    """Every fifth sentence, unless all are asked for."""
    flags = FLAGS if long else FLAGS[::5]
    muted = [(label, text) for label, _, text in flags if label not in labels(reader, text)]
    assert len(muted) <= 0.02 * len(flags), muted


def test_of_the_hardest_neighbours_few_are_hinted_by_the_classifier(reader: Reader, long: bool) -> None:
    """Every third sentence, unless all are asked for; there is a little more room in a part."""
    passes = [(label, text) for label, _, text in PASSES if label in HINTS][:: 1 if long else 3]
    hinted = [(label, text) for label, text in passes if label in labels(reader, text)]
    assert len(hinted) <= (0.04 if long else 0.05) * len(passes), hinted


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("You never listen to a word I say.", "absolute"),
        ("What is wrong with you?", "criticism"),
        ("It's your fault that we missed the train.", "blame"),
        ("If you loved me you would know what I need.", "leverage"),
        ("We are going to talk about this right now.", "pressure"),
        ("must be nice to have someone who cooks for you", "criticism"),
        ("no no, you go, don't mind me", "withdrawal leverage"),
        ("would it kill you to pick up the phone", "loaded_question criticism"),
        ("I'm sorry you feel that way.", "non_apology"),
        ("Even your sister says you overdo it.", "borrowed_voice"),
        ("WHAT THE HELL IS THIS", "heat"),
    ],
)
def test_plain_and_indirect_forms_are_found(reader: Reader, text: str, label: str) -> None:
    assert not labels(reader, text).isdisjoint(label.split())


@pytest.mark.parametrize(
    "text",
    [
        "I felt lonely when you left so early.",
        "You always make me laugh when it rains.",
        "I'm sorry I raised my voice on Friday.",
        "You said I never listen, and I have been thinking about it.",
        "If voices get loud I'll take a walk and come back at eight.",
        "When would suit you to talk, and where?",
        "We had dinner at six and then walked the dog.",
        "i dont want to blame you for any of it",
        "Come in, the kettle is on.",
    ],
)
def test_what_is_owned_is_left_alone(reader: Reader, text: str) -> None:
    assert {finding.label for finding in reader.read(text).findings if finding.kind == "hint"} == set()


def test_the_engine_of_a_whole_reader_is_the_one_of_the_rules(reader: Reader) -> None:
    assert reader.labels == load_engine().labels
