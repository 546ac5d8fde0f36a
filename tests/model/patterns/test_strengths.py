from datetime import UTC, datetime, timedelta

from app.model.patterns.strengths import Strength, strengths
from app.model.so_far import FEWEST

NOW = datetime(2026, 11, 23, 18, tzinfo=UTC)


def noted(count: int) -> list[Strength]:
    """The newest first, each a point lower after."""
    return [Strength(NOW - timedelta(days=day), 7, 6) for day in range(count)]


def test_fewer_than_five_show_nothing() -> None:
    assert strengths([]) is None
    assert strengths(noted(FEWEST - 1)) is None


def test_they_stand_in_the_order_of_time() -> None:
    shown = strengths([*noted(FEWEST), Strength(NOW + timedelta(hours=1), 4, 5)])
    assert shown is not None
    assert shown.latest == Strength(NOW + timedelta(hours=1), 4, 5)
    assert [one.when for one in shown.each] == sorted(one.when for one in shown.each)
    assert (shown.so_far.lower, shown.so_far.higher) == (FEWEST, 1)


def test_a_thousand_are_all_there() -> None:
    shown = strengths(noted(1000))
    assert shown is not None
    assert shown.so_far.lower == len(shown.each) == 1000
