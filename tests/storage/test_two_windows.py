"""Two stores over one file, as two windows have them: looking and keeping are one step."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from app.model.draft import Draft
from app.model.errors import StoreError
from app.model.two_windows import Kept
from app.storage.engine import Database
from app.storage.store import SqlStore, open_store

NOW = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)
SEEN = Draft("d", NOW, NOW, "Sam", "Evenings", "I felt lonely.")


def versions(store: SqlStore) -> list[tuple[str, str, datetime]]:
    return [(version.kind, version.text, version.when) for version in store.versions.of("d")]


def test_one_window_alone_leaves_no_versions(store: SqlStore) -> None:
    seen = None
    for number in range(3):
        mine = replace(SEEN, text=str(number))
        assert store.drafts.keep(mine, seen) == Kept(mine)
        seen = mine
    assert store.drafts.get("d") == seen
    assert versions(store) == []


def test_the_words_of_the_other_window_are_a_version_of_their_own_time(store: SqlStore, folder: Path) -> None:
    store.drafts.keep(SEEN, None)
    theirs, mine = replace(SEEN, text="theirs", changed=NOW + timedelta(minutes=1)), replace(SEEN, text="mine")
    with closing(open_store(folder)) as other:
        assert other.drafts.keep(replace(theirs, title="Friday"), SEEN).other == ""
    assert store.drafts.keep(mine, SEEN) == Kept(replace(mine, title="Friday"), "theirs")
    assert store.drafts.get("d") == replace(mine, title="Friday")
    assert versions(store) == [("window", "theirs", theirs.changed)]


def test_what_cannot_be_kept_leaves_no_version_either(database: Database) -> None:
    store = SqlStore(database)
    store.drafts.keep(SEEN, None)
    with database.writing() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError):
        store.drafts.keep(replace(SEEN, text="long " * 100_000), None)
    assert store.drafts.get("d") == SEEN
    assert versions(store) == []


def test_two_that_write_at_the_same_time_lose_nothing(folder: Path) -> None:
    """A text is either followed by the next of its own window, or it is a version."""
    open_store(folder).close()

    def write(name: str) -> list[Kept]:
        seen, done = None, []
        with closing(open_store(folder)) as store:
            for number in range(25):
                done.append(store.drafts.keep(replace(SEEN, text=f"{name} {number}"), seen))
                seen = done[-1].draft
        return done

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(write, ("one", "two")))
    with closing(open_store(folder)) as store:
        kept = {text for _, text, _ in versions(store)}
        last = store.drafts.get("d")
    assert last is not None
    for saves in done:
        for save, following in pairwise(saves):
            assert following.other == "" or save.draft.text in kept
        assert saves[-1].draft.text in kept | {last.text}
        assert all(save.other in kept for save in saves if save.other)
