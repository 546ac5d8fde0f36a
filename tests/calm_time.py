"""A calm tab whose time passes when a test says so."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from app.model.calm import CalmSession
from app.model.practices import load_practices
from app.viewmodels.calm.calm import CalmViewModel
from tests.standins import AtOnce


@dataclass
class Clock:
    """A clock that is turned by hand; the wall can be turned apart from it. `slept` of the seconds were a sleep."""

    seconds: float = 5000.0
    slept: float = 0.0
    wall: datetime = field(default_factory=lambda: datetime(2025, 3, 4, 18, 20).astimezone(UTC))

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return self.wall

    def asleep(self) -> float:
        return self.slept

    def sleep(self, seconds: float) -> None:
        self.slept += seconds
        self.turn(seconds)

    def turn(self, seconds: float) -> None:
        self.seconds += seconds
        self.wall += timedelta(seconds=seconds)


class Calm:
    """The viewmodel with what it stands on."""

    def __init__(self) -> None:
        self.clock = Clock()
        self.background = AtOnce()
        self.model = CalmViewModel(
            load_practices(), self.background, self.clock.monotonic, self.clock.now, self.clock.asleep
        )

    @property
    def kept(self) -> list[CalmSession]:
        return list(self.background.store.sessions.kept.values())

    def pass_time(self, seconds: float) -> None:
        self.clock.turn(seconds)
        self.model.running.check()

    def choose(self, practice_id: str) -> None:
        check_in = self.model.check_in
        check_in.choose_practice(next(each for each in check_in.practices if each.id == practice_id))
