"""The timeline: order, search, previews, trash."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from app.model.calm import CalmSession
from app.model.draft import Draft
from app.model.history import Cursor, Entry, Kind
from app.model.reflection import Reflection
from app.storage.calm import StoredSessions
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.history import StoredHistory
from app.storage.store import SqlStore

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)


def at(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def draft(name: str, text: str = "", *, minutes: int = 0, to: str = "", title: str = "") -> Draft:
    return Draft(name, NOW, at(minutes), to=to, title=title, text=text)


def calm(name: str, helped: str = "", *, minutes: int = 0, practice: str = "Longer out") -> CalmSession:
    return CalmSession(name, at(minutes), "longer_out", practice, 1200, 640, 7, None, "early", helped)


def found(store: SqlStore, search: str) -> list[str]:
    return [entry.id for entry in store.history.entries(search)]


def pages(history: StoredHistory, search: str, limit: int) -> Iterator[Entry]:
    """All that is found, page by page."""
    after: Cursor | None = None
    while page := history.entries(search, limit, after):
        yield from page
        after = page[-1].cursor


def test_nothing_yet(store: SqlStore) -> None:
    assert store.history.entries() == []


def test_both_kinds_are_told_in_full(store: SqlStore) -> None:
    store.drafts.save(draft("d", "Sam,\nI feel lonely.", to="Sam", title="The evenings", minutes=1))
    store.sessions.save(calm("s", "Looking out of\nthe window"))
    assert store.history.entries() == [
        Entry("draft", "d", at(1), "Sam · The evenings", "Sam, I feel lonely.", thread="d", status="drafting"),
        Entry("session", "s", NOW, "Longer out", "Looking out of the window", before=7, after=None, minutes=11),
    ]


@pytest.mark.parametrize(("to", "title", "shown"), [("Sam", "", "Sam"), ("", "Evenings", "Evenings"), (" ", "", "")])
def test_a_title_is_what_there_is_of_it(store: SqlStore, to: str, title: str, shown: str) -> None:
    store.drafts.save(draft("d", to=to, title=title))
    assert store.history.entries()[0].title == shown


@settings(deadline=None, max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(["draft", "session"]), st.integers(0, 5), st.integers(0, 50), st.booleans()),
        max_size=15,
    ),
    st.integers(1, 7),
)
def test_newest_first_whatever_the_order_of_saving(
    lasting: Database, doings: list[tuple[Kind, int, int, bool]], page: int
) -> None:
    drafts, sessions, history = StoredDrafts(lasting), StoredSessions(lasting), StoredHistory(lasting)
    with lasting.writing() as connection:
        for table in ("drafts", "sessions"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
    expected: dict[tuple[Kind, str], datetime] = {}
    for kind, number, minutes, thrown in doings:
        if kind == "draft":
            drafts.save(draft(str(number), minutes=minutes))
        else:
            sessions.save(calm(str(number), minutes=minutes))
        expected[kind, str(number)] = at(minutes)
        if thrown:
            history.trash(kind, str(number), at(100))
            del expected[kind, str(number)]
        else:
            history.restore(kind, str(number))
    entries = list(pages(history, "", page))
    times = [entry.when for entry in entries]
    assert {(entry.kind, entry.id): entry.when for entry in entries} == expected
    assert len(entries) == len(expected)
    assert times == sorted(times, reverse=True)


def test_every_word_must_begin_a_word(store: SqlStore) -> None:
    store.drafts.save(draft("d", "Two evenings a week, that is all.", to="Sam"))
    for search in ("evening", "EVEN two", "sam week", "all."):
        assert found(store, search) == ["d"]
    for search in ("venings", "evenings never", "eveningss"):
        assert found(store, search) == []


def test_accents_and_quotes_make_no_difference(store: SqlStore) -> None:
    store.drafts.save(draft("d", "Renée said she doesn’t mind the cafe\u0301. ÄRGER. Ведь"))
    for search in ("renee", "RENÉE", "doesn't", "doesn’t", "“cafe”", "café", "arger", "ведь"):
        assert found(store, search) == ["d"]


def test_a_search_without_a_word_finds_nothing_and_a_blank_one_all(store: SqlStore) -> None:
    store.drafts.save(draft("d", "hello?! 😊"))
    assert found(store, "?!") == []
    assert found(store, "😊") == []
    assert found(store, '""') == []
    assert found(store, " \n") == ["d"]
    assert found(store, "😊 hello") == ["d"]


def test_sessions_are_found_by_practice_and_by_what_helped(store: SqlStore) -> None:
    store.sessions.save(calm("a", "Rain on the roof", practice="Five senses"))
    store.sessions.save(calm("b", "Tea", minutes=1))
    store.drafts.save(draft("c", "The roof leaks", minutes=2))
    assert found(store, "five roof") == ["a"]
    assert found(store, "long") == ["b"]
    assert found(store, "roof") == ["c", "a"]


def test_sessions_are_found_by_what_set_them_off(store: SqlStore) -> None:
    store.sessions.save(replace(calm("s", "Rain on the roof"), trigger="He said the dishes can wait"))
    (entry,) = store.history.entries("dish roof")
    assert entry.preview == "Rain on the roof"
    (entry,) = store.history.entries("dish")
    assert entry.preview == "He said the dishes can wait", "what was looked for is seen"
    store.sessions.save(replace(calm("s", "Rain on the roof"), trigger="Money"))
    assert found(store, "dishes") == []
    assert found(store, "money") == ["s"]


def test_search_follows_what_is_written_now(store: SqlStore) -> None:
    store.drafts.save(draft("d", "anger"))
    store.drafts.save(draft("d", "sadness"))
    assert found(store, "anger") == []
    assert found(store, "sadness") == ["d"]
    store.sessions.save(calm("s", "tea"))
    store.sessions.save(calm("s", "rain"))
    assert found(store, "tea") == []
    assert found(store, "rain") == ["s"]


def test_odd_characters_hide_no_words(store: SqlStore) -> None:
    store.drafts.save(draft("d", "one\0two \ud800three 😊four"))
    for search in ("one", "two", "three", "four", "two\0three"):
        assert found(store, search) == ["d"]
        assert store.history.entries(search)[0].preview.isprintable()


def test_the_preview_shows_the_hit(store: SqlStore) -> None:
    store.drafts.save(
        draft("d", "Lots of words come first. " * 60 + "This is about two\nevenings a week. " + "More. " * 90)
    )
    (entry,) = store.history.entries("two even")
    assert "about two evenings a week." in entry.preview
    assert entry.preview.startswith("…")
    assert entry.preview.index("two evenings") < 30
    assert len(entry.preview) <= 200


def test_the_preview_is_the_first_stretch_when_the_hit_is_in_the_title(store: SqlStore) -> None:
    store.drafts.save(draft("d", "Dear you. " * 50, title="Evenings"))
    store.sessions.save(calm("s", "Tea", practice="Evening walk", minutes=-1))
    first, second = store.history.entries("evening")
    assert first.preview == ("Dear you. " * 20).rstrip()
    assert second.preview == "Tea"


def test_a_megabyte_has_a_short_title_and_preview(store: SqlStore) -> None:
    long = "é" * 1_000_000
    store.drafts.save(draft("d", long, to=long, title=long))
    (entry,) = store.history.entries()
    assert entry.preview == "é" * 200
    assert entry.title == f"{'é' * 200} · {'é' * 200}"


def test_trash_and_undo(store: SqlStore) -> None:
    store.drafts.save(draft("same", "word", minutes=1))
    store.sessions.save(calm("same", "word"))
    store.history.trash("draft", "same", at(5))
    assert [entry.kind for entry in store.history.entries()] == ["session"]
    assert [entry.kind for entry in store.history.entries("word")] == ["session"]
    assert store.drafts.get("same") is not None
    store.history.trash("session", "same", at(6))
    assert store.history.entries() == []
    store.history.restore("draft", "same")
    assert [entry.kind for entry in store.history.entries("word")] == ["draft"]
    store.history.restore("session", "same")
    assert [entry.kind for entry in store.history.entries()] == ["draft", "session"]


def test_pages_of_a_search(store: SqlStore) -> None:
    for number in range(7):
        store.drafts.save(draft(str(number), "word", minutes=number))
    first = store.history.entries("word", 3)
    assert [entry.id for entry in first] == ["6", "5", "4"]
    store.drafts.save(draft("4", "word", minutes=9))
    assert [entry.id for entry in store.history.entries("word", 3, first[-1].cursor)] == ["3", "2", "1"]
    assert [entry.id for entry in pages(store.history, "word", 3)] == ["4", "6", "5", "3", "2", "1", "0"]


def test_pages_go_on_where_many_have_the_same_moment(store: SqlStore) -> None:
    for number in range(4):
        store.drafts.save(draft(f"d{number}", "word"))
        store.sessions.save(calm(f"s{number}", "word"))
        store.reflections.save(Reflection(f"r{number}", NOW, NOW, about_me="word"))
    for search in ("", "word"):
        entries = [entry.key for entry in pages(store.history, search, 5)]
        assert len(entries) == len(set(entries)) == 12


def plan(database: Database, search: str, part: str) -> str:
    """How SQLite goes about the one statement with `part` in it that `search` leads to."""
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        StoredHistory(database).entries(search)
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    statement, parameters = next(query for query in asked if part in query[0])
    with database.reading() as connection:
        steps = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
    return "; ".join(str(step[3]) for step in steps)


def test_the_timeline_is_read_in_order_without_sorting(database: Database) -> None:
    for part in ("FROM drafts", "FROM sessions", "FROM reflections"):
        assert "TEMP B-TREE" not in plan(database, "", part)


def test_a_search_walks_the_index_once_and_stops_when_it_has_enough(database: Database) -> None:
    StoredDrafts(database).save(draft("d", "word"))
    for index in ("draft_words", "session_words", "reflection_words"):
        steps = plan(database, "word", f"FROM {index}")
        assert steps.startswith(f"SCAN {index} VIRTUAL TABLE INDEX")
        assert "=" not in steps.split(";")[0]  # that would be a search of the index for each row
        assert "TEMP B-TREE" not in steps


def test_it_is_told_since_when_something_is_in_the_trash(store: SqlStore) -> None:
    store.drafts.save(Draft("d", at(1), at(1), text="words"))
    assert store.history.trashed_at(("draft", "d")) is None
    store.history.trash("draft", "d", at(2))
    assert store.history.trashed_at(("draft", "d")) == at(2)
    assert store.history.trashed_at(("session", "d")) is None
