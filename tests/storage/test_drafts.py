"""Drafts come back as they were given, whatever happens to the program."""

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from app.model.clock import utc_now
from app.model.draft import Draft, Mark, Person
from app.model.rehearsal import MOST_PAIRS, Pair
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.store import SqlStore, open_store

NOW = datetime(2026, 3, 1, 20, 15, 30, 123456, tzinfo=UTC)
ANY_TEXT = st.text(st.characters())  # lone surrogates and NUL too

SAVE_AND_DIE = """
import os, pathlib, signal, sys
from datetime import datetime
from app.model.draft import Draft
from app.storage.store import open_store
now = datetime.fromisoformat(sys.argv[2])
store = open_store(pathlib.Path(sys.argv[1]))
store.drafts.save(Draft("kept", now, now, to="Sam", title="", text="said just before"))
os.kill(os.getpid(), signal.SIGKILL)
"""

SAVE_ON_AND_ON = """
import pathlib, sys
from datetime import datetime
from app.model.draft import Draft
from app.storage.store import open_store
now = datetime.fromisoformat(sys.argv[2])
store = open_store(pathlib.Path(sys.argv[1]))
for number in range(1_000_000):
    store.drafts.save(Draft("kept", now, now, text=f"{number} " * 2000))
    print(number, flush=True)
"""


def draft(text: str = "", *, to: str = "", title: str = "", minutes: int = 0) -> Draft:
    when = NOW + timedelta(minutes=minutes)
    return Draft.new(when).edited(when, to=to, title=title, text=text)


@settings(deadline=None, max_examples=50)
@given(to=ANY_TEXT, title=ANY_TEXT, text=ANY_TEXT, again=ANY_TEXT)
def test_any_text_comes_back_as_given(lasting: Database, to: str, title: str, text: str, again: str) -> None:
    drafts = StoredDrafts(lasting)
    given_draft = draft(text, to=to, title=title)
    drafts.save(given_draft)
    assert drafts.get(given_draft.id) == given_draft
    edited = given_draft.edited(NOW, to=title, title=to, text=again)
    drafts.save(edited)
    assert drafts.get(given_draft.id) == edited
    with lasting.writing() as connection:  # raises if the index is not what the texts say
        connection.exec_driver_sql("INSERT INTO draft_words(draft_words, rank) VALUES ('integrity-check', 1)")


@pytest.mark.parametrize(
    "text",
    [
        "before\0after\0",
        "\ud83d alone, \ude00 alone, \ud83d\ude00 side by side",
        "👩\u200d👩\u200d👧 e\u0301 ﷽ \ufeff",
        "\u202eשלום\u202c مرحبا",
        "one\r\ntwo\rthree\u2028four\x0b\x85",
        "   \t\n ",
        "x" * 1_000_000,
        "I feel small. " * 75_000,
    ],
    ids=["nul", "surrogates", "joined", "right to left", "line ends", "blank", "one long line", "a megabyte"],
)
def test_odd_texts_survive_a_restart(folder: Path, text: str) -> None:
    store = open_store(folder)
    odd = draft(text)
    store.drafts.save(odd)
    store.close()
    store = open_store(folder)
    assert store.drafts.get(odd.id) == odd
    store.close()


def test_an_unknown_draft_is_none(store: SqlStore) -> None:
    assert store.drafts.get("unknown") is None
    assert store.drafts.latest() is None


def test_saving_again_replaces(store: SqlStore) -> None:
    first = draft("one")
    second = first.edited(NOW + timedelta(minutes=1), to="Sam", title="t", text="two")
    store.drafts.save(first)
    store.drafts.save(second)
    assert store.drafts.get(first.id) == second
    assert len(store.history.entries()) == 1


def test_the_latest_was_changed_last_and_is_not_in_the_trash(store: SqlStore) -> None:
    old, new = draft("old", minutes=1), draft("new", minutes=2)
    store.drafts.save(new)
    store.drafts.save(old)
    assert store.drafts.latest() == new
    store.history.trash("draft", new.id, NOW)
    assert store.drafts.latest() == old
    store.history.restore("draft", new.id)
    assert store.drafts.latest() == new


