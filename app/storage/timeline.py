"""What the timeline is made of: for each kind, its rows, the index of its words, and the entry that a row becomes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    LargeBinary,
    Select,
    TableClause,
    bindparam,
    cast,
    func,
    literal_column,
    select,
    type_coerce,
)
from sqlalchemy import Row as Found
from sqlalchemy.orm import InstrumentedAttribute

from app.model.history import Entry, Kind
from app.storage.numbers import Row
from app.storage.preview import HIT, LONGEST, around_hit, one_line
from app.storage.tables import DraftRow, ReflectionRow, SessionRow, Words, draft_words, reflection_words, session_words

_STRETCH = 10 * LONGEST  # bytes of a text that its preview is made from
_STRETCH_WORDS = 40  # words around a hit that its preview is made from


@dataclass(frozen=True, eq=False)
class Source:
    """One kind of entry. `texts` are the columns of the index that a preview can come from, the best first."""

    kind: Kind
    row: Row
    words: TableClause
    columns: tuple[Any, ...]
    texts: tuple[int, ...]
    entry: Callable[[Found[Any], str], Entry]

    def all(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """The rows, newest first; read in the order of the table, so that nothing is sorted."""
        return select(self.row.number, *self.columns).where(*wanted).order_by(self.row.number.desc())

    def hits(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """The rows that match `query`, newest first; read in the order of the index, so that nothing is sorted."""
        rows = select(self.row.number, *self.columns, *(self._stretch(text) for text in self.texts))
        return self._matching(rows).where(*wanted).order_by(self.words.c.rowid.desc())

    def best(self, wanted: Sequence[ColumnElement[bool]]) -> Select[Any]:
        """Number and score of the rows that match `query`: the lower the score (bm25), the better."""
        score = func.bm25(literal_column(self.words.name)).label("score")
        rows = self._matching(select(self.row.number, score)).where(*wanted)
        return rows.order_by(score, self.row.number.desc())

    @property
    def walked(self) -> ColumnElement[int]:
        """The number of a row that matches. The plus keeps SQLite from asking the index anew for each row."""
        return literal_column(f"+{self.words.name}.rowid")

    def made(self, found: Found[Any]) -> Entry:
        """The entry for a row of `newest`."""
        stretches = found[1 + len(self.columns) :]
        return self.entry(found, next((around_hit(text) for text in stretches if HIT in text), ""))

    def _matching(self, rows: Select[Any]) -> Select[Any]:
        joined = rows.select_from(self.words).join(self.row, self.row.number == self.walked)
        return joined.where(literal_column(self.words.name).op("MATCH", is_comparison=True)(bindparam("query")))

    def _stretch(self, text: int) -> ColumnElement[str]:
        """The stretch around a hit in this column of the index."""
        stretch = func.snippet(literal_column(self.words.name), text, HIT, "", "…", _STRETCH_WORDS)
        return type_coerce(cast(stretch, LargeBinary), Words)


def _start(words: InstrumentedAttribute[str]) -> ColumnElement[str]:
    stretch = func.substr(words, 1, _STRETCH, type_=LargeBinary)
    some: ColumnElement[str] = func.coalesce(stretch, b"", type_=Words)  # to SQLite, a stretch of no bytes is NULL
    return some.label(words.key)


def _draft(found: Found[Any], hit: str) -> Entry:
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


def _session(found: Found[Any], hit: str) -> Entry:
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


def _reflection(found: Found[Any], hit: str) -> Entry:
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
        DraftRow,
        draft_words,
        (
            DraftRow.id,
            DraftRow.changed,
            _start(DraftRow.to),
            _start(DraftRow.title),
            _start(DraftRow.text),
            DraftRow.status,
        ),
        (2,),
        _draft,
    ),
    Source(
        "session",
        SessionRow,
        session_words,
        (
            SessionRow.id,
            SessionRow.started,
            _start(SessionRow.practice_name),
            _start(SessionRow.helped),
            SessionRow.before,
            SessionRow.after,
            SessionRow.seconds,
            SessionRow.feelings,
            SessionRow.draft_id,
        ),
        (1, 2),
        _session,
    ),
    Source(
        "reflection",
        ReflectionRow,
        reflection_words,
        (
            ReflectionRow.id,
            ReflectionRow.created,
            _start(ReflectionRow.to),
            _start(ReflectionRow.about_them),
            _start(ReflectionRow.about_me),
            _start(ReflectionRow.differently),
            ReflectionRow.strength,
            ReflectionRow.draft_id,
        ),
        (1, 2, 3),
        _reflection,
    ),
)
"""Their first two columns are the id and the moment they stand at."""
