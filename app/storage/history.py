"""The timeline of drafts and calm sessions: fulfils app.model.history.History."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    TableClause,
    cast,
    func,
    literal,
    literal_column,
    select,
    type_coerce,
    union_all,
    update,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from app.model.history import Entry, Kind
from app.storage.engine import Database
from app.storage.preview import HIT, LONGEST, around_hit, one_line
from app.storage.search import fts_query
from app.storage.tables import DraftRow, SessionRow, Words, draft_words, session_words

_STRETCH = 10 * LONGEST  # bytes of a text that its preview is made from
_STRETCH_WORDS = 40  # words around a hit that its preview is made from


class StoredHistory:
    """The timeline in the database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def entries(self, search: str = "", limit: int = 100, offset: int = 0) -> Sequence[Entry]:
        """Entries outside the trash, newest first, whose words all begin with the words of `search`.

        An empty search finds all; one without a letter or number finds nothing.
        """
        query = fts_query(search)
        if search.strip() and not query:
            return []
        with self._database.reading() as session:
            page = _page(session, query, limit, offset)
            drafts = _drafts(session, [number for kind, number in page if kind == "draft"], query)
            sessions = _sessions(session, [number for kind, number in page if kind == "session"], query)
        return [(drafts if kind == "draft" else sessions)[number] for kind, number in page]

    def trash(self, kind: Kind, entry_id: str, now: datetime) -> None:
        """Move an entry to the trash."""
        self._mark(kind, entry_id, now)

    def restore(self, kind: Kind, entry_id: str) -> None:
        """Take an entry out of the trash."""
        self._mark(kind, entry_id, None)

    def _mark(self, kind: Kind, entry_id: str, trashed_at: datetime | None) -> None:
        row = DraftRow if kind == "draft" else SessionRow
        with self._database.writing() as session:
            session.execute(update(row).where(row.id == entry_id).values(trashed_at=trashed_at))


def _page(session: Session, query: str, limit: int, offset: int) -> list[tuple[Kind, int]]:
    """Kind and number of what is found, newest first. Each half comes in order from an index of its own."""
    drafts = select(literal("draft"), DraftRow.number, DraftRow.changed.label("at"))
    sessions = select(literal("session"), SessionRow.number, SessionRow.started.label("at"))
    drafts = drafts.where(DraftRow.trashed_at.is_(None))
    sessions = sessions.where(SessionRow.trashed_at.is_(None))
    if query:
        drafts = drafts.join(draft_words, draft_words.c.rowid == DraftRow.number)
        sessions = sessions.join(session_words, session_words.c.rowid == SessionRow.number)
        drafts = drafts.where(_matches(draft_words, query))
        sessions = sessions.where(_matches(session_words, query))
    newest = union_all(drafts, sessions).order_by(literal_column("at").desc(), literal_column("number").desc())
    rows = session.execute(newest.limit(limit).offset(offset))
    return [("draft" if kind == "draft" else "session", number) for kind, number, _ in rows]


def _drafts(session: Session, numbers: Sequence[int], query: str) -> dict[int, Entry]:
    previews = _stretches(session, draft_words, 2, numbers, query)
    to, title, text = _start(DraftRow.to), _start(DraftRow.title), _start(DraftRow.text)
    rows = session.execute(
        select(DraftRow.number, DraftRow.id, DraftRow.changed, to, title, text).where(DraftRow.number.in_(numbers))
    )
    return {
        number: Entry(
            kind="draft",
            id=draft_id,
            when=changed,
            title=" · ".join(filter(None, (one_line(to), one_line(title)))),
            preview=previews.get(number) or one_line(text),
        )
        for number, draft_id, changed, to, title, text in rows
    }


def _sessions(session: Session, numbers: Sequence[int], query: str) -> dict[int, Entry]:
    previews = _stretches(session, session_words, 1, numbers, query)
    rows = session.scalars(select(SessionRow).where(SessionRow.number.in_(numbers)))
    return {
        row.number: Entry(
            kind="session",
            id=row.id,
            when=row.started,
            title=one_line(row.practice_name),
            preview=previews.get(row.number) or one_line(row.helped),
            before=row.before,
            after=row.after,
            minutes=round(row.seconds / 60),
        )
        for row in rows
    }


def _start(words: InstrumentedAttribute[str]) -> ColumnElement[str]:
    stretch = func.substr(words, 1, _STRETCH, type_=LargeBinary)
    return func.coalesce(stretch, b"", type_=Words)  # to SQLite, a stretch of no bytes is NULL


def _stretches(session: Session, index: TableClause, column: int, numbers: Sequence[int], query: str) -> dict[int, str]:
    """The stretch around a hit, for those of `numbers` that have one in this column of the index."""
    if not query or not numbers:
        return {}
    stretch = func.snippet(literal_column(index.name), column, HIT, "", "…", _STRETCH_WORDS)
    # The plus keeps SQLite from asking the index anew for each number.
    number: ColumnElement[int] = literal_column("+rowid")
    found = select(index.c.rowid, type_coerce(cast(stretch, LargeBinary), Words))
    rows = session.execute(found.where(_matches(index, query), number.in_(numbers)))
    return {rowid: around_hit(text) for rowid, text in rows if HIT in text}


def _matches(index: TableClause, query: str) -> ColumnElement[bool]:
    return literal_column(index.name).op("MATCH", is_comparison=True)(query)
