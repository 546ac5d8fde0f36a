"""Rules and classifier together."""

import numpy as np
import pytest

from app.model.ownership.classifier.classifier import Judgement
from app.model.ownership.combine import Thresholds, combine
from app.model.ownership.finding import Finding, Label

LABELS = {
    "blame": Label("blame", "hint", "Blame", "Why blame.", "share", ("I felt …",)),
    "owned": Label("owned", "strength", "Owned", "Yours.", "know", ()),
}
THRESHOLDS = Thresholds({"blame": 0.6, "owned": 0.5}, {"blame": 0.1, "owned": 0.05}, 0.7, 0.2)
SENTENCE = "I love you, but you ruined my evening."
CLAUSES = [(0, 10), (12, 37)]
RULED = Finding("blame", "hint", 16, 37, SENTENCE[16:37], "The rule's why.", ("When …",), "blame.ruined", 0.9)


def judgement(
    blame: float, owned: float = 0.0, any_hint: float = 1.0, first: float = 0.0, second: float = 0.0
) -> Judgement:
    adds = np.array([[first, 0.0], [second, 0.0]], np.float32)
    return Judgement({"blame": blame, "owned": owned}, any_hint, [0, 16], adds)


def together(found: list[Finding], judged: Judgement) -> list[Finding]:
    return list(combine(found, judged, THRESHOLDS, LABELS, SENTENCE, CLAUSES))


def test_a_rule_stays_with_its_own_place_and_words() -> None:
    assert together([RULED], judgement(0.5)) == [RULED]


@pytest.mark.parametrize("judged", [judgement(0.05), judgement(0.5, any_hint=0.1)])
def test_a_rule_is_muted_where_the_classifier_is_sure_against_it(judged: Judgement) -> None:
    assert together([RULED], judged) == []


def test_what_no_rule_saw_is_added_in_the_labels_own_words() -> None:
    (found,) = together([], judgement(0.8, first=0.1, second=3.0))
    assert (found.label, found.rule, found.message, found.offers) == (
        "blame",
        "classifier.blame",
        "Why blame.",
        ("I felt …",),
    )
    assert (found.text, found.confidence) == (SENTENCE[12:37], 0.8)


def test_the_whole_sentence_is_marked_where_no_clause_speaks_alone() -> None:
    (found,) = together([], judgement(0.8, first=1.0, second=1.1))
    assert (found.start, found.end) == (0, 37)


@pytest.mark.parametrize("judged", [judgement(0.59), judgement(0.9, any_hint=0.69)])
def test_what_is_not_likely_enough_is_not_added(judged: Judgement) -> None:
    assert together([], judged) == []


def test_a_strength_does_not_ask_whether_there_is_a_hint() -> None:
    (found,) = together([], judgement(0.0, owned=0.5, any_hint=0.0))
    assert (found.label, found.kind) == ("owned", "strength")


def test_a_label_is_found_once() -> None:
    assert len(together([RULED], judgement(0.99))) == 1
