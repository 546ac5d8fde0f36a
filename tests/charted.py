"""Records enough for every picture, and what is told of them."""

from datetime import UTC, date, datetime, timedelta

from app.model.patterns.feelings import Felt, feelings_by_week
from app.model.patterns.hints import HintCount, hint_rates
from app.model.patterns.minutes import Calm, calm_weeks
from app.model.patterns.month import Dated, month_of
from app.model.patterns.strengths import Strength, strengths
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.feelings import FeelingsTold, tell_feelings
from app.viewmodels.patterns.hints import HintsTold, tell_hints
from app.viewmodels.patterns.minutes import MinutesTold, tell_minutes
from app.viewmodels.patterns.month import MonthTold, tell_month
from app.viewmodels.patterns.strengths import StrengthsTold, tell_strengths

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
WORDS = ("niedergeschlagen", "hopeful", "tender")


def ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def strengths_told(count: int = 6) -> StrengthsTold:
    """The latest from 7 to 4, one the same, the others a point higher."""
    changes = [(7, 4), (5, 5)] + [(3, 4)] * count
    return tell_strengths(strengths(Strength(ago(day), *changes[day]) for day in range(count)))


def feelings_told(count: int = 9) -> FeelingsTold:
    notes = [Felt(ago(4 * number), WORDS[: number % 3 + 1]) for number in range(count)]
    return tell_feelings(feelings_by_week(notes, TODAY, zone=UTC), Days(), TODAY)


def minutes_told(count: int = 9) -> MinutesTold:
    sessions = [Calm(ago(4 * number), 600) for number in range(count)]
    return tell_minutes(calm_weeks(sessions, TODAY, zone=UTC), Days(), TODAY)


def hints_told(*rates: int) -> HintsTold:
    """A version of 100 words for each rate, the oldest first."""
    versions = [HintCount(ago(len(rates) - place), 100, rate) for place, rate in enumerate(rates)]
    return tell_hints(hint_rates(versions), Days(), TODAY)


def month_told(day: date = TODAY) -> MonthTold:
    """Of November 2026 the 3rd has two drafts and a talk, the 23rd a session; other months have nothing."""
    noon = datetime(2026, 11, 3, 12, tzinfo=UTC)
    entries = [Dated("draft", noon), Dated("draft", noon), Dated("reflection", noon), Dated("session", NOW)]
    return tell_month(month_of(entries, day, zone=UTC), Days(), TODAY)
