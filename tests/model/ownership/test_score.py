"""Counting right and wrong."""

from app.model.ownership.load import load_reader
from app.model.ownership.score import Count, LabelledSentence, score


def test_figures_of_a_count() -> None:
    count = Count(there=4, found=2, right=1)
    assert (count.precision, count.recall) == (0.5, 0.25)
    assert count.f1 == 1 / 3
    assert Count().precision == Count().recall == Count().f1 == 1.0


def test_a_sentence_counts_for_its_labels_and_as_flagged() -> None:
    rows = [
        LabelledSentence("You never listen to me.", "", frozenset({"absolute"})),
        LabelledSentence("You never listen to me.", "", frozenset[str]()),
        LabelledSentence("We had dinner at six.", "", frozenset({"blame"})),
    ]
    scores = score(load_reader(), rows)
    assert scores.labels["absolute"] == Count(there=1, found=2, right=1)
    assert scores.labels["blame"] == Count(there=1, found=0, right=0)
    assert scores.flagged == Count(there=2, found=2, right=1)
    assert (scores.clean, scores.clean_flagged) == (1, 1)
    assert scores.hints.right == 1
