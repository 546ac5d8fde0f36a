"""Which feelings were noted in which week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from app.model.patterns.weeks import latest_weeks, local_day, week_start

FEWEST_NOTES, FEWEST_WEEKS = 5, 2
"""Notes with a feeling, and weeks they lie in, below which there is no picture: there would be nothing over time."""

MOST_WEEKS = 12
"""A quarter of a year: a dot for each still has room beside long words in large letters."""

MOST_WORDS = 8


@dataclass(frozen=True, slots=True)
class Felt:
    """Feelings noted at one time; `when` is aware."""

    when: datetime
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FeelingRow:
    """One feeling, and how often it was noted in each of the weeks."""

    word: str
    times: tuple[int, ...]

    @property
    def whole(self) -> int:
        """How often in all these weeks."""
        return sum(self.times)


@dataclass(frozen=True, slots=True)
class FeelingsByWeek:
    """`weeks` are first days, oldest first, up to the last week with a note; `rows` begin with what was noted most."""

    weeks: tuple[date, ...]
    rows: tuple[FeelingRow, ...]


def feelings_by_week(
    noted: Iterable[Felt], today: date, first_weekday: int = 0, zone: tzinfo | None = None
) -> FeelingsByWeek | None:
    """The latest MOST_WEEKS weeks and the MOST_WORDS feelings noted most in them; None if that is too little.

    A feeling counts once a note. What is dated after `today` is left out: a clock was wrong. See `week_start` for
    `first_weekday`, `local_day` for `zone`.
    """
    notes = [(local_day(one.when, zone), one.words) for one in noted if one.words]
    dated = [(week_start(day, first_weekday), words) for day, words in notes if day <= today]
    if not dated:
        return None
    noted_weeks = [week for week, _ in dated]
    weeks = latest_weeks(min(noted_weeks), max(noted_weeks), MOST_WEEKS)
    shown = [(week, words) for week, words in dated if week >= weeks[0]]
    if len(shown) < FEWEST_NOTES or len({week for week, _ in shown}) < FEWEST_WEEKS:
        return None
    times = Counter((week, word) for week, words in shown for word in dict.fromkeys(words))
    rows = [FeelingRow(word, tuple(times[week, word] for week in weeks)) for word in {word for _, word in times}]
    rows.sort(key=lambda row: (-row.whole, row.word))
    return FeelingsByWeek(weeks, tuple(rows[:MOST_WORDS]))
