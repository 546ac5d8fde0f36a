"""The tables, and how words and moments are kept in them.

They are SQLAlchemy's Core and not its ORM: to import that and map classes takes half as long again as all the rest.
"""

import codecs
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Column, Dialect, Index, Integer, MetaData, Select, String, Table, column, select, table, text
from sqlalchemy.types import UserDefinedType

from app.storage.lists import MarkList, PairList, PhaseList, WordList

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_new_decoder = codecs.getincrementaldecoder("utf-8")


class Words(UserDefinedType[str]):
    """Text that comes back exactly as given: NUL and lone surrogates too, which SQLite's own text cannot hold.

    Kept as UTF-8 bytes. Bytes that were cut off in the middle of a character lose that character.
    """

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """What SQLite calls it."""
        return "BLOB"

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], bytes | None]:
        """From Python to SQLite."""
        return _encoded

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[bytes | None], str | None]:
        """From SQLite to Python."""
        return _decoded


class Moment(UserDefinedType[datetime]):
    """An aware datetime, kept as whole microseconds since 1970 in UTC: exact, and sorted as numbers are."""

    cache_ok = True

    def get_col_spec(self, **_: object) -> str:
        """What SQLite calls it."""
        return "BIGINT"

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:
        """From Python to SQLite. What it gives raises TypeError for a datetime without a time zone."""
        return _micros

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], datetime | None]:
        """From SQLite to Python."""
        return _moment


def _encoded(words: str | None) -> bytes | None:
    return None if words is None else words.encode("utf-8", "surrogatepass")


def _decoded(kept: bytes | None) -> str | None:
    if kept is None:
        return None
    try:
        return kept.decode()  # nearly always, and several times as fast
    except UnicodeDecodeError:
        return _new_decoder("surrogatepass").decode(kept)


def _micros(when: datetime | None) -> int | None:
    return None if when is None else (when - _EPOCH) // _MICROSECOND


def _moment(kept: int | None) -> datetime | None:
    return None if kept is None else _EPOCH + kept * _MICROSECOND


def _must(name: str, kind: Any, key: str | None = None, **more: Any) -> Column[Any]:
    """A column that is never NULL, called `key` in Python where that is not its name."""
    return Column(name, kind, key=key or name, nullable=False, **more)


TABLES = MetaData()
"""All tables. A change here needs a migration (migrations/versions) and SCHEMA in header.py raised by one."""

DRAFTS = Table(
    "drafts",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("id", String, unique=True),
    _must("created", Moment),
    _must("changed", Moment),
    Column("trashed_at", Moment),
    _must("to_whom", Words, "to"),
    _must("title", Words),
    _must("text", Words),
    _must("tie", String),
    _must("situation", String),
    _must("hope", Words),
    _must("mode", String),
    _must("ready", WordList),
    _must("pairs", PairList),
    _must("status", String, server_default="drafting"),
    Column("shared_at", Moment),
    Column("archived_at", Moment),
    Column("looked_back_at", Moment),
    Column("marks", MarkList),
    Index("drafts_people", "to", "changed", "tie", "trashed_at"),
    Index("drafts_shared", "shared_at", sqlite_where=text("status = 'shared'")),
    Index("drafts_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
)
"""Drafts. The number of one, and that of a session or a talk, is its place in the timeline: see numbers.py."""

VERSIONS = Table(
    "versions",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("id", String, unique=True),
    _must("draft_id", String),
    _must("taken", Moment, "when"),
    _must("kind", String),
    _must("name", Words),
    _must("text", Words),
    Index("versions_of_draft", "draft_id", "when"),
)
"""What drafts said at some moment. A trigger lets them leave with their draft.

There is no foreign key: a version may reach the store before a draft whose first save has to be tried again.
"""

SET_ASIDE = Table(
    "set_aside",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("by", String),
    _must("rule", String),
    _must("words", Words),
)
"""What was set aside."""

SESSIONS = Table(
    "sessions",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("id", String, unique=True),
    _must("started", Moment),
    Column("trashed_at", Moment),
    _must("practice", String),
    _must("planned_seconds", Integer),
    _must("seconds", Integer),
    Column("before", Integer),
    Column("after", Integer),
    _must("outcome", String),
    _must("practice_name", Words),
    _must("helped", Words),
    _must("feelings", WordList),
    _must("signs", WordList),
    Column("pulse", Integer),
    _must("set_off", Words, "trigger"),  # to SQLite, a trigger is something else
    _must("extra_seconds", Integer),
    Column("seen", Moment),
    _must("draft_id", String),
    Index("sessions_of_draft", "draft_id"),
    Index("sessions_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
)
"""Calm sessions."""

REFLECTIONS = Table(
    "reflections",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("id", String, unique=True),
    _must("created", Moment),
    _must("changed", Moment),
    Column("trashed_at", Moment),
    _must("draft_id", String),
    _must("to_whom", Words, "to"),
    _must("shared", String),
    _must("met", String),
    _must("asked", String),
    _must("about_them", Words),
    _must("about_me", Words),
    _must("differently", Words),
    _must("skill", String),
    Column("strength", Integer),
    Index("reflections_of_draft", "draft_id"),
    Index("reflections_people", "to"),
    Index("reflections_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
)
"""Talks looked back on."""

PATTERNS = Table(
    "patterns",
    TABLES,
    Column("number", Integer, primary_key=True),
    _must("id", String, unique=True),
    _must("name", Words),
    _must("phases", PhaseList),
)
"""Breathing patterns of one's own."""

THINGS = Table("things", TABLES, Column("number", Integer, primary_key=True), _must("words", Words))
"""Things to do instead of going over it again; the number is the place in the list."""

# The words of the three, for searching: FTS5 indexes over the tables above that hold no copy of the text. Triggers of
# the database keep them up to date, and what leaves a table leaves its index.
draft_words = table("draft_words", column("rowid"), column("draft_words"))
session_words = table("session_words", column("rowid"), column("session_words"))
reflection_words = table("reflection_words", column("rowid"), column("reflection_words"))


def whole(kept: Table) -> Select[Any]:
    """Whole rows of a table, each of their values called as it is in Python."""
    return select(*(each.label(each.key) for each in kept.c))
