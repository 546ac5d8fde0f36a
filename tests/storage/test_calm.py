"""Calm sessions come back as they were given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.calm import CalmSession, Outcome
from app.storage.calm import StoredSessions
from app.storage.engine import Database
from app.storage.store import SqlStore, open_store

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
SESSION = CalmSession("1", NOW, "longer_out", "Longer out", 1200)
ANY_TEXT = st.text(st.characters())
OUTCOMES: list[Outcome] = ["running", "finished", "early", "interrupted"]


@settings(deadline=None, max_examples=50)
@given(
    name=ANY_TEXT,
    helped=ANY_TEXT,
    seconds=st.integers(0, 10**9),
    before=st.none() | st.integers(0, 10),
    after=st.none() | st.integers(0, 10),
    outcome=st.sampled_from(OUTCOMES),
)
def test_any_session_comes_back_as_given(
    lasting: Database, name: str, helped: str, seconds: int, before: int | None, after: int | None, outcome: Outcome
) -> None:
    sessions = StoredSessions(lasting)
    given_session = replace(
        SESSION, practice_name=name, helped=helped, seconds=seconds, before=before, after=after, outcome=outcome
    )
    sessions.save(given_session)
    assert sessions.latest() == given_session


@settings(deadline=None, max_examples=50)
@given(
    feelings=st.lists(ANY_TEXT).map(tuple),
    signs=st.lists(ANY_TEXT).map(tuple),
    pulse=st.none() | st.integers(0, 400),
    trigger=ANY_TEXT,
    extra=st.integers(0, 10**9),
    seen=st.none() | st.datetimes(timezones=st.just(UTC)),
)
def test_any_check_in_comes_back_as_given(
    lasting: Database,
    feelings: tuple[str, ...],
    signs: tuple[str, ...],
    pulse: int | None,
    trigger: str,
    extra: int,
    seen: datetime | None,
) -> None:
    sessions = StoredSessions(lasting)
    given_session = replace(
        SESSION, feelings=feelings, signs=signs, pulse=pulse, trigger=trigger, extra_seconds=extra, seen=seen
    )
    sessions.save(given_session)
    assert sessions.get(SESSION.id) == given_session
    with lasting.writing() as connection:  # raises if the index is not what the sessions say
        connection.exec_driver_sql("INSERT INTO session_words(session_words, rank) VALUES ('integrity-check', 1)")


def test_saving_again_replaces_and_survives_a_restart(folder: Path) -> None:
    store = open_store(folder)
    store.sessions.save(SESSION)
    ended = replace(SESSION, seconds=1200, before=7, after=4, outcome="finished", helped="The window")
    store.sessions.save(ended)
    store.close()
    store = open_store(folder)
    assert store.sessions.latest() == ended
    assert len(store.history.entries()) == 1
    store.close()


def test_the_latest_was_started_last_and_is_not_in_the_trash(store: SqlStore) -> None:
    assert store.sessions.latest() is None
    later = replace(SESSION, id="2", started=NOW + timedelta(minutes=1))
    store.sessions.save(later)
    store.sessions.save(SESSION)
    assert store.sessions.latest() == later
    store.history.trash("session", "2", NOW)
    assert store.sessions.latest() == SESSION


def test_a_session_saved_in_the_trash_stays_there(store: SqlStore) -> None:
    store.sessions.save(SESSION)
    store.history.trash("session", SESSION.id, NOW)
    store.sessions.save(replace(SESSION, helped="late"))
    assert store.history.entries() == []


def test_a_session_is_found_by_its_id_in_the_trash_too(store: SqlStore) -> None:
    assert store.sessions.get("1") is None
    store.sessions.save(SESSION)
    store.sessions.save(replace(SESSION, id="2", started=NOW + timedelta(minutes=1)))
    store.history.trash("session", "1", NOW)
    assert store.sessions.get("1") == SESSION


def test_the_unfinished_one_was_started_last_runs_still_and_is_not_in_the_trash(store: SqlStore) -> None:
    assert store.sessions.unfinished() is None
    for number, outcome in enumerate(OUTCOMES):
        store.sessions.save(replace(SESSION, id=outcome, started=NOW + timedelta(minutes=number), outcome=outcome))
    assert store.sessions.unfinished() == replace(SESSION, id="running")
    newer = replace(SESSION, id="newer", started=NOW + timedelta(seconds=1), seen=NOW + timedelta(minutes=2))
    store.sessions.save(newer)
    assert store.sessions.unfinished() == newer
    store.history.trash("session", "newer", NOW)
    assert store.sessions.unfinished() == replace(SESSION, id="running")
    store.sessions.save(replace(SESSION, id="running", outcome="interrupted"))
    assert store.sessions.unfinished() is None


def test_pairs_are_told_oldest_first_of_the_one_practice_and_only_where_both_were_noted(store: SqlStore) -> None:
    noted = [
        ("longer_out", 7, 0),
        ("longer_out", 0, 10),
        ("longer_out", None, 4),
        ("longer_out", 6, None),
        ("box", 9, 1),
    ]
    for number, (practice, before, after) in enumerate(noted):
        started = NOW - timedelta(days=number)
        store.sessions.save(
            replace(SESSION, id=str(number), started=started, practice=practice, before=before, after=after)
        )
    assert store.sessions.pairs("longer_out") == [(0, 10), (7, 0)]
    assert store.sessions.pairs("box") == [(9, 1)]
    assert store.sessions.pairs("unknown") == []
    store.history.trash("session", "1", NOW)
    assert store.sessions.pairs("longer_out") == [(7, 0)]


def test_what_helped_is_told_once_newest_first_and_not_from_the_trash(store: SqlStore) -> None:
    told = ["Tea", "the window", " tea ", "", "  ", "a walk", "old secret"]
    for day, helped in enumerate(told):
        store.sessions.save(replace(SESSION, id=str(day), started=NOW + timedelta(days=day), helped=helped))
    store.history.trash("session", "6", NOW)
    assert list(store.sessions.helped(9)) == ["a walk", "tea", "the window"]
    assert list(store.sessions.helped(2)) == ["a walk", "tea"]


def test_what_set_it_off_is_gone_from_the_disk_once_it_was_changed(database: Database) -> None:
    sessions = StoredSessions(database)
    for number in range(30):
        sessions.save(replace(SESSION, id=f"other {number}", trigger="many other words stand here"))
    sessions.save(replace(SESSION, trigger="Qzxwordthatgoes", feelings=("Qzxfeelingthatgoes",)))
    assert database.path.read_bytes().count(b"thatgoes") > 1
    sessions.save(replace(SESSION, trigger="The dishes", feelings=("sad",)))
    assert b"thatgoes" not in database.path.read_bytes()


@pytest.mark.parametrize("damaged", ["x'5b22'", "x''", "'[]'", "7"])
def test_a_damaged_list_does_not_keep_the_session_away(database: Database, damaged: str) -> None:
    sessions = StoredSessions(database)
    sessions.save(replace(SESSION, feelings=("sad",), signs=("heat",), trigger="The dishes"))
    with database.writing() as connection:
        connection.exec_driver_sql(f"UPDATE sessions SET feelings = {damaged}, signs = x'ff'")
    assert sessions.latest() == replace(SESSION, trigger="The dishes")


def test_the_sessions_that_led_to_a_draft_are_found_newest_first(store: SqlStore) -> None:
    for number, draft_id in enumerate(("d", "e", "d", "d")):
        started = NOW + timedelta(hours=number)
        store.sessions.save(replace(SESSION, id=str(number), started=started, draft_id=draft_id))
    store.history.trash("session", "3", NOW)
    assert [session.id for session in store.sessions.of_draft("d")] == ["2", "0"]
    assert store.sessions.of_draft("gone") == []
