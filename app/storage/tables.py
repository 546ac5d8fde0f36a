"""The tables, and how words and moments are kept in them."""

import codecs
from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, Dialect, Index, LargeBinary, String, column, table, text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

from app.model.breathing import Phase
from app.model.calm import Outcome
from app.model.draft import Mode, Status
from app.model.reflection import Answer, SkillLearned
from app.model.rehearsal import Pair
from app.model.version import VersionKind
from app.storage.lists import PairList, PhaseList, WordList

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)
_new_decoder = codecs.getincrementaldecoder("utf-8")


class Words(TypeDecorator[str]):
    """Text that comes back exactly as given: NUL and lone surrogates too, which SQLite's own text cannot hold.

    Kept as UTF-8 bytes. Bytes that were cut off in the middle of a character lose that character.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:
        """From Python to SQLite."""
        return None if value is None else value.encode("utf-8", "surrogatepass")

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> str | None:
        """From SQLite to Python."""
        if value is None:
            return None
        try:
            return value.decode()  # nearly always, and several times as fast
        except UnicodeDecodeError:
            return _new_decoder("surrogatepass").decode(value)


class Moment(TypeDecorator[datetime]):
    """An aware datetime, kept as whole microseconds since 1970 in UTC: exact, and sorted as numbers are."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """From Python to SQLite. Raises TypeError for a datetime without a time zone."""
        return None if value is None else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """From SQLite to Python."""
        return None if value is None else _EPOCH + value * _MICROSECOND


class Base(DeclarativeBase):
    """All tables. A change here needs a migration (migrations/versions) and SCHEMA in header.py raised by one."""


class DraftRow(Base):
    """A draft. Its number, and that of a session or a talk, is its place in the timeline: see numbers.py."""

    __tablename__ = "drafts"
    __table_args__ = (
        Index("drafts_people", "to_whom", "changed", "tie", "trashed_at"),
        Index("drafts_shared", "shared_at", sqlite_where=text("status = 'shared'")),
        Index("drafts_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    created: Mapped[datetime] = mapped_column(Moment)
    changed: Mapped[datetime] = mapped_column(Moment)
    trashed_at: Mapped[datetime | None] = mapped_column(Moment)
    to: Mapped[str] = mapped_column("to_whom", Words)
    title: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)
    tie: Mapped[str] = mapped_column(String)
    situation: Mapped[str] = mapped_column(String)
    hope: Mapped[str] = mapped_column(Words)
    mode: Mapped[Mode] = mapped_column(String)
    ready: Mapped[tuple[str, ...]] = mapped_column(WordList)
    pairs: Mapped[tuple[Pair, ...]] = mapped_column(PairList)
    status: Mapped[Status] = mapped_column(String, server_default="drafting")
    shared_at: Mapped[datetime | None] = mapped_column(Moment)
    archived_at: Mapped[datetime | None] = mapped_column(Moment)
    looked_back_at: Mapped[datetime | None] = mapped_column(Moment)


class VersionRow(Base):
    """What a draft said at some moment. A trigger lets it leave with its draft.

    There is no foreign key: a version may reach the store before a draft whose first save has to be tried again.
    """

    __tablename__ = "versions"
    __table_args__ = (Index("versions_of_draft", "draft_id", "taken"),)

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    draft_id: Mapped[str] = mapped_column(String)
    when: Mapped[datetime] = mapped_column("taken", Moment)
    kind: Mapped[VersionKind] = mapped_column(String)
    name: Mapped[str] = mapped_column(Words)
    text: Mapped[str] = mapped_column(Words)


class SetAsideRow(Base):
    """One thing that was set aside."""

    __tablename__ = "set_aside"

    number: Mapped[int] = mapped_column(primary_key=True)
    by: Mapped[str] = mapped_column(String)
    rule: Mapped[str] = mapped_column(String)
    words: Mapped[str] = mapped_column(Words)


class SessionRow(Base):
    """A calm session."""

    __tablename__ = "sessions"
    __table_args__ = (
        Index("sessions_of_draft", "draft_id"),
        Index("sessions_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    started: Mapped[datetime] = mapped_column(Moment)
    trashed_at: Mapped[datetime | None] = mapped_column(Moment)
    practice: Mapped[str] = mapped_column(String)
    planned_seconds: Mapped[int]
    seconds: Mapped[int]
    before: Mapped[int | None]
    after: Mapped[int | None]
    outcome: Mapped[Outcome] = mapped_column(String)
    practice_name: Mapped[str] = mapped_column(Words)
    helped: Mapped[str] = mapped_column(Words)
    feelings: Mapped[tuple[str, ...]] = mapped_column(WordList)
    signs: Mapped[tuple[str, ...]] = mapped_column(WordList)
    pulse: Mapped[int | None]
    trigger: Mapped[str] = mapped_column("set_off", Words)  # to SQLite, a trigger is something else
    extra_seconds: Mapped[int]
    seen: Mapped[datetime | None] = mapped_column(Moment)
    draft_id: Mapped[str] = mapped_column(String)


class ReflectionRow(Base):
    """A talk looked back on."""

    __tablename__ = "reflections"
    __table_args__ = (
        Index("reflections_of_draft", "draft_id"),
        Index("reflections_people", "to_whom"),
        Index("reflections_trash", "trashed_at", sqlite_where=text("trashed_at IS NOT NULL")),
    )

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    created: Mapped[datetime] = mapped_column(Moment)
    changed: Mapped[datetime] = mapped_column(Moment)
    trashed_at: Mapped[datetime | None] = mapped_column(Moment)
    draft_id: Mapped[str] = mapped_column(String)
    to: Mapped[str] = mapped_column("to_whom", Words)
    shared: Mapped[Answer] = mapped_column(String)
    met: Mapped[Answer] = mapped_column(String)
    asked: Mapped[Answer] = mapped_column(String)
    about_them: Mapped[str] = mapped_column(Words)
    about_me: Mapped[str] = mapped_column(Words)
    differently: Mapped[str] = mapped_column(Words)
    skill: Mapped[SkillLearned] = mapped_column(String)
    strength: Mapped[int | None]


class PatternRow(Base):
    """A breathing pattern of one's own."""

    __tablename__ = "patterns"

    number: Mapped[int] = mapped_column(primary_key=True)
    id: Mapped[str] = mapped_column(String, unique=True)
    name: Mapped[str] = mapped_column(Words)
    phases: Mapped[tuple[Phase, ...]] = mapped_column(PhaseList)


# The words of the three, for searching: FTS5 indexes over the tables above that hold no copy of the text. Triggers of
# the database keep them up to date, and what leaves a table leaves its index.
draft_words = table("draft_words", column("rowid"), column("draft_words"))
session_words = table("session_words", column("rowid"), column("session_words"))
reflection_words = table("reflection_words", column("rowid"), column("reflection_words"))
