"""The floor of the history's measurements answers what the program answers."""

from datetime import timedelta

import history_data
import pytest
from bench_raw_history import RawHistory

from app.storage.store import open_store


@pytest.fixture
def folder(tmp_path):
    history_data.fill(tmp_path, drafts=60, sessions=20, reflections=10)
    return tmp_path


@pytest.mark.parametrize(("search", "least"), [("", 25), ("i", 25), ("feel t", 1), ("zzzz", 0)])
def test_the_same_entries_are_found_in_the_same_order(folder, search, least):
    store, raw = open_store(folder), RawHistory(folder, 25)
    ours = [entry.id for entry in store.history.entries(search, 25)]
    assert [row[1] for row in raw.entries(search)] == ours
    assert len(ours) >= least
    store.close()
    raw.close()


def test_a_draft_is_kept_at_its_new_place(folder):
    store, raw = open_store(folder), RawHistory(folder, 25)
    before = store.drafts.get(history_data.draft_id(7))
    later = history_data.END + timedelta(days=1)
    raw.keep(before.id, "Qzx at last", round(later.timestamp() * 1_000_000))
    kept = store.drafts.latest()
    assert (kept.id, kept.text, kept.changed) == (before.id, "Qzx at last", later)
    assert [entry.id for entry in store.history.entries("qzx")] == [before.id]
    store.close()
    raw.close()
