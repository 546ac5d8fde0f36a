from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.model.breathing import Phase, Rhythm
from app.model.clock import asleep, steady, utc_now
from app.model.time_out import TimeOut
from app.model.wake import NOTICED, Lookout, Meanwhile, Reading

BEGUN = datetime(2025, 3, 30, 0, 20, tzinfo=UTC)
LONGER_OUT = Rhythm([Phase("in", 40), Phase("out", 60)])


class Machine:
    """A machine that is awake, sleeps, or has its clock changed, second by second. Whole seconds keep sums exact."""

    def __init__(self) -> None:
        self.awake = 1000
        self.slept = 0
        self.put_forward = 0

    def pass_time(self, awake: int, slept: int = 0, put_forward: int = 0) -> None:
        self.awake += awake
        self.slept += slept
        self.put_forward += put_forward

    def read(self) -> Reading:
        steady = self.awake + self.slept
        return Reading(steady, self.slept, BEGUN + timedelta(seconds=steady + self.put_forward))


def test_a_sleep_and_a_changed_clock_are_told_apart() -> None:
    machine = Machine()
    lookout = Lookout(machine.read())
    machine.pass_time(awake=1)
    assert lookout.look(machine.read()) == Meanwhile()
    machine.pass_time(awake=1, slept=720)
    assert lookout.look(machine.read()) == Meanwhile(slept=720)
    machine.pass_time(awake=1, put_forward=-365 * 86400)
    assert lookout.look(machine.read()) == Meanwhile(put_forward=-365 * 86400)
    machine.pass_time(awake=1, slept=60, put_forward=3600)
    assert lookout.look(machine.read()) == Meanwhile(60, 3600)
    assert lookout.look(machine.read()) == Meanwhile()


def test_small_things_are_not_worth_a_word() -> None:
    machine = Machine()
    lookout = Lookout(machine.read())
    machine.pass_time(awake=1, slept=NOTICED - 1, put_forward=1 - NOTICED)
    assert lookout.look(machine.read()) == Meanwhile()


def test_a_busy_machine_did_not_sleep() -> None:
    machine = Machine()
    lookout = Lookout(machine.read())
    machine.pass_time(awake=900)
    assert lookout.look(machine.read()) == Meanwhile()


stretches = st.lists(
    st.tuples(st.integers(0, 60), st.just(0) | st.integers(0, 900), st.just(0) | st.integers(-(10**8), 10**8)),
    min_size=1,
    max_size=60,
)


@given(stretches, st.integers(0, 3600))
def test_an_hour_does_not_drift_whatever_happens_to_the_clock(happened: list[tuple[int, int, int]], spent: int) -> None:
    machine = Machine()
    hour = TimeOut(LONGER_OUT, 3600, machine.read().steady, spent)
    lookout, slept, put_forward, before, true = Lookout(machine.read()), 0.0, 0.0, 0.0, spent
    for awake, sleep, change in happened:
        machine.pass_time(awake, sleep, change)
        true += awake + sleep
        reading = machine.read()
        elapsed = hour.elapsed(reading.steady)
        assert elapsed == min(true, hour.length)
        assert elapsed >= before
        assert hour.overdue(reading.steady) == max(0, true - hour.length)
        before = elapsed
        told = lookout.look(reading)
        slept += told.slept
        put_forward += told.put_forward
    assert slept == sum(sleep for _, sleep, _ in happened if sleep >= NOTICED)
    assert put_forward == sum(change for _, _, change in happened if abs(change) >= NOTICED)


@given(st.floats(0.5, 60), st.floats(0, 1e7))
def test_however_often_one_looks_an_hour_is_an_hour(gap: float, begun: float) -> None:
    now = begun
    hour = TimeOut(LONGER_OUT, 3600, now)
    while now - begun < 3600:
        assert hour.elapsed(now) == now - begun
        now += gap
    assert hour.elapsed(now) == 3600


def test_the_clocks_of_this_machine_agree() -> None:
    machine, wall, slept = steady(), utc_now(), asleep()
    assert steady() >= machine
    assert abs(asleep() - slept) < 1
    assert slept > -1
    happened = Lookout(Reading(machine, slept, wall)).look(Reading(steady(), asleep(), utc_now()))
    assert happened == Meanwhile()
