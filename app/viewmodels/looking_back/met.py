"""Sharing and how it was met, for one person at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.met import Met, is_enough, talks_noted
from app.model.reflection import Answer, Reflection, TalksWith
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days


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

    @property
    def is_enough(self) -> bool:
        """Whether there is a picture of the talks with this person."""
        return is_enough(self.talks)

    def look(self) -> None:
        """Ask the store with whom there were talks; the one shown stays, or it is the one talked with last."""
        self._background.run(lambda store: store.reflections.people(), self._take_people, self._fail)

    def choose(self, person: str) -> None:
        """Show the talks with this person."""
        self.person = person
        self._background.run(
            lambda store: store.reflections.with_person(person), lambda found: self._take(person, found), self._fail
        )

    def sentence(self) -> str:
        """What can be said of them in one or two sentences; nothing before anything is known."""
        count = len(self.talks)
        if not self._answered:
            return ""
        if not self.people:
            return self.tr("Nothing here yet. What you note when you look back on a talk shows here.")
        if not self.is_enough:
            return self.tr("From three talks on, this shows what you shared with {name}, and how it was met.").format(
                name=self.person
            )
        told = self.tr("{count} talks with {name}, from {first} to {last}. This is only what you noted.")
        first, last = (self.day(talk.when) for talk in (self.talks[0], self.talks[-1]))
        return told.format(count=count, name=self.person, first=first, last=last)

    def told(self) -> str:
        """All of the picture in words, a sentence for each talk."""
        each = self.tr("{day}: what I shared, {shared}; how it was met, {met}.")
        sentences = (
            each.format(day=self.day(talk.when), shared=self.answer(talk.shared), met=self.answer(talk.met))
            for talk in self.talks
        )
        return " ".join(sentences)

    def answer(self, answer: Answer) -> str:
        """An answer in a word."""
        words: dict[Answer, str] = {"yes": self.tr("yes"), "partly": self.tr("partly"), "no": self.tr("no")}
        return words.get(answer, self.tr("not noted"))

    def day(self, when: datetime) -> str:
        """The whole date of an aware moment where the person is, without the year if it is this one."""
        return self._days.date(when.astimezone().date(), self._clock().astimezone().date())

    def short_day(self, when: datetime) -> str:
        """The same in a few letters, to stand above a dot."""
        return self._days.brief(when.astimezone().date(), self._clock().astimezone().date())

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
