import pytest

from app.viewmodels.draft.offers import Insertion, fit


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
        ("Last time, I felt alone.", "- ", ".", "Last time, I felt alone.", 1),
        ("When you don’t call, I feel …", "", "??", "When you don’t call, I feel ….", 2),
        ("When you don’t call, I feel …", "", ", do you?", "When you don’t call, I feel ….", 9),
        ("I wonder whether you care.", "", ", isn’t it?", "I wonder whether you care.", 11),
        ("When you don’t call, I feel …", "", ", Mum?", "When you don’t call, I feel …, Mum.", 6),
        ("I felt alone.", "", ", so why should I?", "I felt alone", 0),
        ("I felt alone.", "", " 🙂", "I felt alone", 0),
        ("Could we talk?", "", " 🙂", "Could we talk?", 0),
        ("Could we talk?", "", ", 7 is fine.", "Could we talk?", 0),
    ],
)
def test_an_offer_fits_its_sentence(offer: str, before: str, after: str, text: str, swallowed: int) -> None:
    insertion = fit(offer, 10, 20, before, after)
    assert (insertion.start, insertion.end, insertion.text) == (10, 20 + swallowed, text)


@pytest.mark.parametrize(
    ("sentence", "mark", "offer", "becomes"),
    [
        (
            "You need to call me when you're late, or I worry.",
            "You need to call me when you're late",
            "Would you be willing to call me when you’re late?",
            "Would you be willing to call me when you’re late? Or I worry.",
        ),
        (
            "When I get home, you never ask how I am.",
            "you never ask how I am",
            "I notice that you don’t ask how I am, and I feel …",
            "When I get home, I notice that you don’t ask how I am, and I feel ….",
        ),
        (
            "i love u but u never call and it hurts",
            "u never call",
            "When you don’t call, I feel …",
            "i love u but when you don’t call, I feel … and it hurts",
        ),
        (
            "If you're late, you must call me!!!",
            "you must call me",
            "Would you be willing to call me?",
            "If you're late, would you be willing to call me?",
        ),
        (
            "😀 put your phone down 😀 we are eating.",
            "put your phone down",
            "Would you be willing to put your phone down?",
            "😀 Would you be willing to put your phone down? 😀 we are eating.",
        ),
        (
            "why do you never call, Mum?",
            "why do you never call",
            "When you don’t call, I feel …",
            "When you don’t call, I feel …, Mum.",
        ),
    ],
)
def test_a_mark_within_a_longer_sentence_reads_well(sentence: str, mark: str, offer: str, becomes: str) -> None:
    at = sentence.index(mark)
    before, after = sentence[:at], sentence[at + len(mark) :]
    start = len(before.encode("utf-16-le")) // 2
    insertion = fit(offer, start, start + len(mark), before, after)
    page = sentence.encode("utf-16-le")
    written = page[: 2 * insertion.start] + insertion.text.encode("utf-16-le") + page[2 * insertion.end :]
    assert written.decode("utf-16-le") == becomes


def test_the_first_gap_is_there_to_be_filled() -> None:
    assert fit("When …, I felt …", 10, 20, "", "") == Insertion(10, 20, "When …, I felt …", (15, 16))
    assert fit("I felt alone.", 10, 20, "", "").gap is None
