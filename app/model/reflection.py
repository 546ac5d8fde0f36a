"""Looking back after a talk: what was shared, how it was met, what was learned; and the protocol of its storage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal, Protocol

from app.model.identity import new_id

if TYPE_CHECKING:
    from app.model.draft import Draft

Answer = Literal["", "yes", "partly", "no"]
"""What somebody answers to a question about the talk, or nothing."""

SkillLearned = Literal["", "know", "value", "soothe", "share", "be_curious"]
"""Which of the five skills a lesson is about, or nothing."""


@dataclass(frozen=True, slots=True)
class Reflection:
    """One talk looked back on; all of it is optional. Times are aware and in UTC.

    `draft_id` is the draft that led to the talk, `to` whom it was with. `shared`: did I share what I meant; `met`: did
    they respond with understanding and respect; `asked`: did I ask and listen. `about_them` and `about_me` are what I
    learned, `differently` what I would do. `strength`, 0 to 10, is how strong the feeling is when looking back.
    """

    id: str
    created: datetime
    changed: datetime
    draft_id: str = ""
    to: str = ""
    shared: Answer = ""
    met: Answer = ""
    asked: Answer = ""
    about_them: str = ""
    about_me: str = ""
    differently: str = ""
    skill: SkillLearned = ""
    strength: int | None = None

    @classmethod
    def new(cls, now: datetime, draft_id: str = "", to: str = "") -> Reflection:
        """An empty one begun at `now`."""
        return cls(new_id(), now, now, draft_id, to)

    @property
    def lessons(self) -> tuple[str, ...]:
        """What was learned, without what was left empty."""
        return tuple(text for text in (self.about_them, self.about_me, self.differently) if text.strip())

    @property
    def is_blank(self) -> bool:
        """Whether nothing in it was answered."""
        answers = (self.shared, self.met, self.asked, self.skill)
        return not any(answers) and not self.lessons and self.strength is None


@dataclass(frozen=True, slots=True)
class TalksWith:
    """Somebody talks were looked back on with, and how many are noted."""

    name: str
    talks: int


class Reflections(Protocol):
    """Where talks looked back on are kept. Each call may raise a StoreError.

    What is in the trash is found by `get` alone. Names that differ only in case or in blanks around them are one.
    """

    def save(self, reflection: Reflection) -> None:
        """Keep `reflection` under its id, in place of what was there before; in the trash, if it was there."""

    def get(self, reflection_id: str) -> Reflection | None:
        """The reflection with this id, trashed or not, or None."""

    def of_draft(self, draft_id: str) -> Sequence[Reflection]:
        """Those of the talks this draft led to, newest first."""

    def with_person(self, to: str) -> Sequence[Reflection]:
        """Those of the talks with this person, oldest first."""

    def people(self) -> Sequence[TalksWith]:
        """With whom talks are noted, newest first, the name as the newest has it."""

    def lessons(
        self, limit: int = 100, after: Reflection | None = None, person: str = "", skill: SkillLearned = ""
    ) -> Sequence[Reflection]:
        """Those in which something was learned, newest first, after `after`; with this person, about this skill."""

    def to_look_back_on(self, now: datetime) -> Draft | None:
        """The draft marked shared last, on a day before that of `now`, an aware local moment; or None.

        Only one outside trash and archive that was not looked back on or dismissed since.
        """

    def dismiss(self, draft_id: str, now: datetime) -> None:
        """Offer this draft no more, unless it is marked shared again."""
