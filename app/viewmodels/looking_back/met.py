"""Sharing and how it was met, for one person at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.met import Met, is_enough, talks_noted
from app.model.reflection import Answer, Reflection, TalksWith
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days
from app.viewmodels.patterns.told import Told


@dataclass(frozen=True, slots=True)
class MetTold(Told):
    """`talks` are oldest first, each with its short date; `spoken` is all of the picture, a sentence for each talk."""

    talks: tuple[Met, ...] = ()
    dates: tuple[str, ...] = ()
    spoken: str = ""


class MetViewModel(QObject):
    """`changed`: other people, another person, or other talks are shown; or `trouble` is another one."""

    changed = Signal()

    def __init__(
        self, background: Background, clock: Callable[[], datetime] = utc_now, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background, self._clock, self._days = background, clock, Days()
        self.people: tuple[str, ...] = ()
        self.person = ""
        self.talks: tuple[Met, ...] = ()
        self.trouble = ""
        self._answered = False

    def look(self) -> None:
        """Ask the store with whom there were talks; the one shown stays, or it is the one talked with last."""
        self._background.run(lambda store: store.reflections.people(), self._take_people, self._fail)

    def choose(self, person: str) -> None:
        """Show the talks with this person."""
        self.person = person
        self._background.run(
            lambda store: store.reflections.with_person(person), lambda found: self._take(person, found), self._fail
        )

    def nothing(self) -> str:
        """What is said while there is nobody to show; empty before that is known, and where there is somebody."""
        if not self._answered or self.people:
            return ""
        return self.tr("Nothing here yet. What you note when you look back on a talk shows here.")

    def told(self) -> MetTold:
        """The talks with this person: all of it, or what it takes for a picture."""
        talks, title = self.talks, self.tr("Talks with {name}").format(name=self.person)
        if not is_enough(talks):
            few = self.tr("From three talks on, this shows what you shared with {name}, and how it was met.")
            return MetTold(title, few.format(name=self.person))
        told = self.tr("{count} talks with {name}, from {first} to {last}. This is only what you noted.")
        first, last = self._day(talks[0].when), self._day(talks[-1].when)
        sentence = told.format(count=len(talks), name=self.person, first=first, last=last)
        each = self.tr("{day}: what I shared, {shared}; how it was met, {met}.")
        spoken = (
            each.format(day=self._day(talk.when), shared=self.answer(talk.shared), met=self.answer(talk.met))
            for talk in talks
        )
        days = [talk.when.astimezone().date() for talk in talks]
        today = self._clock().astimezone().date()
        rows = [(day, self.answer(talk.shared), self.answer(talk.met)) for day, talk in zip(days, talks, strict=True)]
        return MetTold(
            title,
            sentence,
            enough=True,
            heads=(self.tr("Day"), self.tr("What I shared"), self.tr("How it was met")),
            rows=tuple(reversed(rows)),
            talks=talks,
            dates=tuple(self._days.brief(day, today) for day in days),
            spoken=" ".join(spoken),
        )

    def answer(self, answer: Answer) -> str:
        """An answer in a word."""
        words: dict[Answer, str] = {"yes": self.tr("yes"), "partly": self.tr("partly"), "no": self.tr("no")}
        return words.get(answer, self.tr("not noted"))

    def _day(self, when: datetime) -> str:
        return self._days.date(when.astimezone().date(), self._clock().astimezone().date())

    def _take_people(self, people: Sequence[TalksWith]) -> None:
        self.people = tuple(each.name for each in people)
        known = next((name for name in self.people if name.casefold() == self.person.casefold()), "")
        person = known or next(iter(self.people), "")
        if person:
            self.choose(person)
        else:
            self._take("", ())

    def _take(self, person: str, found: Sequence[Reflection]) -> None:
        if person == self.person or not person:
            self.person, self._answered, self.trouble = person, True, ""
            self.talks = talks_noted(found)
            self.changed.emit()

    def _fail(self, error: KnownError) -> None:
        self.trouble = str(error)
        self.changed.emit()
