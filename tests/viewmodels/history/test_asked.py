import pytest

from app.model.history import ALL, Filters
from app.viewmodels.history.asked import Asked, found_sentence

SAM = Filters(person="Sam")


@pytest.mark.parametrize(
    ("asked", "count", "more", "sentence"),
    [
        (Asked(), 100, True, ""),
        (Asked("  "), 3, False, ""),
        (Asked("zzz"), 0, False, "Nothing found for these words."),
        (Asked("", SAM), 0, False, "Nothing found. With fewer filters there may be more."),
        (Asked("two"), 1, False, "1 found."),
        (Asked("two"), 4, False, "4 found. Enter sorts them by how well they fit."),
        (Asked("two"), 100, True, "More than 100 found. Enter sorts them by how well they fit."),
        (Asked("", SAM), 4, False, "4 found."),
        (Asked("", SAM), 100, True, "More than 100 found."),
        (Asked("two", ALL, True), 4, False, "4 found, what fits best first."),
        (Asked("two", ALL, True), 100, True, "These 100 fit best. There are more."),
    ],
)
def test_what_was_found_is_told_as_it_is(qapp, asked, count, more, sentence):
    assert found_sentence(asked, count, more) == sentence
