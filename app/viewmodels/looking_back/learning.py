"""What was learned from talks, by person and skill, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from app.model.clock import utc_now
from app.model.errors import KnownError
from app.model.learning import learned_a_year_ago
from app.model.reflection import Reflection, SkillLearned, TalksWith
from app.viewmodels.background import Background
from app.viewmodels.history.days import Days
from app.viewmodels.looking_back.lesson import Lesson, lesson_of
from app.viewmodels.out import Clipboard

PAGE = 30
"""Talks asked for at once."""


class LearningViewModel(QObject):
    """Lessons alone, never a draft.

    `changed`: other lessons are shown, or `trouble` is another one. `grown(lessons)`: these came below. `told`: one
    sentence on what was done.
    """

    changed = Signal()
    grown = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        background: Background,
        clipboard: Clipboard,
        clock: Callable[[], datetime] = utc_now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._background, self._clipboard, self._clock = background, clipboard, clock
        self._days = Days()
        self.people: tuple[str, ...] = ()
        self.person, self.trouble = "", ""
        self.skill: SkillLearned = ""
        self.lessons: list[Lesson] = []
        self.year_ago: list[Lesson] = []
        self.has_more = self.is_answered = False
        self._forget_after = 0
        self._wants_year_ago = False
        self._last: Reflection | None = None
        self._revision = 0
        self._asking = False
        self._copied = ""
        self._forgetting = QTimer(self, singleShot=True)
        self._forgetting.timeout.connect(self.forget)

    @property
    def is_filtered(self) -> bool:
        """Whether only some of all lessons are wanted."""
        return bool(self.person or self.skill)

    def set_year_ago(self, wanted: bool) -> None:
        """Show what was learned a year ago too, or not."""
        if wanted != self._wants_year_ago:
            self._wants_year_ago = wanted
            self.year_ago = []
            self.changed.emit()

    def set_forget_after(self, milliseconds: int) -> None:
        """How long the clipboard holds what is copied from now on; 0 for as long as nothing else is."""
        self._forget_after = milliseconds

    @Slot()
    def look(self) -> None:
        """Read all of it anew."""
        self._background.run(lambda store: store.reflections.people(), self._take_people, self._fail)
        today = self._clock().astimezone().date()
        if self._wants_year_ago:
            self._background.run(
                lambda store: learned_a_year_ago(store.reflections, today), self._take_year_ago, self._fail
            )
        self._load()

    def set_person(self, person: str) -> None:
        """Only lessons from talks with this person; none for those with anybody."""
        self.person = person
        self._load()

    def set_skill(self, skill: SkillLearned) -> None:
        """Only lessons about this skill; none for any."""
        self.skill = skill
        self._load()

    def more(self) -> None:
        """Bring the next ones, if there are any and they are not on their way."""
        if self.has_more and not self._asking:
            self._ask(self._last)

    def copy(self, lesson: Lesson) -> None:
        """Put a lesson into the clipboard, for a while."""
        self._clipboard.put(lesson.text)
        self._copied = lesson.text if self._forget_after else ""
        if self._forget_after:
            self._forgetting.start(self._forget_after)
        self.told.emit(self.tr("Copied."))

    @Slot()
    def forget(self) -> None:
        """Leave nothing behind in the clipboard."""
        self._forgetting.stop()
        if self._copied and self._clipboard.holds(self._copied):
            self._clipboard.clear()
        self._copied = ""

    def _load(self) -> None:
        self._revision += 1
        self._ask(None)

    def _ask(self, after: Reflection | None) -> None:
        self._asking = True
        revision, person, skill = self._revision, self.person, self.skill

        def done(found: Sequence[Reflection]) -> None:
            if revision == self._revision:
                self._take(found, anew=after is None)

        self._background.run(lambda store: store.reflections.lessons(PAGE, after, person, skill), done, self._fail)

    def _take(self, found: Sequence[Reflection], *, anew: bool) -> None:
        self._asking, self.has_more = False, len(found) == PAGE
        self._last = found[-1] if found else self._last
        come = self._in_words(found)
        if anew:
            self.lessons, self.is_answered, self.trouble = come, True, ""
            self.changed.emit()
        else:
            self.lessons += come
            self.grown.emit(come)

    def _take_people(self, people: Sequence[TalksWith]) -> None:
        self.people = tuple(each.name for each in people)

    def _take_year_ago(self, found: Sequence[Reflection]) -> None:
        self.year_ago = self._in_words(found) if self._wants_year_ago else []
        self.changed.emit()

    def _in_words(self, found: Sequence[Reflection]) -> list[Lesson]:
        today = self._clock().astimezone().date()
        lessons = (lesson_of(one, today, self._days) for one in found)
        return [lesson for lesson in lessons if lesson.lines]

    def _fail(self, error: KnownError) -> None:
        self._asking, self.trouble = False, str(error)
        self.changed.emit()
