import pytest

from app.viewmodels.draft.placing import place
from app.viewmodels.offsets import to_points, to_units


def put(page: str, text: str, fill: bool = False) -> tuple[str, str]:
    """The page with `text` put in at the bar, and what is selected then."""
    before, after = page.split("|")
    answer = place(text, len(to_units(before)), before, after, fill)
    units = to_units(before + after)
    assert answer.start == answer.end
    units = units[: answer.start] + to_units(answer.text) + units[answer.end :]
    return to_points(units), to_points(units[slice(*answer.gap)]) if answer.gap else ""


@pytest.mark.parametrize(
    ("page", "whole"),
    [
        ("|", "I am sad."),
        ("Sam,\n|", "Sam,\nI am sad."),
        ("Sam,|", "Sam,\nI am sad."),
        ("It rained.|", "It rained. I am sad."),
        ("It rained. |", "It rained. I am sad."),
        ("It rained.| It stopped.", "It rained. I am sad. It stopped."),
        ("It rained. |It stopped.", "It rained. I am sad. It stopped."),
        ("|It stopped.", "I am sad. It stopped."),
        ("It |rained. It stopped.", "It rained. I am sad. It stopped."),
        ("It rai|ned\nIt stopped.", "It rained\nI am sad.\nIt stopped."),
        ("😀 It rai|ned. 😀", "😀 It rained. I am sad. 😀"),
        ("One.\n\n|\n\nTwo.", "One.\n\nI am sad.\n\nTwo."),
    ],
)
def test_sentences_stand_by_themselves_at_the_caret(page: str, whole: str) -> None:
    assert put(page, "I am sad.") == (whole, "")


def test_the_first_gap_is_selected_where_it_is_to_be_filled_in() -> None:
    assert put("😀.|", "I felt … when …", fill=True) == ("😀. I felt … when …", "…")
    assert place("I felt … when …", 0, "", "", fill=True).gap == (7, 8)
    assert place("😀 felt …", 3, "😀.", "", fill=True).gap == (12, 13)
    assert put("|", "I felt … when", fill=False) == ("I felt … when", "")
    assert put("|", "That sounds hard.", fill=True) == ("That sounds hard.", "")