def test_a_late_save_leaves_a_draft_in_the_trash(store: SqlStore) -> None:
    thrown = draft("thrown away")
    store.drafts.save(thrown)
    store.history.trash("draft", thrown.id, NOW + timedelta(minutes=5))
    store.drafts.save(thrown.edited(NOW + timedelta(minutes=4), to="", title="", text="typed before that"))
    assert store.history.entries() == []
    found = store.drafts.get(thrown.id)
    assert found is not None
    assert found.text == "typed before that"


def test_a_draft_somebody_writes_on_in_comes_back_from_the_trash(store: SqlStore) -> None:
    thrown = draft("thrown away")
    store.drafts.save(thrown)
    store.history.trash("draft", thrown.id, NOW + timedelta(minutes=5))
    written_on = thrown.edited(NOW + timedelta(minutes=6), to="", title="", text="no, I want to say this")
    store.drafts.save(written_on)
    assert store.drafts.latest() == written_on
    assert len(store.history.entries("want")) == 1


def test_deleted_words_are_gone_from_the_disk(database: Database) -> None:
    drafts = StoredDrafts(database)
    kept = draft("I feel sad. Qzxwordthatgoes stays for a while.", to="Qzxpersonthatgoes")
    for _ in range(30):
        drafts.save(draft("many other words stand here"))
    drafts.save(kept)
    assert b"thatgoes" in database.path.read_bytes()
    drafts.save(kept.edited(NOW, to="Sam", title="", text="I feel sad."))
    for file in database.path.parent.iterdir():
        assert b"thatgoes" not in file.read_bytes()
    assert StoredHistory(database).entries("Qzx") == []


