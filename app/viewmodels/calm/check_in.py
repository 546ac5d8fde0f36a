"""Before a time-out: how strong it is, how long to take and how to breathe. All of it is optional."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal

from app.model.practices import Practice, Practices
from app.model.time_out import MINUTES, back_at, minutes_for
from app.viewmodels.calm.hour import hour


@dataclass(frozen=True, slots=True)
class Offer:
    """What the page says about the length chosen: why it, when it is over, and a sentence to leave the room with."""

    lead: str
    title: str
    why: str
    back: str
    sentence: str


class CheckIn(QObject):
    """The choices for the next time-out.

    The length follows the strength until someone chooses one by hand. `changed` says that `offer` reads differently.
    """

    changed = Signal()
    begin_wanted = Signal()

    def __init__(self, practices: Practices, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.practices = practices.found
        self._clock = clock
        self._each_minute = QTimer(self, singleShot=True)
        self._each_minute.timeout.connect(self._minute_passed)
        self.practice: Practice = self.practices[0]
        self.welcome = self.tr("Everything here is optional. You can press Start right away.")
        self._clear()

    def _clear(self) -> None:
        self.strength: int | None = None
        self.minutes = minutes_for(None)
        self._by_hand = False

    def reset(self, welcome: str) -> None:
        """Forget the strength and length; the practice stays. `welcome` is the line under the title."""
        self.welcome = welcome
        self._clear()
        self.changed.emit()

    def set_strength(self, strength: int | None) -> None:
        """Note how strong it is, 0 to 10."""
        self.strength = strength
        if not self._by_hand:
            self.minutes = minutes_for(strength)
        self.changed.emit()

    def choose_minutes(self, minutes: int) -> None:
        """Take this length, one of MINUTES, whatever the strength."""
        if minutes not in MINUTES:
            raise ValueError(f"no such length: {minutes}")
        self.minutes = minutes
        self._by_hand = True
        self.changed.emit()

    def choose_practice(self, practice: Practice) -> None:
        """Breathe this way."""
        self.practice = practice
        self.changed.emit()

    def begin(self) -> None:
        """Start the time-out."""
        self.begin_wanted.emit()

    def watch(self, watched: bool) -> None:
        """Follow the clock while someone looks; rest while nobody does."""
        if watched:
            self._minute_passed()
        else:
            self._each_minute.stop()

    def offer(self) -> Offer:
        """The words for what is chosen, as of now."""
        length = self.practice.rhythm.end_after(self.minutes * 60)
        back = hour(back_at(self._clock(), length))
        return Offer(
            lead=self._lead(),
            title=self._titles()[self.minutes],
            why=self._reason(),
            back=self.tr("Back at {time}").format(time=back),
            sentence=self.tr("I need a break. I will be back at {time}.").format(time=back),
        )

    def _minute_passed(self) -> None:
        self.changed.emit()
        now = self._clock()
        self._each_minute.start(60_000 - now.second * 1000 - now.microsecond // 1000)

    def _lead(self) -> str:
        if self.strength is not None and self.minutes == minutes_for(self.strength):
            return self.tr("Suggested for a {strength}").format(strength=self.strength)
        if self.minutes == minutes_for(None):
            return self.tr("A good length to begin with")
        return self.tr("Your choice")

    def _titles(self) -> dict[int, str]:
        return {
            3: self.tr("Three quiet minutes"),
            5: self.tr("Five quiet minutes"),
            10: self.tr("Ten quiet minutes"),
            20: self.tr("Twenty quiet minutes"),
            30: self.tr("Thirty quiet minutes"),
        }

    def _reason(self) -> str:
        if self.minutes >= 20 and self.strength is not None and self.strength >= 7:
            return self.tr("At this strength it is hard to listen. About twenty minutes lets the body settle.")
        if self.minutes >= 20:
            return self.tr("About twenty minutes lets the body settle before words matter.")
        if self.strength is not None and self.strength >= 7:
            return self.tr("A short break is a break. At this strength the body often needs about twenty minutes.")
        if self.minutes == 10:
            return self.tr("Enough to let the first wave pass. You can take another round.")
        return self.tr("A short pause to arrive. You can take another round.")
