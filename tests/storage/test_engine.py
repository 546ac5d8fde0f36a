"""The open file: its settings, its transactions, and other windows on it."""

from pathlib import Path

import pytest
from sqlalchemy import delete, event
from sqlalchemy.exc import OperationalError

from app.model.clock import utc_now
from app.model.draft import Draft
from app.model.errors import StoreError, StoreUnwritable
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database, connect
from app.storage.history import StoredHistory
from app.storage.tables import DRAFTS


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("busy_timeout", 5000),
    ],
)
def test_settings_are_in_force(database: Database, setting: str, value: object) -> None:
    with database.reading() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {setting}").scalar_one() == value


def test_nothing_lies_beside_the_file_after_a_save(database: Database) -> None:
    StoredDrafts(database).save(Draft.new(utc_now()))
    assert list(database.path.parent.iterdir()) == [database.path]


def test_what_raises_halfway_leaves_no_trace(database: Database) -> None:
    drafts = StoredDrafts(database)
    draft = Draft.new(utc_now())
    drafts.save(draft)
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        connection.execute(delete(DRAFTS))
        raise ZeroDivisionError
    assert drafts.get(draft.id) == draft


def test_a_busy_file_is_said_to_be_busy_and_works_again_afterwards(database: Database) -> None:
    drafts = StoredDrafts(database)
    draft = Draft.new(utc_now())
    with database.reading() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 1")
    other = connect(database.path)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(StoreError, match="busy"):
        drafts.save(draft)
    with pytest.raises(StoreError, match="busy"):
        drafts.latest()
    other.execute("COMMIT")
    other.close()
    drafts.save(draft)
    assert drafts.latest() == draft


def test_a_full_disk_is_said_to_be_full_and_keeps_what_was_there(database: Database) -> None:
    drafts = StoredDrafts(database)
    now = utc_now()
    draft = Draft.new(now).edited(now, to="Sam", title="", text="short")
    drafts.save(draft)
    with database.reading() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnwritable, match="no room left"):
        drafts.save(draft.edited(now, to="Sam", title="", text="long " * 100_000))
    assert drafts.get(draft.id) == draft
    with database.reading() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
    longer = draft.edited(now, to="Sam", title="", text="long " * 100_000)
    drafts.save(longer)
    assert drafts.get(draft.id) == longer


@pytest.mark.parametrize("replaced", [True, False])
def test_nothing_is_saved_into_a_file_that_is_no_longer_there(database: Database, replaced: bool) -> None:
    aside = database.path.with_name("aside")
    database.path.rename(aside)
    if replaced:
        database.path.write_bytes(aside.read_bytes())
    with pytest.raises(StoreUnwritable):
        StoredDrafts(database).save(Draft.new(utc_now()))


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreUnwritable):
        Database(tmp_path / "none.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("from_page", [1, 40])
def test_a_damaged_file_is_said_to_be_damaged(database: Database, from_page: int) -> None:
    drafts = StoredDrafts(database)
    now = utc_now()
    for _ in range(50):
        last = Draft.new(now).edited(now, to="", title="", text="words " * 2000)
        drafts.save(last)
    database.close()
    whole = database.path.read_bytes()
    kept = 4096 * from_page
    database.path.write_bytes(whole[:kept] + b"\x55" * (len(whole) - kept))
    with pytest.raises(StoreError, match="damaged"):
        open_and_read(database.path, last.id)


def open_and_read(path: Path, draft_id: str) -> None:
    database = Database(path)
    try:
        StoredDrafts(database).get(draft_id)
    finally:
        database.close()


def test_a_bug_tells_nobody_what_was_written(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("ALTER TABLE sessions RENAME TO elsewhere")
    with pytest.raises(OperationalError, match="no such table") as caught:
        StoredHistory(database).entries("secret")
    assert "secret" not in str(caught.value)


def test_a_closed_file_stays_closed(database: Database) -> None:
    database.close()
    with pytest.raises(Exception, match="closed"):
        StoredDrafts(database).latest()
    assert list(database.path.parent.iterdir()) == [database.path]


def test_writes_take_their_turn_before_they_read(database: Database) -> None:
    begun: list[str] = []
    with database.writing() as connection:
        event.listen(connection.engine, "before_cursor_execute", lambda *given: begun.append(given[2]))
    with database.writing():
        pass
    assert begun == ["BEGIN IMMEDIATE"]
