"""Which line ends are only there because a line was full."""

import pytest

from app.model.ownership.wrapping import Wrapping

FULL = "It has been a long week here, and I have thought of you often while\n"


def goes_on(text: str, line: int = 0) -> bool:
    lines = text.split("\n")
    start = sum(len(each) + 1 for each in lines[:line])
    return Wrapping(text).goes_on(start, start + len(lines[line]))


@pytest.mark.parametrize(
    ("text", "line", "goes"),
    [
        # a paragraph with capitals and more than one full line
        (f"{FULL}{FULL.lower()}the tea went cold.", 0, True),
        (f"{FULL}{FULL.lower()}the tea went cold.", 1, True),
        # two lines, and nothing else to tell by
        ("I waited for you for two hours last night with dinner\nyou never called", 0, False),
        # a word that nobody ends with
        ("i waited for you for two hours last night with the\ndinner on the table", 0, True),
        ("i waited last night and what on earth was all that for\nyou never called", 0, False),
        ("I waited last night and what on earth was all that for\nyou never called", 0, True),
        # messages of very different lengths
        ("I waited for you for two hours last night with dinner\nyou never called\nok\nwhatever then", 0, False),
        # too wide for any mail program
        (f"{'I waited so long ' * 8}\n{'and i cried also ' * 8}\nand that is all", 0, False),
        # a list
        ("Things I would like to talk about on Sunday with you\n- the flat, and the rent\n- the dog", 0, False),
    ],
)
def test_a_line_goes_on_or_ends(text: str, line: int, goes: bool) -> None:
    assert goes_on(text, line) is goes


def test_a_letter_shows_the_width_for_its_short_paragraphs() -> None:
    short = "there was no moment in all of that week when it felt right\nto speak"
    assert not goes_on(short)
    assert goes_on(f"{short}\n\n{FULL.lower() * 5}")
