"""The page of pictures: what they show, read and summed up where the window does not wait for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import QObject, Signal

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.patterns import feelings, minutes
from app.model.patterns.month import month_of
from app.model.patterns.records import Records
from app.model.patterns.strengths import strengths
from app.model.patterns.weeks import WEEK, day_begins
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.feelings import FeelingsTold, tell_feelings
from app.viewmodels.patterns.minutes import MinutesTold, tell_minutes
from app.viewmodels.patterns.month import MonthTold, tell_month
from app.viewmodels.patterns.strengths import StrengthsTold, tell_strengths
from app.viewmodels.patterns.told import first_weekday

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Patterns:
    """What each of the pictures shows; `is_empty` if there is nothing at all to be shown."""

    is_empty: bool
    strengths: StrengthsTold
    feelings: FeelingsTold
    minutes: MinutesTold
    month: MonthTold


class PatternsViewModel(QObject):
    """`changed`: `shown` or `trouble` is another. `month_changed`: only `month` is, and `day` in it.

    `day_opened(day)`: what was written or done on that day is wanted.
    """

    changed = Signal()
    month_changed = Signal()
    day_opened = Signal(object)

    def __init__(
        self, background: Background, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days = background, clock, Days()
        self.shown: Patterns | None = None
        self.month: MonthTold | None = None
        self.day = self._today
        self.trouble = ""

    def look(self) -> None:
        """Read what there is now, with the month that was shown last."""
        today, day, days = self._today, self.day, self._days

        def done(found: Patterns) -> None:
            self.shown, self.trouble = found, ""
            if self.day == day:
                self.month = found.month
            self.changed.emit()

        self._background.run(lambda store: read_patterns(store, day, today, days), done, self._fail)

    def show_day(self, day: date) -> None:
        """Show the month of this day."""
        today, days, self.day = self._today, self._days, day

        def done(month: MonthTold) -> None:
            if self.day == day:
                self.month = month
                self.month_changed.emit()

        self._background.run(lambda store: _month(store.records, day, today, days), done, self._fail)

    def open_day(self, day: date) -> None:
        """Look at what was written or done on this day."""
        self.day = day
        self.day_opened.emit(day)

    @property
    def _today(self) -> date:
        return self._clock().astimezone().date()

    def _fail(self, error: KnownError) -> None:
        self.trouble = str(error)
        self.changed.emit()


def read_patterns(store: Store, day: date, today: date, days: Days) -> Patterns:
    """All there is to show, with the month of `day`, as it is seen from `today`. Raises StoreError.

    It is called where the store is, and so are its sums and words: of 20,000 sessions they take longer than a frame.
    """
    records, until, first = store.records, day_begins(today + _DAY), first_weekday()
    felt = feelings.feelings_by_week(records.felt(until, feelings.MOST_WEEKS * WEEK), today, first)
    calm = minutes.calm_weeks(records.calm(until, minutes.MOST_WEEKS * WEEK), today, first)
    return Patterns(
        records.is_empty(),
        tell_strengths(strengths(records.strengths(until))),
        tell_feelings(felt, days, today),
        tell_minutes(calm, days, today),
        _month(records, day, today, days),
    )


def _month(records: Records, day: date, today: date, days: Days) -> MonthTold:
    begin = day.replace(day=1)
    after = (begin + timedelta(days=31)).replace(day=1)
    dated = records.dated(day_begins(begin), day_begins(after))
    return tell_month(month_of(dated, day, first_weekday()), days, today)
