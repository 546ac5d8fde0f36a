"""A talk looked back on."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.model.reflection import Reflection

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
EMPTY = Reflection.new(NOW, "d", "Sam")


def test_a_new_one_is_blank_and_knows_whose_it_is() -> None:
    assert EMPTY.is_blank
    assert (EMPTY.created, EMPTY.changed, EMPTY.draft_id, EMPTY.to) == (NOW, NOW, "d", "Sam")
    assert EMPTY.id != Reflection.new(NOW).id


@pytest.mark.parametrize(
    "answered",
    [
        replace(EMPTY, shared="no"),
        replace(EMPTY, met="partly"),
        replace(EMPTY, asked="yes"),
        replace(EMPTY, differently="Breathe first"),
        replace(EMPTY, skill="soothe"),
        replace(EMPTY, strength=0),
    ],
)
def test_one_with_any_answer_is_not(answered: Reflection) -> None:
    assert not answered.is_blank


def test_lessons_are_what_was_learned() -> None:
    learned = replace(EMPTY, about_them=" ", about_me="I rush", differently="Breathe first")
    assert learned.lessons == ("I rush", "Breathe first")
