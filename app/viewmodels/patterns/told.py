"""What every picture has in words: a title, a sentence with its numbers, and a table."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from PySide6.QtCore import QDate, QLocale

from app.model.patterns.figures import Cell
from app.viewmodels.history.days import Days

Mark = Literal["latest", "earlier", "higher", "small", "middle", "large", "draft", "session", "reflection"]
"""A way something is drawn: the newest line and those before it, one that did not go down, dots by size or by kind."""


@dataclass(frozen=True, slots=True)
class Key:
    """What a mark means."""

    mark: Mark
    words: str


@dataclass(frozen=True, slots=True)
class Told:
    """`sentence` has the numbers in it, or says what it takes for a picture where there is not `enough`.

    `rows` stand in the table under `heads`, the newest first. `keys` say what the marks of the picture mean.
    """

    title: str
    sentence: str
    enough: bool = False
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[Cell, ...], ...] = ()
    keys: tuple[Key, ...] = ()


def cell_words(cell: Cell) -> str:
    """A cell of the table as the person's country writes it."""
    locale = QLocale()
    if isinstance(cell, str):
        return cell
    if isinstance(cell, datetime):
        local = cell.astimezone()
        return f"{_day(locale, local)}, {Days(locale).time(cell)}"
    if isinstance(cell, date):
        return _day(locale, cell)
    return locale.toString(cell) if isinstance(cell, int) else number(cell)


def number(figure: float) -> str:
    """A number with one place behind the point, none if that is a zero."""
    rounded = round(float(figure), 1)
    return QLocale().toString(rounded, "f", 0 if rounded == int(rounded) else 1)


def first_weekday() -> int:
    """The day weeks begin with where the person is, 0 for Monday to 6 for Sunday."""
    return QLocale().firstDayOfWeek().value - 1


def _day(locale: QLocale, day: date) -> str:
    return locale.toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)
