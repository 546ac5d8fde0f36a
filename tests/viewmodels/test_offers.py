import pytest

from app.viewmodels.offers import Insertion, fit


@pytest.mark.parametrize(
    ("offer", "before", "after", "text", "swallowed"),
    [
        ("Last time, when …, I felt …", "", ".", "Last time, when …, I felt …", 0),
        ("I would love to feel heard.", "", ".", "I would love to feel heard.", 1),
        ("Could we talk on Sunday?", "", "!!", "Could we talk on Sunday?", 2),
        ("Could we talk on Sunday?", "", "", "Could we talk on Sunday?", 0),
        ("Last time, I felt alone.", "I love you, but ", ".", "last time, I felt alone.", 1),
        ("Last time, I felt alone.", "I love you, but ", " and I cry.", "last time, I felt alone", 0),
        ("I felt alone.", "I love you, but ", "", "I felt alone.", 0),
        ("I’d like that.", "Well, ", "", "I’d like that.", 0),
    ],
)
def test_an_offer_fits_its_sentence(offer: str, before: str, after: str, text: str, swallowed: int) -> None:
    insertion = fit(offer, 10, 20, before, after)
    assert (insertion.start, insertion.end, insertion.text) == (10, 20 + swallowed, text)


def test_the_first_gap_is_there_to_be_filled() -> None:
    assert fit("When …, I felt …", 10, 20, "", "") == Insertion(10, 20, "When …, I felt …", (15, 16))
    assert fit("I felt alone.", 10, 20, "", "").gap is None
