"""The numbers behind a picture, as a table that other programs read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from app.model.exchange.table import UTF_8, harmless, line

Cell = str | int | float | date
"""What stands in one place of a table: words, a number, a day, or an aware moment (a datetime is a date, too)."""


def as_csv(heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """The rows under their heads: days as 2026-11-23, moments in local time, numbers with a point.

    What a table program could take for a formula has an apostrophe before it; numbers here are never negative.
    """
    return UTF_8 + line(heads) + b"".join(line(harmless(_written(cell)) for cell in row) for row in rows)


def _written(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.astimezone().strftime("%Y-%m-%d %H:%M")
    return cell.isoformat() if isinstance(cell, date) else str(cell)
