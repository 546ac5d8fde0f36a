"""Before a time-out: how strong it is, how long to take and how to breathe. All of it is optional."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.practice import Practice, Practices
from app.model.time_out import FIRST_OFFERED, MINUTES, back_at, minutes_for
from app.viewmodels.calm.each_minute import EachMinute
from app.viewmodels.calm.hour import hour
from app.viewmodels.calm.how_it_is import HowItIs

_FEWEST = 2
"""Practices that always stand ready; another one that is taken stands beside them."""


@dataclass(frozen=True, slots=True)
class Offer:
    """What the page says about the length chosen: why it, when it is over, and a sentence to leave the room with.

    `longer` says why more time is better for leaving a room; empty where the length is enough.
    """

    lead: str
    title: str
    why: str
    back: str
    sentence: str
    longer: str


class CheckIn(QObject):
    """The choices for the next time-out.

    The length follows the strength until someone chooses one by hand. `changed` says that `offer` reads differently.
    `how_it_is` is what else is noted before it.
    """

    changed = Signal()
    begin_wanted = Signal()
    all_wanted = Signal()

    def __init__(self, practices: Practices, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._shipped = self.practices = practices.found
        self._beside: Practice | None = None
        self._suggested = ""
        self._clock = clock
        self._each_minute = EachMinute(clock, self)
        self._each_minute.passed.connect(self.changed)
        self.how_it_is = HowItIs(parent=self)
        self.practice: Practice = self.practices[0]
        self.welcome = self.tr("Everything here is optional. You can press Start right away.")
        self._clear()

    def _clear(self) -> None:
        self.strength: int | None = None
        self.minutes = minutes_for(None)
        self._by_hand = False

    def reset(self, welcome: str) -> None:
        """Forget all but the practice. `welcome` is the line under the title."""
        self.welcome = welcome
        self._clear()
        self.how_it_is.clear()
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
        """Calm down this way."""
        self._suggested = practice.id
        self._take(practice)

    def suggest_practice(self, practice_id: str) -> None:
        """Have this one ready, as soon as it is there, unless a person chose one."""
        self._suggested = self._suggested or practice_id
        self._take(self._known(self._suggested))

    def set_own(self, own: Sequence[Practice]) -> None:
        """Have these to choose from as well."""
        self.practices = (*self._shipped, *own)
        beside = self._beside.id if self._beside else ""
        self._beside = next((each for each in self.practices if each.id == beside), None)
        self._take(self._known(self._suggested or self.practice.id))

    def few(self, count: int) -> tuple[Practice, ...]:
        """As many to choose from without looking at all of them; one that was taken from those is the first."""
        if self._beside is None or self._beside in self._shipped[:count]:
            return self._shipped[:count]
        return (self._beside, *self._shipped[: count - 1])

    def _known(self, practice_id: str) -> Practice:
        return next((each for each in self.practices if each.id == practice_id), self.practices[0])

    def _take(self, practice: Practice) -> None:
        if practice not in self._shipped[:_FEWEST]:
            self._beside = practice
        self.practice = practice
        self.changed.emit()

    def show_all(self) -> None:
        """Look at all practices."""
        self.all_wanted.emit()

    def begin(self) -> None:
        """Start the time-out."""
        self.begin_wanted.emit()

    def watch(self, watched: bool) -> None:
        """Follow the clock while someone looks; rest while nobody does."""
        self._each_minute.watch(watched)

    def offer(self) -> Offer:
        """The words for what is chosen, as of now."""
        length = self.practice.pacing.end_after(self.minutes * 60)
        back = hour(back_at(self._clock(), length))
        return Offer(
            lead=self._lead(),
            title=self._titles()[self.minutes],
            why=self._reason(),
            back=self.tr("Back at {time}").format(time=back),
            sentence=self.tr("I need a break. I will be back at {time}.").format(time=back),
            longer=self._longer(),
        )

    def _longer(self) -> str:
        """Twenty minutes at least is what the Gottman Institute tells couples about flooding."""
        if self.minutes >= FIRST_OFFERED:
            return ""
        return self.tr("For leaving a room, twenty minutes or more is better: a stirred-up body needs about that long.")

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
