from datetime import UTC, date, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.model.errors import KnownError
from app.model.patterns.feelings import Felt
from app.model.patterns.minutes import Calm
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength
from app.viewmodels.patterns.patterns import Patterns, PatternsViewModel
from tests.standins import AtOnce

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)


def ago(days: int) -> datetime:
    return NOW - timedelta(days=days)


@pytest.fixture
def background() -> AtOnce:
    """Nine sessions with all that can be noted, four days from each other, and a draft of a day to come."""
    background = AtOnce()
    records = background.store.records
    moments = [ago(4 * number) for number in reversed(range(9))]
    records.all_strengths = [Strength(when, 7, 4) for when in moments]
    records.all_felt = [Felt(when, ("tender",)) for when in moments]
    records.all_calm = [Calm(when, 600) for when in moments]
    records.all_dated = [Dated("session", when) for when in moments] + [Dated("draft", ago(-2))]
    return background


@pytest.fixture
def model(qtbot: QtBot, background: AtOnce) -> PatternsViewModel:
    return PatternsViewModel(background, lambda: NOW)


def shown(model: PatternsViewModel) -> Patterns:
    assert model.shown is not None
    return model.shown


def test_nothing_is_read_before_somebody_looks(model: PatternsViewModel) -> None:
    assert model.shown is None
    assert model.month is None


def test_each_picture_has_its_records(qtbot: QtBot, model: PatternsViewModel) -> None:
    with qtbot.waitSignal(model.changed):
        model.look()
    found = shown(model)
    assert not found.is_empty
    assert found.strengths.pairs == ((7, 4),) * 9
    assert [row.whole for row in found.feelings.feelings] == [9]
    assert sum(minutes for _, minutes in found.minutes.weeks) == 90
    assert model.month is not None
    assert "calm sessions 6" in model.month.sentence
    assert "drafts 1" in model.month.sentence


def test_without_any_entry_it_is_empty(model: PatternsViewModel, background: AtOnce) -> None:
    background.store.records.all_dated.clear()
    model.look()
    assert shown(model).is_empty


def test_another_month_changes_the_month_alone(qtbot: QtBot, model: PatternsViewModel) -> None:
    model.look()
    with qtbot.assertNotEmitted(model.changed), qtbot.waitSignal(model.month_changed):
        model.show_day(date(2026, 10, 30))
    assert model.month is not None
    assert "calm sessions 3" in model.month.sentence
    assert model.day == date(2026, 10, 30)
    model.look()
    assert "calm sessions 3" in model.month.sentence, "it stays at that month"


def test_who_walks_on_is_shown_only_where_they_are(model: PatternsViewModel, background: AtOnce) -> None:
    model.look()
    background.hold()
    for day in (date(2026, 10, 30), date(2026, 9, 30)):
        model.show_day(day)
    background.release()
    assert model.month is not None
    assert "September" in model.month.sentence


def test_a_day_can_be_opened(qtbot: QtBot, model: PatternsViewModel) -> None:
    with qtbot.waitSignal(model.day_opened) as opened:
        model.open_day(date(2026, 11, 19))
    assert opened.args == [date(2026, 11, 19)]


def test_what_cannot_be_read_is_said_once_and_gone_when_it_can(model: PatternsViewModel, background: AtOnce) -> None:
    background.store.records.trouble = KnownError("The disk is away.")
    model.look()
    assert model.trouble == "The disk is away."
    background.store.records.trouble = None
    model.look()
    assert model.trouble == ""
