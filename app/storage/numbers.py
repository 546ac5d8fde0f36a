"""The numbers of drafts, sessions and talks: each is its row's place in the timeline, so newest first needs no sort.

A number is the row's moment in milliseconds since 1970, or the first free one after it where others have the same. Rows
of the same millisecond stand in the order they came in.
"""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection, Table, exists, select

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def number_at(when: datetime) -> int:
    """The lowest number that something at the aware moment `when` can have."""
    return (when - _EPOCH) // _MILLISECOND


def free_number(connection: Connection, table: Table, entry_id: str, when: datetime) -> int:
    """The number in `table` for this entry at the aware moment `when`; its own, if nobody else wants that one."""
    wanted = number_at(when)
    there = connection.scalar(select(table.c.id).where(table.c.number == wanted))
    if there is None or there == entry_id:
        return wanted
    number, other = table.c.number, table.alias()
    taken = exists().where(other.c.number == number + 1, other.c.id != entry_id)
    last = select(number).where(number >= wanted, ~taken).order_by(number).limit(1)
    return 1 + int(connection.scalars(last).one())
