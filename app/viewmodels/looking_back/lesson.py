"""One talk's lessons, in words for the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.model.reflection import Reflection
from app.viewmodels.history.days import Days
from app.viewmodels.looking_back.skills import skill_names


@dataclass(frozen=True, slots=True)
class Lesson:
    """`head` is the day and the person, and the skill if one was chosen; `lines` are headings with their words."""

    head: str
    lines: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """All of it as plain text, to be copied."""
        return "\n\n".join((self.head, *(f"{heading}\n{words}" for heading, words in self.lines)))


def lesson_of(reflection: Reflection, today: date, days: Days) -> Lesson:
    """What was learned from one talk, as it reads on the day `today`."""
    day = days.date(reflection.created.astimezone().date(), today)
    skill = skill_names()[reflection.skill] if reflection.skill else ""
    lines = (
        (_tr("About them"), reflection.about_them),
        (_tr("About me"), reflection.about_me),
        (_tr("What I would do differently"), reflection.differently),
    )
    head = " · ".join(part for part in (day, reflection.to.strip(), skill) if part)
    return Lesson(head, tuple((heading, words.strip()) for heading, words in lines if words.strip()))


def _tr(words: str) -> str:
    return QCoreApplication.translate("Lesson", words)
