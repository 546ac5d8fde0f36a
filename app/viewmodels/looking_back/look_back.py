"""Looking back on one talk: seven questions, all optional, kept as they are answered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.identity import new_id
from app.model.reflection import Answer, Reflection, SkillLearned
from app.model.store import Store
from app.viewmodels.background import Background
from app.viewmodels.draft.care import Care
from app.viewmodels.draft.hints import Hints
from app.viewmodels.draft.marks import Note
from app.viewmodels.draft.people import People
from app.viewmodels.draft.reading import Reader
from app.viewmodels.history.days import Days
from app.viewmodels.looking_back.keeping import ReflectionKeeper
from app.viewmodels.pause import Pause

KEEP_AFTER, KEEP_WITHIN = 1000, 5000
"""Milliseconds without a key after which it is kept, and milliseconds within which it is kept in any case."""


class LookBackViewModel(QObject):
    """The one talk that is looked back on, while `is_open`.

    `began`: another one is shown. `answered`: an answer of this one is another. `left`: done with it.
    `keeping_changed`: `trouble` or `is_kept` differ. `saved`: something of it reached the store, or left it.
    `care` points to help where the words tell of harm, as it does on the draft tab.
    """

    began = Signal()
    answered = Signal()
    left = Signal()
    keeping_changed = Signal()
    saved = Signal()

    def __init__(
        self,
        background: Background,
        people: People,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clock = background, clock
        self.people = people
        self.reflection = Reflection.new(clock())
        self.is_open = False
        self.trouble = ""
        self._stored = self._touched = False
        self._request = 0
        self._days = Days()
        self._keeper = ReflectionKeeper(background, parent=self)
        self._keeper.kept.connect(self._kept)
        self._keeper.failed.connect(self._failed)
        self._rest = Pause(KEEP_AFTER, KEEP_WITHIN, self)
        self._rest.over.connect(self.keep)
        self.care = Care(self)
        self._hints = Hints(lambda: "\n\n".join(self.reflection.lessons), parent=self)
        self._hints.changed.connect(self._find_care)

    @property
    def waiting(self) -> bool:
        """Whether something is not known to be kept."""
        return self._touched or self._keeper.waiting

    @property
    def is_kept(self) -> bool:
        """Whether all that stands there is kept."""
        return self._stored and not self.waiting

    @property
    def title(self) -> str:
        """What stands at its head."""
        to = self.reflection.to.strip()
        return self.tr("Looking back on the talk with {name}").format(name=to) if to else self.tr("Looking back")

    @property
    def begun_before(self) -> str:
        """When it was begun, if that was on another day; else nothing."""
        today, begun = self._clock().astimezone().date(), self.reflection.created.astimezone().date()
        return "" if begun == today else self.tr("Begun on {day}.").format(day=self._days.date(begun, today))

    def answer_to(self, question: str) -> Answer:
        """What was answered to "shared", "met" or "asked"."""
        answer: Answer = getattr(self.reflection, question)
        return answer

    def word_on(self, question: str) -> str:
        """One kind sentence on the answer to "shared", "met" or "asked", or nothing."""
        words = {
            ("shared", "no"): self.tr("Not this time. How much you share, and when, stays yours to choose."),
            ("met", "yes"): self.tr("You shared, and you were met. That is what being close is made of."),
            ("met", "no"): self.tr("It was not met this time. That says nothing about your worth."),
            ("asked", "no"): self.tr("It is hard to listen when much is at stake. There will be other talks."),
        }
        return words.get((question, self.answer_to(question)), "")

    def read_with(self, reader: Reader) -> None:
        """Look for what calls for help with this."""
        self._hints.set_reader(reader)

    def begin(self, draft_id: str = "", to: str = "") -> None:
        """Look back on a talk, or go on with what was noted of it: on the talk that this draft led to, if given."""
        self._open(Reflection.new(self._clock(), draft_id, to.strip()), stored=False)
        if draft_id:
            request = self._request
            self._background.run(lambda store: _known_of(store, draft_id), lambda known: self._go_on(request, *known))

    def begin_another(self) -> None:
        """Another talk, with the same person and about the same draft."""
        self._open(Reflection.new(self._clock(), self.reflection.draft_id, self.reflection.to), stored=False)

    def open(self, reflection_id: str) -> None:
        """Go on with this one; nothing happens if it is not there any more."""
        self.keep()
        unkept = self._keeper.unkept(reflection_id)
        if unkept is not None:
            self._open(unkept, stored=True)
            return
        self._request += 1
        request = self._request

        def found(reflection: Reflection | None) -> None:
            if reflection is not None and request == self._request:
                self._open(reflection, stored=True)

        self._background.run(lambda store: store.reflections.get(reflection_id), found, self._failed)

    @Slot()
    def leave(self) -> None:
        """Done for now; all of it is kept."""
        if self.is_open:
            self.keep()
            self.is_open = False
            self._request += 1
            self.left.emit()

    def set_answer(self, question: str, answer: Answer) -> None:
        """The answer to "shared", "met" or "asked"; none takes it back."""
        self._change(**{question: answer})
        self.answered.emit()

    def set_text(self, question: str, text: str) -> None:
        """What stands under "about_them", "about_me" or "differently", as just typed."""
        if text != getattr(self.reflection, question):
            self._change(**{question: text})
            self._hints.edited(0)

    def set_to(self, to: str) -> None:
        """Whom the talk was with, as just typed."""
        self._change(to=to)

    def set_skill(self, skill: SkillLearned) -> None:
        """Which skill it is about; none takes it back."""
        self._change(skill=skill)

    def set_strength(self, strength: int) -> None:
        """How strong it is now, 0 to 10."""
        self._change(strength=strength)

    @Slot()
    def keep(self) -> None:
        """Keep now what is not kept yet."""
        self._rest.stop()
        if not self._touched:
            return
        self._touched = False
        self.reflection = replace(self.reflection, changed=self._clock())
        if not self.reflection.is_blank:
            self._stored = True
            self._keeper.keep(self.reflection)
        elif self._stored:
            self._put_away()

    def close(self) -> None:
        """Keep what is not kept, without waiting for the answer."""
        self.keep()
        self._keeper.again()

    def _open(self, reflection: Reflection, *, stored: bool) -> None:
        self.keep()
        self._request += 1
        self.reflection, self._stored = reflection, stored
        self._touched, self.is_open = False, True
        self.trouble = ""
        self._hints.read()
        self.people.look()
        self.began.emit()
        self.keeping_changed.emit()

    def _go_on(self, request: int, to: str, found: Reflection | None) -> None:
        """If something was noted of this talk before, go on with that, unless something is noted here already."""
        if request != self._request or not self.reflection.is_blank:
            return
        if found is not None:
            self._open(self._keeper.unkept(found.id) or found, stored=True)
        elif to and not self.reflection.to:
            self._open(replace(self.reflection, to=to), stored=False)

    def _change(self, **changes: Any) -> None:
        self.reflection = replace(self.reflection, **changes)
        self._touched = True
        self._rest.begin()

    def _put_away(self) -> None:
        """All of it was taken back: what was kept goes to the trash, and what comes next is another one."""
        emptied, now = self.reflection.id, self._clock()
        self._background.run(
            lambda store: store.history.trash("reflection", emptied, now), lambda _: self.saved.emit(), self._failed
        )
        self.reflection = replace(self.reflection, id=new_id(), created=now)
        self._stored = False
        self.keeping_changed.emit()

    def _find_care(self, _: int, notes: Sequence[Note]) -> None:
        self.care.take_in(notes)

    @Slot(object)
    def _kept(self, _: Reflection) -> None:
        self.trouble = ""
        self.keeping_changed.emit()
        self.saved.emit()

    @Slot(object)
    def _failed(self, error: KnownError) -> None:
        self.trouble = str(error)
        self.keeping_changed.emit()


def _known_of(store: Store, draft_id: str) -> tuple[str, Reflection | None]:
    """Whom this draft is for, and what was noted last of a talk it led to, since it was shared."""
    noted, draft = next(iter(store.reflections.of_draft(draft_id)), None), store.drafts.get(draft_id)
    if draft is None:
        return "", noted
    shared = draft.shared_at
    was_before = noted is not None and shared is not None and noted.created < shared
    return draft.to.strip(), None if was_before else noted
