"""The made-up history is the same for each seed, and the store takes it for its own."""

import history_data
import pytest

from app.model.history import Filters
from app.storage.store import open_store


@pytest.fixture
def store(tmp_path):
    history_data.fill(tmp_path, drafts=60, sessions=20, reflections=10)
    opened = open_store(tmp_path)
    yield opened
    opened.close()


def test_so_many_of_each_are_there_in_the_order_of_their_times(store):
    entries = store.history.entries(limit=1000)
    assert [sum(entry.kind == kind for entry in entries) for kind in ("draft", "session", "reflection")] == [60, 20, 10]
    times = [entry.when for entry in entries]
    assert times == sorted(times, reverse=True)
    assert times[0] < history_data.END


def test_all_of_it_is_found_and_linked(store):
    assert len(store.history.entries("i", limit=1000)) > 50
    assert len(store.history.people()) > 5
    assert store.history.entries(filters=Filters(statuses=("shared",)))
    draft = store.drafts.latest()
    store.drafts.save(draft.edited(history_data.END, to="Sam", title="", text="Qzxnew"))
    assert [entry.id for entry in store.history.entries("qzx")] == [draft.id]


def test_the_same_seed_makes_the_same_rows():
    first, again, other = (list(history_data.draft_rows(5, seed)) for seed in (1, 1, 2))
    assert first == again
    assert first != other


def test_common_words_are_common():
    text = " ".join(row["text"].decode() for row in history_data.draft_rows(200)).lower().split()
    assert 0.07 < text.count("i") / len(text) < 0.13
    assert len(set(text)) > 2000


def test_searches_are_typed_a_key_at_a_time():
    typed = history_data.typed_searches(30)
    assert typed == history_data.typed_searches(30)
    assert all(len(search) == 1 or search[:-1].rstrip() in typed for search in typed)
    assert any(" " in search for search in typed)