def test_a_row_taken_out_takes_its_words_along(database: Database) -> None:
    drafts = StoredDrafts(database)
    gone = draft("Qzxwordthatgoes")
    drafts.save(gone)
    drafts.save(draft("stays"))
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM drafts WHERE id = ?", (gone.id,))
    assert b"thatgoes" not in database.path.read_bytes()
    assert [entry.preview for entry in StoredHistory(database).entries()] == ["stays"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_what_was_saved_is_there_after_a_sudden_end(folder: Path) -> None:
    child = subprocess.run([sys.executable, "-c", SAVE_AND_DIE, str(folder), NOW.isoformat()], check=False)
    assert child.returncode == -signal.SIGKILL
    store = open_store(folder)
    assert store.drafts.get("kept") == Draft("kept", NOW, NOW, to="Sam", title="", text="said just before")
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGKILL")
def test_a_sudden_end_in_the_middle_of_a_save_leaves_that_save_or_the_one_before(folder: Path) -> None:
    command = [sys.executable, "-c", SAVE_ON_AND_ON, str(folder), NOW.isoformat()]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line == "25\n":
                child.kill()
                break
        said = [25, *(int(line) for line in child.stdout if line.endswith("\n"))]
    store = open_store(folder)
    kept = store.drafts.get("kept")
    assert kept is not None
    number = int(kept.text.split()[0])
    assert number in {said[-1], said[-1] + 1}
    assert kept.text == f"{number} " * 2000
    assert len(store.history.entries(str(number))) == 1
    store.drafts.save(Draft("kept", NOW, NOW))  # a journal that says nothing yet stays until the next save
    store.close()
    assert [path.name for path in folder.iterdir()] == ["own-words.db"]


def test_times_come_back_in_utc(store: SqlStore) -> None:
    now = utc_now()
    store.drafts.save(Draft.new(now))
    latest = store.drafts.latest()
    assert latest is not None
    assert latest.created == now
    assert latest.created.tzinfo is UTC


def to_somebody(store: SqlStore, to: str, minutes: int, tie: str = "") -> Draft:
    kept = replace(draft("words", to=to, minutes=minutes), tie=tie)
    store.drafts.save(kept)
    return kept


def test_who_it_is_for_and_how_it_is_written_come_back(store: SqlStore) -> None:
    kept = Draft("a", NOW, NOW, "Sam", "", "words", "partner", "strained", "Two evenings \ud83d\0", "pour")
    store.drafts.save(kept)
    assert store.drafts.get("a") == kept
    changed = replace(kept, tie="", situation="win", hope="", mode="own")
    store.drafts.save(changed)
    assert store.drafts.latest() == changed


def test_people_are_told_once_the_newest_first(store: SqlStore) -> None:
    assert store.drafts.people() == []
    to_somebody(store, "Sam", 1, "friend")
    to_somebody(store, "Mum", 2, "parent")
    to_somebody(store, " sam ", 3, "partner")
    to_somebody(store, "Sam", 0, "sibling")
    to_somebody(store, " ", 5)
    assert store.drafts.people() == [Person("sam", "partner"), Person("Mum", "parent")]


def test_people_of_drafts_in_the_trash_are_not_told(store: SqlStore) -> None:
    thrown = to_somebody(store, "Sam", 1)
    store.history.trash("draft", thrown.id, NOW)
    assert store.drafts.people() == []
    store.history.restore("draft", thrown.id)
    assert store.drafts.people() == [Person("Sam")]


def test_people_are_read_from_an_index_and_not_from_the_drafts(database: Database) -> None:
    asked: list[str] = []

    def note(_: object, __: object, statement: str, *___: object) -> None:
        if statement.startswith("SELECT"):
            asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        StoredDrafts(database).people()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    with database.reading() as connection:
        steps = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {asked[0]}").all())
    assert "COVERING INDEX drafts_people" in steps


def test_a_hope_that_was_changed_is_gone_from_the_disk(database: Database) -> None:
    drafts = StoredDrafts(database)
    kept = replace(draft("words", to="Sam"), hope="Qzxhopethatgoes")
    drafts.save(kept)
    assert b"thatgoes" in database.path.read_bytes()
    drafts.save(replace(kept, hope="peace"))
    assert b"thatgoes" not in database.path.read_bytes()


def rehearsed() -> Draft:
    pairs = tuple(Pair(f"They say {number} \ud83d\0", f"I breathe {number}") for number in range(MOST_PAIRS))
    return replace(draft("words", to="Sam"), ready=("calm", "no"), pairs=pairs)


def test_readiness_and_pairs_come_back_with_each_save(store: SqlStore) -> None:
    kept = rehearsed()
    store.drafts.save(kept)
    assert store.drafts.get(kept.id) == kept
    changed = replace(kept, ready=("no",), pairs=kept.pairs[:1])
    store.drafts.save(changed)
    assert store.drafts.latest() == changed
    bare = replace(kept, ready=(), pairs=())
    store.drafts.save(bare)
    assert store.drafts.latest() == bare


def test_the_trash_and_a_late_save_keep_readiness_and_pairs(store: SqlStore) -> None:
    kept = rehearsed()
    store.drafts.save(kept)
    store.history.trash("draft", kept.id, NOW + timedelta(minutes=5))
    assert store.drafts.get(kept.id) == kept
    store.drafts.save(kept)
    store.history.restore("draft", kept.id)
    assert store.drafts.latest() == kept


def test_a_pair_that_was_changed_is_gone_from_the_disk(database: Database) -> None:
    drafts = StoredDrafts(database)
    kept = replace(rehearsed(), pairs=(Pair("Qzxwordthatgoes", "I wait"),))
    drafts.save(kept)
    assert b"thatgoes" in database.path.read_bytes()
    drafts.save(replace(kept, pairs=(Pair("They go quiet", "I wait"),)))
    assert b"thatgoes" not in database.path.read_bytes()


def test_a_damaged_list_does_not_keep_the_draft_away(database: Database) -> None:
    drafts = StoredDrafts(database)
    kept = rehearsed()
    drafts.save(kept)
    with database.writing() as connection:
        connection.exec_driver_sql("UPDATE drafts SET ready = x'5b22', pairs = x''")
    assert drafts.get(kept.id) == replace(kept, ready=(), pairs=())


@settings(deadline=None, max_examples=50)
@given(
    st.none()
    | st.lists(
        st.builds(Mark, st.sampled_from(["hint", "strength"]), ANY_TEXT, st.integers(0, 10**6), st.integers(0, 10**6))
    ).map(tuple)
)
def test_any_marks_come_back_as_given(lasting: Database, marks: tuple[Mark, ...] | None) -> None:
    drafts = StoredDrafts(lasting)
    draft = replace(Draft.new(NOW), id="1", text="words", marks=marks)
    drafts.save(draft)
    assert drafts.get("1") == draft
