"""Calm sessions come back as they were given."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

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
