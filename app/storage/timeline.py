"""What the timeline is made of: for each kind, its rows, the index of its words, and the entry that a row becomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    LargeBinary,
    Row,
    Select,
    Table,
    TableClause,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
)

from app.model.history import Entry, Kind
from app.storage.preview import HIT, LONGEST, around_hit, one_line
from app.storage.tables import DRAFTS, REFLECTIONS, SESSIONS, Words, draft_words, reflection_words, session_words

_STRETCH = 10 * LONGEST  # bytes of a text that its preview is made from
_STRETCH_WORDS = 40  # words around a hit that its preview is made from


@dataclass(frozen=True, eq=False)
class Source:
    """One kind of entry. `texts` are the columns of the index that a preview can come from, the best first."""

    kind: Kind
    table: Table
    words: TableClause
    columns: tuple[Any, ...]
    texts: tuple[int, ...]
    entry: Callable[[Row[Any], str], Entry]

    def all(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """The rows, newest first; read in the order of the table, so that nothing is sorted."""
        return select(self.table.c.number, *self.columns).where(*wanted).order_by(self.table.c.number.desc())

    def hits(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """The rows that match `query`, newest first; read in the order of the index, so that nothing is sorted."""
        rows = select(self.table.c.number, *self.columns, *(self._stretch(text) for text in self.texts))
        return self._matching(rows).where(*wanted).order_by(self.words.c.rowid.desc())

    def best(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """Number and score of the rows that match `query`: the lower the score (bm25), the better."""
        score = func.bm25(literal_column(self.words.name)).label("score")
        rows = self._matching(select(self.table.c.number, score)).where(*wanted)
        return rows.order_by(score, self.table.c.number.desc())

    @property
    def walked(self) -> ColumnElement[int]:
        """The number of a row that matches. The plus keeps SQLite from asking the index anew for each row."""
        return literal_column(f"+{self.words.name}.rowid")

    def made(self, found: Row[Any]) -> Entry:
        """The entry for a row of `newest`."""
        stretches = found[1 + len(self.columns) :]
        return self.entry(found, next((around_hit(text) for text in stretches if HIT in text), ""))

    def _matching(self, rows: Select[Any]) -> Select[Any]:
        joined = rows.select_from(self.words).join(self.table, self.table.c.number == self.walked)
        return joined.where(literal_column(self.words.name).op("MATCH", is_comparison=True)(bindparam("query")))

    def _stretch(self, text: int) -> ColumnElement[str]:
        """The stretch around a hit in this column of the index."""
        stretch = func.snippet(literal_column(self.words.name), text, HIT, "", "…", _STRETCH_WORDS)
        return type_coerce(cast(stretch, LargeBinary), Words)


def _start(words: Column[str]) -> ColumnElement[str]:
    stretch = func.substr(words, 1, _STRETCH, type_=LargeBinary)
    some: ColumnElement[str] = func.coalesce(stretch, b"", type_=Words)  # to SQLite, a stretch of no bytes is NULL
    return some.label(words.key)


def _draft(found: Row[Any], hit: str) -> Entry:
    return Entry(
        kind="draft",
        id=found.id,
        when=found.changed,
        title=" · ".join(filter(None, (one_line(found.to), one_line(found.title)))),
        preview=hit or one_line(found.text),
        thread=found.id,
        status=found.status,
        place=found.number,
    )


def _session(found: Row[Any], hit: str) -> Entry:
    return Entry(
        kind="session",
        id=found.id,
        when=found.started,
        title=one_line(found.practice_name),
        preview=hit or one_line(found.helped),
        before=found.before,
        after=found.after,
        minutes=round(found.seconds / 60),
        thread=found.draft_id,
        feelings=found.feelings,
        place=found.number,
    )


def _reflection(found: Row[Any], hit: str) -> Entry:
    learned = map(one_line, (found.about_them, found.about_me, found.differently))
    return Entry(
        kind="reflection",
        id=found.id,
        when=found.created,
        title=one_line(found.to),
        preview=hit or next(filter(None, learned), ""),
        after=found.strength,
        thread=found.draft_id,
        place=found.number,
    )


SOURCES = (
    Source(
        "draft",
        DRAFTS,
        draft_words,
        (
            DRAFTS.c.id,
            DRAFTS.c.changed,
            _start(DRAFTS.c.to),
            _start(DRAFTS.c.title),
            _start(DRAFTS.c.text),
            DRAFTS.c.status,
        ),
        (2,),
        _draft,
    ),
    Source(
        "session",
        SESSIONS,
        session_words,
        (
            SESSIONS.c.id,
            SESSIONS.c.started,
            _start(SESSIONS.c.practice_name),
            _start(SESSIONS.c.helped),
            SESSIONS.c.before,
            SESSIONS.c.after,
            SESSIONS.c.seconds,
            SESSIONS.c.feelings,
            SESSIONS.c.draft_id,
        ),
        (1, 2),
        _session,
    ),
    Source(
        "reflection",
        REFLECTIONS,
        reflection_words,
        (
            REFLECTIONS.c.id,
            REFLECTIONS.c.created,
            _start(REFLECTIONS.c.to),
            _start(REFLECTIONS.c.about_them),
            _start(REFLECTIONS.c.about_me),
            _start(REFLECTIONS.c.differently),
            REFLECTIONS.c.strength,
            REFLECTIONS.c.draft_id,
        ),
        (1, 2, 3),
        _reflection,
    ),
)
"""Their first two columns are the id and the moment they stand at."""
