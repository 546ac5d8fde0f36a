"""Numbers are places in the timeline."""

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.draft import Draft
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.numbers import free_number, number_at
from app.storage.tables import DRAFTS

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


def place(database: Database, entry_id: str, when: datetime) -> int:
    with database.writing() as connection:
        return free_number(connection, DRAFTS, entry_id, when) - number_at(NOW)


def test_a_moment_of_its_own_is_its_place(database: Database) -> None:
    assert place(database, "a", NOW) == 0
    assert place(database, "a", NOW + timedelta(microseconds=1999)) == 1


def test_those_of_one_moment_stand_side_by_side_and_keep_their_places(database: Database) -> None:
    for name in "abc":
        StoredDrafts(database).save(Draft(name, NOW, NOW))
    assert [place(database, name, NOW) for name in "abcd"] == [0, 1, 2, 3]
    StoredDrafts(database).save(Draft("b", NOW, NOW + timedelta(days=1)))
    assert [place(database, name, NOW) for name in "ad"] == [0, 1]


@settings(deadline=None, max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.datetimes(timezones=st.just(UTC))), max_size=12))
def test_any_moments_stand_in_order_to_the_millisecond(lasting: Database, saves: list[tuple[int, datetime]]) -> None:
    with lasting.writing() as connection:
        connection.exec_driver_sql("DELETE FROM drafts")
    drafts, history = StoredDrafts(lasting), StoredHistory(lasting)
    kept: dict[str, datetime] = {}
    for number, when in saves:
        drafts.save(Draft(str(number), NOW, when, text="word"))
        kept[str(number)] = when
    for search in ("", "w", "word"):
        entries = history.entries(search)
        assert {entry.id: entry.when for entry in entries} == kept
        places = [entry.place for entry in entries]
        assert places == sorted(places, reverse=True)
        assert all(0 <= entry.place - number_at(entry.when) <= 3 for entry in entries)
