from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from app.model.thinning import Moment, to_let_go

NOW = datetime(2026, 11, 23, 18, 40, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def moment(name: str, age: timedelta, kind: str = "quiet", called: str = "") -> Moment:
    return Moment(name, NOW - age, kind, called)  # type: ignore[arg-type]  # any of the kinds


def gone(*versions: Moment, now: datetime = NOW) -> set[str]:
    return set(to_let_go(sorted(versions, key=lambda version: version.when), now))


def test_all_of_today_stay() -> None:
    assert gone(*(moment(str(minutes), timedelta(minutes=minutes)) for minutes in range(0, 18 * 60, 7))) == set()


def test_of_an_hour_this_week_the_last_one_stays() -> None:
    day = 2 * DAY
    assert gone(
        moment("first", day + timedelta(minutes=39)),
        moment("last", day + timedelta(minutes=1)),
        moment("the hour before", day + timedelta(minutes=41)),
    ) == {"first"}


def test_of_a_day_this_year_the_last_one_stays() -> None:
    assert gone(moment("noon", 20 * DAY + 6 * HOUR), moment("evening", 20 * DAY), moment("before", 21 * DAY)) == {
        "noon"
    }


def test_of_a_month_long_ago_the_last_one_stays() -> None:
    assert gone(moment("one", 410 * DAY), moment("two", 405 * DAY), moment("another month", 450 * DAY)) == {"one"}


def test_what_has_a_name_or_was_asked_for_never_goes() -> None:
    age = 3000 * DAY
    versions = (moment("named", age, "left", "Softer"), moment("asked", age - HOUR, "asked"), moment("last", age - DAY))
    assert gone(*versions) == set()


def test_what_stood_there_before_an_offer_stays_for_thirty_days() -> None:
    for kind in ("offer", "restore", "window"):
        assert gone(moment("a", 29 * DAY + HOUR, kind), moment("b", 29 * DAY)) == set()
        assert gone(moment("a", 31 * DAY + HOUR, kind), moment("b", 31 * DAY)) == {"a"}


def test_days_are_those_where_the_person_is() -> None:
    late = NOW.replace(hour=23, minute=30)
    versions = [Moment("late", late - 20 * DAY, "left"), Moment("an hour on", late - 20 * DAY + HOUR, "left")]
    assert to_let_go(versions, NOW) == []
    assert to_let_go(versions, NOW.astimezone(ZoneInfo("Europe/Berlin"))) == ["late"]


def test_a_clock_that_was_ahead_costs_nothing() -> None:
    assert gone(moment("a", -400 * DAY), moment("b", -400 * DAY)) == set()


AGES = st.lists(st.timedeltas(-DAY, 900 * DAY), max_size=40)


@given(ages=AGES, later=st.timedeltas(timedelta(0), 500 * DAY))
def test_the_newest_stays_and_what_is_thinned_stays_as_it_is(ages: list[timedelta], later: timedelta) -> None:
    versions = sorted((moment(str(number), age) for number, age in enumerate(ages)), key=lambda version: version.when)
    left = [version for version in versions if version.id not in to_let_go(versions, NOW)]
    assert left[-1:] == versions[-1:]
    assert to_let_go(left, NOW) == []
    at_once = set(to_let_go(versions, NOW + later))
    step_by_step = set(to_let_go(left, NOW + later)) | {one.id for one in versions} - {one.id for one in left}
    assert step_by_step == at_once
