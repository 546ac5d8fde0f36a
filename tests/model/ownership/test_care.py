"""Harm and danger: every plain report of them is met with care and never with a hint, and little else is."""

from pathlib import Path

import pytest

from app.model.ownership.classifier.classifier import Judgement
from app.model.ownership.combine import Thresholds
from app.model.ownership.finding import LIFE
from app.model.ownership.load import load_reader
from app.model.ownership.reader import Reader
from app.model.ownership.rule import HINTS, STRENGTHS

FOLDER = Path(__file__).parent / "care"


def sentences(name: str) -> list[str]:
    lines = (FOLDER / name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


REPORTS, NEIGHBOURS = sentences("reports.txt"), sentences("neighbours.txt")
LABELS = HINTS + STRENGTHS
DYING = [f"{LIFE}{name}" for name in "wanting-to-die better-off-gone hurting-oneself means".split()]


@pytest.fixture(scope="module")
def rules() -> Reader:
    return load_reader()


@pytest.fixture(scope="module")
def accuser() -> Reader:
    """A reader whose classifier is sure of every label in every sentence."""
    import numpy as np

    reader = load_reader()
    certain = Judgement(dict.fromkeys(LABELS, 1.0), 1.0, [0], np.ones((1, len(LABELS)), np.float32))
    half = dict.fromkeys(LABELS, 0.5)
    reader.listen_to(lambda sentence, before: certain, Thresholds(half, half, 0.5, 0.5))
    return reader


def kinds(reader: Reader, text: str) -> set[str]:
    return {finding.kind for finding in reader.read(text).findings}


def test_there_are_many_of_both() -> None:
    assert len(set(REPORTS)) >= 300
    assert len(set(NEIGHBOURS)) >= 300


@pytest.mark.parametrize("text", REPORTS)
def test_a_report_of_harm_is_met_with_care_and_never_hinted(rules: Reader, text: str) -> None:
    found = kinds(rules, text)
    assert "care" in found
    assert "hint" not in found


@pytest.mark.parametrize("text", NEIGHBOURS)
def test_what_only_sounds_like_harm_is_left_alone(rules: Reader, text: str) -> None:
    assert "care" not in kinds(rules, text)


@pytest.mark.parametrize("text", REPORTS)
def test_no_classifier_hints_at_a_report_of_harm(accuser: Reader, text: str) -> None:
    found = kinds(accuser, text)
    assert "care" in found
    assert "hint" not in found


def test_the_classifier_of_these_tests_hints_at_all_else(accuser: Reader) -> None:
    assert "hint" in kinds(accuser, NEIGHBOURS[0])


def test_care_stays_where_the_classifier_mutes_every_rule(rules: Reader) -> None:
    import numpy as np

    reader = load_reader()
    nothing = Judgement(dict.fromkeys(LABELS, 0.0), 0.0, [0], np.zeros((1, len(LABELS)), np.float32))
    half = dict.fromkeys(LABELS, 0.5)
    reader.listen_to(lambda sentence, before: nothing, Thresholds(half, half, 0.5, 0.5))
    assert kinds(reader, REPORTS[0]) == {"care"}


def test_a_strength_beside_care_stays(rules: Reader) -> None:
    found = {finding.label for finding in rules.read("I'm sorry that I hit you.").findings}
    assert found == {"care", "acknowledge"}


def test_only_the_sentence_that_speaks_of_harm_is_spared(rules: Reader) -> None:
    found = rules.read("You hit me on Friday. You never listen to me.").findings
    assert [(finding.kind, finding.text) for finding in found] == [
        ("care", "You hit me on Friday"),
        ("hint", "You never listen to me"),
    ]


@pytest.mark.parametrize("text", REPORTS)
def test_care_points_to_help_and_offers_no_wording(rules: Reader, text: str) -> None:
    for finding in rules.read(text).findings:
        if finding.kind == "care":
            assert finding.offers == ()
            assert "in confidence" in finding.message
            assert finding.message.startswith("This sounds")
            assert not any(character.isdigit() or character == "!" for character in finding.message)


def test_whoever_wants_to_die_is_not_told_that_they_are_frightened(rules: Reader) -> None:
    messages = {
        finding.rule: finding.message
        for text in REPORTS
        for finding in rules.read(text).findings
        if finding.kind == "care"
    }
    dying = {messages[rule] for rule in DYING}
    others = {message for rule, message in messages.items() if rule not in DYING}
    assert len(dying) == len(others) == 1
    assert dying.isdisjoint(others)


def test_nobody_is_praised_for_the_wording_of_wanting_to_die(accuser: Reader) -> None:
    assert kinds(accuser, "I don't want to be alive any more.") == {"care"}
    assert kinds(accuser, "I was scared when you hit me on Friday.") == {"care", "strength"}
