import pytest
from PySide6.QtGui import QFontMetrics

from app.viewmodels.hits import Search
from app.viewmodels.offsets import to_points, to_units
from app.views.history.line import from_hit

WORDS = "It was late when we came home and both of us were lonely and tired of it all"


@pytest.fixture
def metrics(theme):
    return QFontMetrics(theme.font("second"))


def seen(text, hits):
    """What is marked."""
    return [to_points(to_units(text)[start:end]) for start, end in hits]


def test_what_is_seen_anyway_stays(metrics):
    hits = Search("late").hits(WORDS)
    assert from_hit(WORDS, hits, metrics, metrics.horizontalAdvance(WORDS) // 2) == (WORDS, hits)
    assert from_hit(WORDS, [], metrics, 40) == (WORDS, [])


@pytest.mark.parametrize("before", ["", "🙂 ", "\ud83d ", "שלום "])
@pytest.mark.parametrize("room", [60, 120, 200, 300])
def test_a_line_begins_where_its_first_hit_is_seen(metrics, before, room):
    text = before + WORDS
    shown, hits = from_hit(text, Search("lonely ti").hits(text), metrics, room)
    assert shown.startswith("…") and text.endswith(shown[1:])
    assert seen(shown, hits) == ["lonely", "ti"]
    start = shown[: shown.index("lonely")]
    assert metrics.horizontalAdvance(f"{start}lonely") <= room or start == "…"


def test_a_word_without_end_begins_at_the_hit(metrics):
    text = "w" * 300 + " lonely"
    shown, hits = from_hit(text, Search("lonely").hits(text), metrics, 100)
    assert (shown, seen(shown, hits)) == ("…lonely", ["lonely"])
