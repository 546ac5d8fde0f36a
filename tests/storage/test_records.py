from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.patterns.feelings import Felt
from app.model.patterns.minutes import Calm
from app.model.patterns.month import Dated
from app.model.patterns.strengths import Strength
from app.model.reflection import Reflection
from app.storage.store import SqlStore

NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WEEK = timedelta(days=7)


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def save(
    store: SqlStore,
    days: float,
    seconds: int = 600,
    feelings: tuple[str, ...] = (),
    before: int | None = None,
    after: int | None = None,
) -> None:
    """A session so many days ago; its id is that number."""
    session = CalmSession(str(days), ago(days), "longer-out", "Longer out", 1200, seconds, outcome="finished")
    store.sessions.save(replace(session, feelings=feelings, before=before, after=after))


def test_strengths_are_of_sessions_with_both(store: SqlStore) -> None:
    save(store, 2, before=7, after=4)
    save(store, 5, before=0, after=0)
    save(store, 3, before=7)
    save(store, 4, after=7)
    save(store, -1, before=1, after=1)
    assert store.records.strengths(NOW) == [Strength(ago(5), 0, 0), Strength(ago(2), 7, 4)]


def test_feelings_of_the_newest_and_those_not_long_before_it(store: SqlStore) -> None:
    for days in (30, 31, 37.1):
        save(store, days, feelings=("sad", "hopeful"))
    save(store, 1)
    save(store, -1, feelings=("late",))
    words = ("sad", "hopeful")
    assert store.records.felt(NOW, WEEK) == [Felt(ago(31), words), Felt(ago(30), words)]


def test_calm_of_the_newest_and_those_not_long_before_it(store: SqlStore) -> None:
    for days in (30, 31, 37.1):
        save(store, days)
    save(store, 1, seconds=0)
    save(store, -1)
    assert store.records.calm(NOW, WEEK) == [Calm(ago(31), 600), Calm(ago(30), 600)]


def test_all_kinds_are_dated_within_their_days(store: SqlStore) -> None:
    for days in (0, 1, 2):
        store.drafts.save(Draft(f"d{days}", ago(90), ago(days), text="x"))
        store.reflections.save(Reflection(f"r{days}", ago(days), NOW, "", "Sam"))
        save(store, days)
    assert store.records.dated(ago(1), NOW) == [
        Dated("draft", ago(1)),
        Dated("session", ago(1)),
        Dated("reflection", ago(1)),
    ]


def test_many_at_one_moment_are_all_of_that_moment(store: SqlStore) -> None:
    for number in range(5):
        store.drafts.save(Draft(str(number), NOW, NOW, text="x"))
    just_after = NOW + timedelta(microseconds=1)
    assert len(store.records.dated(NOW, just_after)) == 5
    assert not store.records.dated(just_after, NOW + WEEK)


def test_what_was_put_away_is_nowhere(store: SqlStore) -> None:
    assert store.records.is_empty()
    store.drafts.save(Draft("d", NOW, NOW, text="x"))
    save(store, 1, feelings=("sad",), before=7, after=4)
    store.reflections.save(Reflection("r", ago(1), NOW, "", "Sam"))
    assert not store.records.is_empty()
    store.history.archive_many([("draft", "d")], NOW)
    store.history.trash_many([("session", "1"), ("reflection", "r")], NOW)
    later = NOW + WEEK
    assert store.records.is_empty()
    assert not store.records.dated(ago(90), later)
    assert not store.records.strengths(later)
    assert not store.records.felt(later, WEEK)
    assert not store.records.calm(later, WEEK)


def test_nothing_at_all(store: SqlStore) -> None:
    assert not store.records.felt(NOW, WEEK)
    assert not store.records.calm(NOW, WEEK)
    assert not store.records.strengths(NOW)
