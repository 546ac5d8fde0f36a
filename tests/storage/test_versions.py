"""Versions of a draft: kept once, newest first, and gone with their draft."""

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from app.model.draft import Draft
from app.model.identity import new_id
from app.model.version import Version
from app.storage.drafts import StoredDrafts
from app.storage.engine import Database
from app.storage.store import SqlStore
from app.storage.versions import StoredVersions

NOW = datetime(2026, 3, 1, 20, 15, tzinfo=UTC)
ANY_TEXT = st.text(st.characters())  # lone surrogates and NUL too


def version(text: str, minutes: int = 0, *, draft: str = "d", name: str = "") -> Version:
    kind = "asked" if name else "left"
    return Version(f"{draft} {text} {minutes}", draft, NOW + timedelta(minutes=minutes), text, kind, name)


def draft(name: str = "d", text: str = "") -> Draft:
    return Draft(name, NOW, NOW, text=text)


@settings(deadline=None, max_examples=25)
@given(text=ANY_TEXT, name=ANY_TEXT)
def test_any_text_and_name_come_back_as_given(lasting: Database, text: str, name: str) -> None:
    versions = StoredVersions(lasting)
    kept = Version(new_id(), new_id(), NOW, text, "asked", name)
    versions.add(kept)
    assert versions.get(kept.id) == kept
    assert versions.of(kept.draft_id) == [kept]


def test_the_versions_of_one_draft_newest_first(store: SqlStore) -> None:
    first, second, third = version("one"), version("two", 5), version("one", 9)
    for kept in (first, second, third, version("one", 3, draft="other")):
        store.versions.add(kept)
    assert store.versions.of("d") == [third, second, first]
    assert store.versions.of("nobody") == []
    assert store.versions.get("nothing") is None


def test_versions_of_the_same_moment_come_in_the_order_they_were_added(store: SqlStore) -> None:
    for text in ("one", "two", "three"):
        store.versions.add(version(text))
    assert [kept.text for kept in store.versions.of("d")] == ["three", "two", "one"]


def test_a_text_is_not_kept_twice_in_a_row(store: SqlStore) -> None:
    first = version("words")
    for minutes in range(3):
        store.versions.add(version("words", minutes))
    store.versions.add(version("words", draft="other"))
    assert store.versions.of("d") == [first]
    assert len(store.versions.of("other")) == 1


def test_a_name_goes_to_the_version_that_has_the_words(store: SqlStore) -> None:
    store.versions.add(version("words"))
    store.versions.add(version("words", 1, name="calmer"))
    assert [(kept.id, kept.name) for kept in store.versions.of("d")] == [("d words 0", "calmer")]
    store.versions.add(version("words", 2))
    store.versions.add(version("words", 3, name="calmer"))
    assert len(store.versions.of("d")) == 1


def test_a_second_name_does_not_take_the_place_of_the_first(store: SqlStore) -> None:
    for minutes, name in enumerate(("calmer", "for Sunday")):
        store.versions.add(version("words", minutes, name=name))
    assert [kept.name for kept in store.versions.of("d")] == ["for Sunday", "calmer"]


def test_they_go_to_the_trash_and_come_back_with_their_draft(store: SqlStore) -> None:
    kept = version("words")
    store.drafts.save(draft())
    store.drafts.save(draft("other"))
    store.versions.add(kept)
    store.history.trash("draft", "other", NOW)
    assert store.versions.of("d") == [kept]
    store.history.trash("draft", "d", NOW)
    assert store.versions.of("d") == []
    assert store.versions.get(kept.id) is None
    store.history.restore("draft", "d")
    assert store.versions.of("d") == [kept]
    assert store.versions.get(kept.id) == kept


def test_with_their_draft_their_words_are_gone_from_the_disk(database: Database) -> None:
    versions = StoredVersions(database)
    for name in ("d", "other"):
        StoredDrafts(database).save(draft(name))
    versions.add(version("Qzxtextthatgoes", name="Qzxnamethatgoes"))
    versions.add(version("stays", draft="other"))
    assert database.path.read_bytes().count(b"thatgoes") >= 2
    with database.writing() as connection:
        connection.exec_driver_sql("DELETE FROM drafts WHERE id = 'd'")
    for file in database.path.parent.iterdir():
        assert b"thatgoes" not in file.read_bytes()
    assert versions.of("d") == []
    assert len(versions.of("other")) == 1


def test_saving_a_draft_leaves_its_versions_alone(store: SqlStore) -> None:
    store.drafts.save(draft(text="one"))
    store.versions.add(version("one"))
    store.drafts.save(draft(text="two"))
    assert len(store.versions.of("d")) == 1


def test_the_history_never_finds_words_that_only_a_version_has(store: SqlStore) -> None:
    store.drafts.save(draft(text="now"))
    store.versions.add(version("before"))
    assert store.history.entries("before") == []
    assert len(store.history.entries("now")) == 1


def test_the_last_version_is_found_without_reading_the_others(database: Database) -> None:
    asked: list[tuple[str, Any]] = []

    def note(_: object, __: object, statement: str, parameters: Any, *___: object) -> None:
        asked.append((statement, parameters))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        StoredVersions(database).add(version("words"))
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    statement, parameters = next(query for query in asked if query[0].startswith("SELECT"))
    with database.reading() as connection:
        steps = str(connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all())
    assert "versions_of_draft" in steps
    assert "TEMP B-TREE" not in steps


def test_of_old_versions_only_those_go_that_nobody_would_miss(store: SqlStore) -> None:
    """Draft by draft; see app.model.thinning for which."""
    day = 24 * 60
    for kept in (
        version("a first try", -20 * day),
        version("a second try", -20 * day + 5),
        version("another's try", -20 * day + 4, draft="other"),
        version("the one with a name", -20 * day + 1, name="Softer"),
        version("today", -60),
    ):
        store.versions.add(kept)
    for _ in range(2):
        store.versions.thin(NOW)
        texts = [kept.text for kept in store.versions.of("d")]
        assert texts == ["today", "a second try", "the one with a name"]
    assert [kept.text for kept in store.versions.of("other")] == ["another's try"]


def test_hundreds_of_versions_leave_at_once(store: SqlStore) -> None:
    for number in range(450):
        store.versions.add(Version(str(number), "d", NOW - timedelta(days=30, seconds=number), str(number), "left"))
    store.versions.thin(NOW)
    assert [kept.text for kept in store.versions.of("d")] == ["0"]
