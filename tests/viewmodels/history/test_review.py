from dataclasses import replace

import pytest

from app.model.draft import Draft, Mark
from app.viewmodels.history.review import Review
from tests.history_rows import NOW
from tests.word_engine import WordEngine

TEXT = "\U0001f600\r\nYou never listen. I love Fridays."
DRAFT = Draft("1", NOW, NOW, "Sam", "", TEXT, marks=(Mark("strength", "owned", 21, 28),))


@pytest.fixture
def review(qapp):
    review = Review()
    yield review


def marked(review):
    lines = TEXT.replace("\r\n", "\n").encode("utf-16-le")
    return [lines[2 * note.start : 2 * note.end].decode("utf-16-le") for note in review.marks.notes]


def test_the_marks_of_now_come_from_what_reads_now(review, qtbot):
    review.show(DRAFT)
    assert (review.line, marked(review)) == ("", [])
    with qtbot.waitSignal(review.changed):
        review.hints.set_reader(WordEngine())
    assert marked(review) == ["never", "love"]
    assert review.line == "Now: 1 to look at, 1 in your own words."


def test_the_marks_of_then_are_those_that_were_kept(review):
    review.show(DRAFT)
    review.show_then(True)
    assert marked(review) == ["I love "]
    assert review.line == "Then: 1 in your own words."
    review.show_then(False)
    assert marked(review) == []


@pytest.mark.parametrize(
    ("marks", "line"),
    [
        (None, "No marks were kept then."),
        ((), "Nothing was marked then."),
        ((Mark("hint", "absolute", 7, 12),), "Then: 1 to look at."),
    ],
)
def test_a_line_says_what_was_marked(review, marks, line):
    review.show_then(True)
    review.show(replace(DRAFT, marks=marks))
    assert review.line == line


def test_another_draft_is_read_and_none_is_not(review, qtbot):
    review.hints.set_reader(WordEngine())
    with qtbot.waitSignal(review.changed):
        review.show(DRAFT)
    with qtbot.waitSignal(review.changed):
        review.show(replace(DRAFT, id="2", text="Good evening."))
    assert review.line == "Nothing is marked now."
    review.show(None)
    assert (review.line, len(review.marks)) == ("", 0) and not review.hints.reading
