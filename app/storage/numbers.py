"""The numbers of drafts, sessions and talks: each is its row's place in the timeline, so newest first needs no sort.

A number is the row's moment in milliseconds since 1970, or the first free one after it where others have the same. Rows
of the same millisecond stand in the order they came in.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import exists, select
from sqlalchemy.orm import Session, aliased

from app.storage.tables import DraftRow, ReflectionRow, SessionRow

Row = type[DraftRow] | type[SessionRow] | type[ReflectionRow]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def number_at(when: datetime) -> int:
    """The lowest number that something at the aware moment `when` can have."""
    return (when - _EPOCH) // _MILLISECOND


def free_number(session: Session, row: Row, entry_id: str, when: datetime) -> int:
    """The number for the entry with this id at the aware moment `when`; its own, if nobody else wants that one."""
    wanted = number_at(when)
    there = session.scalar(select(row.id).where(row.number == wanted))
    if there is None or there == entry_id:
        return wanted
    other = aliased(row)
    taken = exists().where(other.number == row.number + 1, other.id != entry_id)
    last = select(row.number).where(row.number >= wanted, ~taken).order_by(row.number).limit(1)
    return session.scalars(last).one() + 1
