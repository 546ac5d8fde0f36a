"""What was set aside comes back as it was saved."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import StatementError

from app.model.ownership.ignoring import Ignored
from app.storage.engine import Database
from app.storage.set_aside import StoredSetAside
from app.storage.store import SqlStore, open_store

ROWS = [
    {"by": "phrase", "rule": "absolute.never", "words": "you never listen"},
    {"by": "rule", "rule": "blame", "words": ""},
]
ANY_ROW = st.fixed_dictionaries(
    {"by": st.sampled_from(["rule", "phrase"]), "rule": st.text("ab_.", min_size=1), "words": st.text(st.characters())}
)


@settings(deadline=None, max_examples=25)
@given(st.lists(ANY_ROW, max_size=5))
def test_rows_come_back_in_their_order_and_in_place_of_others(lasting: Database, rows: list[dict[str, str]]) -> None:
    kept = StoredSetAside(lasting)
    kept.save(rows)
    assert kept.load() == rows


def test_what_a_person_set_aside_survives_a_restart(folder: Path) -> None:
    ignored = Ignored(str.casefold).with_rule("classifier.blame").with_phrase("absolute.never", "You NEVER listen")
    store = open_store(folder)
    assert store.set_aside.load() == []
    store.set_aside.save(ignored.as_rows())
    store.close()
    store = open_store(folder)
    assert Ignored.from_rows(store.set_aside.load(), str.casefold) == ignored
    store.close()


def test_nothing_set_aside_any_more_empties_it(store: SqlStore) -> None:
    store.set_aside.save(ROWS)
    store.set_aside.save([])
    assert store.set_aside.load() == []


def test_a_save_that_fails_leaves_what_was_there(store: SqlStore) -> None:
    store.set_aside.save(ROWS)
    with pytest.raises(StatementError):
        store.set_aside.save([*ROWS, {"by": "rule", "rule": "blame"}])
    assert store.set_aside.load() == ROWS


def test_words_taken_back_are_gone_from_the_disk(database: Database) -> None:
    kept = StoredSetAside(database)
    kept.save([{"by": "phrase", "rule": "absolute", "words": "qzxphrasethatgoes"}])
    assert b"thatgoes" in database.path.read_bytes()
    kept.save(ROWS)
    assert b"thatgoes" not in database.path.read_bytes()
