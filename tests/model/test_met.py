from datetime import UTC, datetime, timedelta

import pytest

from app.model.met import LEAST_TALKS, Met, is_enough, talks_noted
from app.model.reflection import Answer, Reflection

NOW = datetime(2026, 3, 1, 20, tzinfo=UTC)


def talk(days: int, shared: Answer = "", met: Answer = "") -> Reflection:
    when = NOW + timedelta(days=days)
    return Reflection(str(days), when, when, shared=shared, met=met)


def test_only_those_where_either_was_answered_oldest_first() -> None:
    talks = [talk(3, "yes"), talk(1, "", "no"), talk(2)]
    assert talks_noted(talks) == (
        Met(NOW + timedelta(days=1), "", "no"),
        Met(NOW + timedelta(days=3), "yes", ""),
    )


@pytest.mark.parametrize("count", [0, LEAST_TALKS - 1, LEAST_TALKS, 1000])
def test_there_is_a_picture_from_three_talks_on(count: int) -> None:
    talks = talks_noted(talk(number, "partly", "partly") for number in range(count))
    assert is_enough(talks) is (count >= 3)
