import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.changes import changes, count_words

LETTERS = st.text(st.sampled_from("ab I,. \n’é🙂"), max_size=60)


def shown(then: str, now: str) -> list[tuple[str, str]]:
    return [(then[c.then_start : c.then_end], now[c.now_start : c.now_end]) for c in changes(then, now)]


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ("I felt lonely.", "I felt lonely.", []),
        ("", "", []),
        ("", "I felt lonely.", [("", "I felt lonely.")]),
        ("I felt lonely.", "", [("I felt lonely.", "")]),
        ("You never help.", "You rarely help.", [("never", "rarely")]),
        ("I felt lonely.", "I felt lonely that night.", [("", " that night")]),
        ("I felt so very lonely.", "I felt lonely.", [("so very ", "")]),
        ("It's late.", "It’s late.", [("It's", "It’s")]),
        ("Come home. I am here.", "Come home! I am here.", [(".", "!")]),
        ("🙂 You never 🙂 help.", "🙂 You rarely 🙂 help.", [("never", "rarely")]),
        ("Über dich, später", "Über mich, später", [("dich", "mich")]),
    ],
)
def test_whole_words_change(then: str, now: str, expected: list[tuple[str, str]]) -> None:
    assert shown(then, now) == expected


def test_blanks_and_paragraphs_are_changes_too() -> None:
    assert shown("One. Two.", "One.\n\nTwo.") == [(" ", "\n\n")]
    assert shown("One two.", "One  two.") == [("", " ")]
    assert shown("One.\n\nTwo.", "One.\n\nAnd more.\n\nTwo.") == [("", "And more.\n\n")]


def test_a_word_that_stayed_by_chance_amid_others_goes_with_them() -> None:
    then, now = "You owe me an evening.", "Would you sit down with me on Sunday for once?"
    assert shown(then, now) == [(then, now)]


def test_a_word_that_stayed_between_two_single_ones_is_kept_apart() -> None:
    assert shown("You never help me.", "We never helped me.") == [("You", "We"), ("help", "helped")]


def test_a_sentence_that_moved_is_taken_out_there_and_put_in_here() -> None:
    assert shown("A one. B two. C three.", "B two. C three. A one.") == [("A one. ", ""), ("", " A one.")]


@settings(deadline=None)
@given(then=LETTERS, now=LETTERS)
def test_what_lies_between_changes_is_the_same_in_both(then: str, now: str) -> None:
    found, rebuilt, at = changes(then, now), "", 0
    for change in found:
        assert (change.then_start, change.now_start) != (change.then_end, change.now_end), "nothing changed here"
        rebuilt += then[at : change.then_start] + now[change.now_start : change.now_end]
        at = change.then_end
        assert rebuilt == now[: change.now_end]
    assert rebuilt + then[at:] == now
    assert bool(found) == (then != now)


def test_a_long_draft_is_compared() -> None:
    words = [f"w{number * 7919 % 1500}" + ("." if number % 14 == 13 else "") for number in range(10_000)]
    then = " ".join(words)
    for place in range(0, 10_000, 100):
        words[place] = f"other{place}"
    found = shown(then, " ".join(words))
    assert len(found) == 100
    assert all(come.startswith("other") and count_words(gone) == 1 for gone, come in found)


def test_words_are_counted_without_marks() -> None:
    assert count_words("“It’s late,” I said – too-late 🙂.") == 5
    assert count_words(" \n ") == 0
